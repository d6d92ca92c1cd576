"""How long, how often and with how many somebody serves (R7, R16)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.programme.bounds import between
from buurtambassadeur_wagtail.programme.choices import CertificateOfConduct, TermScope


class TermSettings(models.Model):
    """What the municipality decided about appointments."""

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

    class Meta:
        abstract = True
