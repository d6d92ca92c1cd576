"""A plain record of an absence: never on the profile, whose drafts overwrite it."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel import clock

from .rules import Days, Kind

LABELS = {
    Kind.UNREACHABLE: pgettext_lazy("absence", "temporarily cannot be reached"),
    Kind.STEPPED_BACK: pgettext_lazy("absence", "temporarily stepped back"),
}


def kind_choices() -> list[tuple[str, str]]:
    """What an absence does."""
    return [(kind.value, label) for kind, label in LABELS.items()]


class AbsenceQuerySet(models.QuerySet["Absence"]):
    """Named selections of absences."""

    def on(self, day: date):
        """Return those that hold on the day; first and last day count."""
        begun = self.filter(first_day__lte=day)
        return begun.filter(Q(last_day__isnull=True) | Q(last_day__gte=day))


class Absence(models.Model):
    """From which day through which day somebody is away. Why is internal."""

    appointment = models.ForeignKey(
        "buurtambassadeur_wagtail.Appointment",
        models.PROTECT,
        verbose_name=_("appointment"),
        related_name="absences",
    )
    kind = models.CharField(_("kind of absence"), max_length=20, choices=kind_choices)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"), null=True, blank=True)
    reasons = models.TextField(_("reasons"), blank=True, max_length=5000)
    recorded_at = models.DateTimeField(_("recorded"), default=clock.now)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("recorded by"),
        null=True,
        blank=True,
        related_name="+",
    )

    objects = AbsenceQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        ordering = ["-first_day", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__isnull=True) | Q(last_day__gte=F("first_day")),
                name="ba_absence_days_in_order",
            ),
            models.UniqueConstraint(
                fields=["appointment", "kind"],
                condition=Q(last_day__isnull=True),
                name="ba_absence_one_without_end",
            ),
        ]

    def __str__(self) -> str:
        return str(self.appointment)

    @property
    def days(self) -> Days:
        """The days of this absence, both included."""
        return Days(self.first_day, self.last_day)
