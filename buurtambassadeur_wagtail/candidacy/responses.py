"""The candidate's answer to a refusal: heard before it can stop the candidacy."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock

from .candidacies import Candidacy
from .choices import channel_choices
from .decision_rules import Hearing


class CandidateResponse(models.Model):
    """What the candidate was told of a refusal, until when, and what came back."""

    objection = models.OneToOneField(
        "buurtambassadeur_wagtail.Objection",
        models.CASCADE,
        verbose_name=_("objection"),
        related_name="response",
    )
    gist = models.TextField(_("what the candidate read"))
    shared = models.CharField(_("shared as"), max_length=20)
    asked_at = models.DateTimeField(_("asked"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("asked by"),
        null=True,
        blank=True,
        related_name="+",
    )
    answer_by = models.DateTimeField(_("answer until"))
    text = models.TextField(_("answer"), blank=True)
    is_declined = models.BooleanField(_("does not want to answer"), default=False)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_via = models.CharField(
        _("answered via"), max_length=20, choices=channel_choices, blank=True
    )
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("noted by"),
        null=True,
        blank=True,
        related_name="+",
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("answer of a candidate")
        verbose_name_plural = _("answers of candidates")
        constraints = [
            models.CheckConstraint(
                condition=Q(answer_by__gt=F("asked_at")),
                name="ba_response_moments_in_order",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, text="", is_declined=False)
                | Q(answered_at__isnull=False) & ~Q(answered_via=""),
                name="ba_response_answered_somehow",
            ),
        ]

    def __str__(self) -> str:
        return str(self.objection)

    @property
    def candidacy(self) -> Candidacy:
        """The case that this belongs to."""
        return self.objection.candidacy

    def hearing(self) -> Hearing:
        """Return what the rule has to know of this answer."""
        return Hearing(
            answered=self.answered_at is not None,
            answer_by=clock.local(self.answer_by),
        )
