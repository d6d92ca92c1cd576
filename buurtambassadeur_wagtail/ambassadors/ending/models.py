"""What was written down about an ending: internal, personal, and without history."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .choices import reason_choices, state_choices
from .rules import EndReason, State

NEEDS_REASONS = [EndReason.DISMISSED.value, EndReason.OTHER.value]
OPEN = [State.PROPOSED.value, State.IN_FORCE.value]


class Ending(models.Model):
    """Why and through which day; never public. The appointment holds what is in force.

    A dismissal begins as a proposal, which a second reader agrees with or sends back.
    """

    appointment = models.ForeignKey(
        "buurtambassadeur_wagtail.Appointment",
        models.PROTECT,
        verbose_name=_("appointment"),
        related_name="endings",
    )
    reason = models.CharField(_("reason"), max_length=20, choices=reason_choices)
    state = models.CharField(_("state"), max_length=20, choices=state_choices)
    last_day = models.DateField(_("last day"))
    moved_on = models.DateField(_("moves on"), null=True, blank=True)
    reasons = models.TextField(_("reasons"), blank=True, max_length=5000)
    invited_on = models.DateField(_("invited to talk on"), null=True, blank=True)
    heard_on = models.DateField(_("talked on"), null=True, blank=True)
    declined = models.BooleanField(_("did not want to talk"), default=False)
    account = models.TextField(
        _("what the ambassador said"), blank=True, max_length=5000
    )
    recorded_at = models.DateTimeField(_("recorded"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("recorded by"),
        null=True,
        blank=True,
        related_name="+",
    )
    read_at = models.DateTimeField(_("second reading"), null=True, blank=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("second reader"),
        null=True,
        blank=True,
        related_name="+",
    )
    remark = models.TextField(_("remark"), blank=True, max_length=5000)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("ending")
        verbose_name_plural = _("endings")
        ordering = ["-recorded_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["appointment"],
                condition=Q(state__in=OPEN),
                name="ba_ending_one_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(reason__in=NEEDS_REASONS) | ~Q(reasons=""),
                name="ba_ending_with_reasons",
            ),
            models.CheckConstraint(
                condition=~Q(reason=EndReason.DISMISSED.value)
                | Q(declined=True)
                | Q(heard_on__isnull=False),
                name="ba_ending_dismissed_after_hearing",
            ),
            models.CheckConstraint(
                condition=~Q(reason=EndReason.DISMISSED.value)
                | ~Q(state=State.IN_FORCE.value)
                | Q(read_at__isnull=False),
                name="ba_ending_dismissed_after_reading",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.IN_FORCE.value)
                | Q(read_by__isnull=True)
                | Q(recorded_by__isnull=True)
                | ~Q(read_by=F("recorded_by")),
                name="ba_ending_read_by_another",
            ),
        ]

    def __str__(self) -> str:
        return str(self.appointment)
