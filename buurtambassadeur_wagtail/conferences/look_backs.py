"""Half a page in which an ambassador looks back, before the conference (R15, R20)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .assess_choices import asked_choices, reply_choices


class LookBack(models.Model):
    """What was asked and what came in; the newest words only, without history."""

    conference = models.ForeignKey(
        "buurtambassadeur_wagtail.Conference",
        models.PROTECT,
        verbose_name=_("conference"),
        related_name="look_backs",
    )
    appointment = models.ForeignKey(
        "buurtambassadeur_wagtail.Appointment",
        models.PROTECT,
        verbose_name=_("appointment"),
        related_name="look_backs",
    )
    asked_at = models.DateTimeField(_("asked"), null=True, blank=True)
    asked_via = models.CharField(
        _("asked how"), max_length=20, choices=asked_choices, blank=True
    )
    did = models.TextField(_("What I did"), blank=True)
    proud = models.TextField(_("What I am proud of"), blank=True)
    needed = models.TextField(_("What I needed"), blank=True)
    written_at = models.DateTimeField(_("written"), null=True, blank=True)
    written_via = models.CharField(
        _("came in"), max_length=20, choices=reply_choices, blank=True
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("entered by"),
        null=True,
        blank=True,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("look back")
        verbose_name_plural = _("look backs")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "appointment"], name="ba_look_back_once"
            ),
        ]

    def __str__(self) -> str:
        return _("Look back %(number)s") % {"number": self.pk}

    @property
    def neighbourhood(self) -> Any:
        """Where the ambassador serves."""
        return self.appointment.neighbourhood
