"""What a conference found of one ambassador in one neighbourhood (R15)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.history import RegisterHistory

from .assess_choices import effort_choices, method_choices, support_choices
from .assess_rules import Effort, Support, Votes

COUNTS = (
    "residents_for",
    "residents_against",
    "residents_neutral",
    "partners_for",
    "partners_against",
    "partners_neutral",
)


def _count(label: Any) -> Any:
    return models.PositiveSmallIntegerField(label, default=0)


class ConferenceAssessment(models.Model):
    """Effort and support, apart. The rules that counted are kept with the outcome.

    ``because``: why somebody was not assessed, who is not new. A correction is a row of
    the history with its reason.
    """

    conference = models.ForeignKey(
        "buurtambassadeur_wagtail.Conference",
        models.PROTECT,
        verbose_name=_("conference"),
        related_name="assessments",
    )
    appointment = models.ForeignKey(
        "buurtambassadeur_wagtail.Appointment",
        models.PROTECT,
        verbose_name=_("appointment"),
        related_name="assessments",
    )
    effort = models.CharField(_("effort"), max_length=20, choices=effort_choices)
    effort_label = models.CharField(_("effort in words"), max_length=60)
    effort_text = models.TextField(_("explanation of the effort"), blank=True)
    serving_since = models.DateField(_("serves since"))
    is_new = models.BooleanField(_("too short to be assessed"), default=False)
    because = models.TextField(_("why not assessed"), blank=True)
    method = models.CharField(_("vote"), max_length=20, choices=method_choices)
    residents_for = _count(_("residents for"))
    residents_against = _count(_("residents against"))
    residents_neutral = _count(_("residents without opinion"))
    partners_for = _count(_("partners for"))
    partners_against = _count(_("partners against"))
    partners_neutral = _count(_("partners without opinion"))
    quorum = models.PositiveSmallIntegerField(_("quorum"))
    majority = models.PositiveSmallIntegerField(_("majority, per cent"))
    support = models.CharField(_("support"), max_length=20, choices=support_choices)
    is_indicative = models.BooleanField(_("indicative"), default=False)
    assessed_at = models.DateTimeField(_("noted"))
    assessed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("noted by"),
        null=True,
        blank=True,
        related_name="+",
    )

    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ["-conference__starts_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "appointment"], name="ba_assessed_once"
            ),
            models.CheckConstraint(
                condition=Q(effort="not_yet", support="not_yet", is_indicative=False)
                | (~Q(effort="not_yet") & ~Q(support="not_yet")),
                name="ba_assessed_both_or_neither",
            ),
            models.CheckConstraint(
                condition=~Q(effort="not_yet") | Q(is_new=True) | ~Q(because=""),
                name="ba_assessed_or_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(effort="not_yet") | Q(**dict.fromkeys(COUNTS, 0)),
                name="ba_assessed_or_no_votes",
            ),
        ]

    def __str__(self) -> str:
        return _("Assessment %(number)s") % {"number": self.pk}

    @property
    def neighbourhood(self) -> Any:
        """Where the ambassador serves."""
        return self.appointment.neighbourhood

    @property
    def found(self) -> Effort:
        return Effort(self.effort)

    @property
    def backing(self) -> Support:
        return Support(self.support)

    @property
    def residents(self) -> Votes:
        return Votes(self.residents_for, self.residents_against, self.residents_neutral)

    @property
    def partners(self) -> Votes:
        return Votes(self.partners_for, self.partners_against, self.partners_neutral)


class ConferenceConclusion(models.Model):
    """That everybody who served on the day was assessed, or marked."""

    conference = models.OneToOneField(
        "buurtambassadeur_wagtail.Conference",
        models.PROTECT,
        verbose_name=_("conference"),
        related_name="conclusion",
    )
    concluded_at = models.DateTimeField(_("concluded"))
    concluded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("concluded by"),
        null=True,
        blank=True,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("conclusion of a conference")
        verbose_name_plural = _("conclusions of conferences")

    def __str__(self) -> str:
        return _("Conclusion %(number)s") % {"number": self.pk}
