"""What is decided after a negative outcome: with reasons, and before a day (1c)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.history import RegisterHistory

from .assess_choices import decision_choices


class FollowUp(models.Model):
    """The day was fixed when the outcome was noted. ``lapsed_at``: put right since."""

    assessment = models.OneToOneField(
        "buurtambassadeur_wagtail.ConferenceAssessment",
        models.PROTECT,
        verbose_name=_("assessment"),
        related_name="follow_up",
    )
    due_on = models.DateField(_("decide at the latest on"))
    lapsed_at = models.DateTimeField(_("not needed any more"), null=True, blank=True)
    decision = models.CharField(
        _("decision"), max_length=20, choices=decision_choices, blank=True
    )
    reasons = models.TextField(_("reasons"), blank=True)
    agreements = models.TextField(_("agreements"), blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        related_name="+",
    )

    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("decision after a negative outcome")
        verbose_name_plural = _("decisions after a negative outcome")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="", decided_at__isnull=True)
                | (~Q(decision="") & ~Q(reasons="") & Q(decided_at__isnull=False)),
                name="ba_follow_up_with_reasons",
            ),
            models.CheckConstraint(
                condition=~Q(decision="agreements") | ~Q(agreements=""),
                name="ba_follow_up_agreements_in_words",
            ),
        ]

    def __str__(self) -> str:
        return _("Decision %(number)s") % {"number": self.pk}

    @property
    def appointment(self) -> Any:
        """About whom it is decided."""
        return self.assessment.appointment

    @property
    def neighbourhood(self) -> Any:
        """Where the ambassador serves."""
        return self.assessment.neighbourhood
