"""What the neighbourhood may read about an ambassador, once the ambassador knows it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.history import RegisterHistory

from .assess_choices import answer_choices, asked_choices, reply_choices
from .assess_rules import Answer


class AssessmentSummary(models.Model):
    """A text, and what the ambassador said of it. Another text asks again.

    ``answer_until``: the last moment to answer, fixed when it is sent. ``with_scores``:
    what the municipality then published beside it.
    """

    assessment = models.OneToOneField(
        "buurtambassadeur_wagtail.ConferenceAssessment",
        models.PROTECT,
        verbose_name=_("assessment"),
        related_name="summary",
    )
    text = models.TextField(_("summary"), blank=True)
    with_scores = models.BooleanField(_("with the outcomes"), default=False)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    sent_via = models.CharField(
        _("sent how"), max_length=20, choices=asked_choices, blank=True
    )
    answer_until = models.DateTimeField(_("answer until"), null=True, blank=True)
    answer = models.CharField(
        _("answer"), max_length=20, choices=answer_choices, blank=True
    )
    wish = models.TextField(_("what should be different"), blank=True)
    answered_at = models.DateTimeField(_("answer given on"), null=True, blank=True)
    answered_via = models.CharField(
        _("answer came"), max_length=20, choices=reply_choices, blank=True
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("published by"),
        null=True,
        blank=True,
        related_name="+",
    )

    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("summary")
        verbose_name_plural = _("summaries")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_at__isnull=True)
                | Q(sent_at__isnull=False, answer="agreed")
                | Q(sent_at__isnull=False, published_at__gt=F("answer_until")),
                name="ba_summary_agreed_or_14_days",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | ~Q(text=""),
                name="ba_summary_published_has_text",
            ),
            models.CheckConstraint(
                condition=Q(answer="")
                | Q(sent_at__isnull=False, answered_at__isnull=False),
                name="ba_summary_answered_once_sent",
            ),
        ]

    def __str__(self) -> str:
        return _("Summary %(number)s") % {"number": self.pk}

    @property
    def appointment(self) -> Any:
        """Whose summary it is."""
        return self.assessment.appointment

    @property
    def neighbourhood(self) -> Any:
        """Where the ambassador serves."""
        return self.assessment.neighbourhood

    @property
    def said(self) -> Answer:
        return Answer(self.answer)
