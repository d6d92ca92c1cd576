"""What can be chosen from, in the settings and by theme. Never rename a value."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Theme(models.TextChoices):
    """The three themes of the programme, the same everywhere (R3)."""

    FUN = "fun", _("fun")
    SAFE = "safe", _("safe")
    LIVEABLE = "liveable", _("liveable")


def theme_choices() -> list[tuple[str, str]]:
    """Return the themes; migrations of other features call it by their own path."""
    return Theme.choices


class TermScope(models.TextChoices):
    """What the longest time in all is counted over (R16)."""

    PERSON = "person", _("all neighbourhoods together")
    NEIGHBOURHOOD = "neighbourhood", _("each neighbourhood apart")


class RefusalEffect(models.TextChoices):
    """What a refusal with reasons does, once it is admissible (R17)."""

    ASSESSED = "assessed", _("we decide on each refusal")
    PARTNER_BINDING = "partner_binding", _("a partner's refusal stops the candidate")
    ANY_BINDING = "any_binding", _("every refusal stops the candidate")


class ShareReasons(models.TextChoices):
    """What the candidate reads of a refusal; never who sent it."""

    SUMMARY = "summary", _("a summary in your words")
    FULL = "full", _("the reasons as they were written")


class CertificateOfConduct(models.TextChoices):
    """Whether a certificate of conduct (VOG) has to be seen."""

    NO = "no", _("not needed")
    BEFORE_START = "before_start", _("seen before the first day")


class PartnerKind(models.TextChoices):
    """The types of partner organisations, as a setting names them."""

    DISTRICT = "district", _("District or municipality")
    POLICE = "police", _("Police")
    CORPORATION = "corporation", _("Housing corporation")
    RESIDENTS = "residents", _("Residents")
    ENTREPRENEURS = "entrepreneurs", _("Entrepreneurs")
    OTHER = "other", _("Other organisation")


class AgreementGate(models.TextChoices):
    """What happens where no neighbourhood agreement is in force (R14)."""

    WARN = "warn", _("is possible, with a warning")
    BLOCK = "block", _("is not possible")
