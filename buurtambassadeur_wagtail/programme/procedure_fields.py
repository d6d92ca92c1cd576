"""How a candidate is made known, refused and decided on (R17)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.programme import rules, texts
from buurtambassadeur_wagtail.programme.bounds import between
from buurtambassadeur_wagtail.programme.choices import RefusalEffect, ShareReasons


class ProcedureSettings(models.Model):
    """What the municipality decided about candidates and refusals."""

    refusal_effect = models.CharField(
        _("what a refusal does"),
        max_length=20,
        choices=RefusalEffect.choices,
        blank=True,
    )
    objection_button = models.CharField(
        _("text of the button to refuse"), max_length=60, blank=True
    )
    entrepreneurs_may_object = models.BooleanField(
        _("associations of entrepreneurs may refuse"), default=False
    )
    partner_free_text = models.BooleanField(
        _("partners write their reasons in the form"), default=False
    )
    share_reasons = models.CharField(
        _("the candidate reads"),
        max_length=20,
        choices=ShareReasons.choices,
        default=ShareReasons.SUMMARY,
    )
    response_days = models.PositiveSmallIntegerField(
        _("days for the candidate to answer"), default=7, validators=between(7, 42)
    )
    four_eyes = models.BooleanField(
        _("a second reader on each decision"), default=False
    )
    signal_count_alert = models.PositiveSmallIntegerField(
        _("show a note from so many refusals"), default=5, validators=between(2, 100)
    )
    decision_is_awb_besluit = models.BooleanField(
        _("a decision is an order under the Awb"), default=False
    )
    refusal_window_days = models.PositiveSmallIntegerField(
        _("length of the reaction period in days"),
        default=21,
        validators=between(14, 42),
    )
    extend_to_workday = models.BooleanField(
        _("move the end of a reaction period to a working day"), default=True
    )
    extra_days_off = models.TextField(_("extra days off"), blank=True)
    confirm_days = models.PositiveSmallIntegerField(
        _("days to confirm an e-mail address"), default=3, validators=between(1, 14)
    )
    decision_weeks = models.PositiveSmallIntegerField(
        _("weeks to decide on an application"), default=8, validators=between(1, 26)
    )
    minimum_age = models.PositiveSmallIntegerField(
        _("lowest age"), default=16, validators=between(12, 21)
    )
    invite_days_before = models.PositiveSmallIntegerField(
        _("days before a meeting on which the invitations are sent"),
        default=14,
        validators=between(1, 60),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse extra days that nobody can read as a date."""
        line = rules.unreadable_line(self.extra_days_off)
        if line is not None:
            text = gettext(
                "This line does not begin with a date: %(line)s. An example: "
                "5-12-2027 Sinterklaas."
            )
            raise ValidationError({"extra_days_off": text % {"line": line}})

    @property
    def refuse_label(self) -> str:
        """Text of the button with which a resident refuses a candidate."""
        return self.objection_button or texts.refuse()
