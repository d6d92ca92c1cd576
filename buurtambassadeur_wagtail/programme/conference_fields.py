"""The yearly neighbourhood conference (R15, 1c)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.programme.bounds import between


class ConferenceSettings(models.Model):
    """What the municipality decided about neighbourhood conferences."""

    conference_warn_months = models.PositiveSmallIntegerField(
        _("months after a conference until we ask for the next one"),
        default=10,
        validators=between(1, 24),
    )
    conference_overdue_months = models.PositiveSmallIntegerField(
        _("months after a conference until the next one is overdue"),
        default=12,
        validators=between(1, 24),
    )
    conference_reminder_days = models.PositiveSmallIntegerField(
        _("days before a conference on which the reminder is sent"),
        default=3,
        validators=between(1, 14),
    )
    conference_forget_days = models.PositiveSmallIntegerField(
        _("days after a conference until sign-ups are deleted"),
        default=14,
        validators=between(1, 90),
    )

    class Meta:
        abstract = True
