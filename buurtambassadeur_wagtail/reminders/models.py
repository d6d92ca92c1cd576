"""What was reminded of, once and for all, and when the command last ran."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.models import AboutRecord


class Reminder(AboutRecord):
    """One reminder about one record for one day: the database lets it be once."""

    event = models.CharField(_("event"), max_length=60)
    due_on = models.DateField(_("day"))
    done_at = models.DateTimeField(_("done"))

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "content_type", "object_id", "due_on"],
                name="ba_reminder_exactly_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.pk}"


class DailyRun(models.Model):
    """When the daily command last began and last came to its end. One row."""

    started_at = models.DateTimeField(_("began"), null=True)
    finished_at = models.DateTimeField(_("finished"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("daily round")
        verbose_name_plural = _("daily rounds")

    def __str__(self) -> str:
        return str(self.finished_at or self.started_at or date.min)
