"""What a municipality decides about its programme, in one row of settings."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from buurtambassadeur_wagtail.programme import rules, texts
from buurtambassadeur_wagtail.programme.choices import (
    CertificateOfConduct,
    RefusalEffect,
    ShareReasons,
    TermScope,
)
from buurtambassadeur_wagtail.programme.panels import PANELS


def between(lowest: int, highest: int) -> list:
    return [MinValueValidator(lowest), MaxValueValidator(highest)]


@register_setting(icon="group")
class ProgrammeSettings(BaseGenericSetting):
    """The municipality's wishes. Read them through ``programme.queries.current()``.

    A blank text means: our own Dutch text. Results such as a closing moment are stored
    with the case, so a change here rewrites nothing that was already decided.
    """

    municipality_name = models.CharField(
        _("name of the municipality"), max_length=100, blank=True
    )
    contact_name = models.CharField(
        _("name of the contact"), max_length=100, blank=True
    )
    contact_email = models.EmailField(_("e-mail address of the contact"), blank=True)
    contact_phone = models.CharField(
        _("telephone number of the contact"), max_length=30, blank=True
    )
    district_word = models.CharField(
        _("word for a district"), max_length=30, default="stadsdeel"
    )
    complaints_url = models.URLField(_("page about complaints"), blank=True)
    privacy_url = models.URLField(_("page about privacy"), blank=True)

    appointment_months = models.PositiveSmallIntegerField(
        _("length of an appointment in months"), default=24, validators=between(1, 24)
    )
    term_limit_months = models.PositiveSmallIntegerField(
        _("longest time in all in months"), default=48, validators=between(1, 48)
    )
    term_limit_scope = models.CharField(
        _("the longest time in all counts over"),
        max_length=20,
        choices=TermScope.choices,
        default=TermScope.PERSON,
    )
    allow_short_final_term = models.BooleanField(
        _("allow a short last appointment"), default=True
    )
    allow_multiple_neighbourhoods = models.BooleanField(
        _("allow one person in several neighbourhoods at a time"), default=False
    )
    max_ambassadors = models.PositiveSmallIntegerField(
        _("most ambassadors in one neighbourhood"),
        null=True,
        blank=True,
        validators=between(1, 100),
    )
    moved_out_grace_weeks = models.PositiveSmallIntegerField(
        _("weeks to go on after moving out of the neighbourhood"),
        default=0,
        validators=between(0, 13),
    )
    reappointment_requires_window = models.BooleanField(
        _("ask the neighbourhood again before a re-appointment"), default=True
    )
    certificate_of_conduct = models.CharField(
        _("certificate of conduct (VOG)"),
        max_length=20,
        choices=CertificateOfConduct.choices,
        default=CertificateOfConduct.NO,
    )
    show_former = models.BooleanField(_("show former ambassadors"), default=False)

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

    limits_text = models.TextField(_("what an ambassador does not do"), blank=True)
    emergency_number = models.CharField(
        _("number for emergencies"), max_length=30, default="112"
    )
    police_number = models.CharField(
        _("number of the police"), max_length=30, default="0900-8844"
    )
    ambassador_tasks = models.TextField(_("tasks of the ambassador"), blank=True)
    district_tasks = models.TextField(_("tasks of the district"), blank=True)
    police_tasks = models.TextField(_("tasks of the police"), blank=True)
    corporation_tasks = models.TextField(
        _("tasks of the housing corporation"), blank=True
    )

    panels = PANELS

    class Meta:
        verbose_name = _("programme settings")

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
    def municipality(self) -> str:
        """Name as shown: ours, or else the name of the site."""
        return self.municipality_name or settings.WAGTAIL_SITE_NAME

    @property
    def refuse_label(self) -> str:
        """Text of the button with which a resident refuses a candidate."""
        return self.objection_button or texts.refuse()

    @property
    def limits(self) -> str:
        """What an ambassador does not do; the two numbers are shown beside it."""
        return self.limits_text or texts.limits(self.district_word)

    @property
    def who_does_what(self) -> list[tuple[str, str]]:
        """The division of tasks: pairs of a side and what it is responsible for."""
        own = [
            self.ambassador_tasks,
            self.district_tasks,
            self.police_tasks,
            self.corporation_tasks,
        ]
        standard = texts.division_of_tasks(self.district_word)
        return [
            (side, text or default)
            for text, (side, default) in zip(own, standard, strict=True)
        ]
