"""A decision that waits for a second reader, where a municipality asks for one."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .choices import decision_choices, proposal_choices


class DecisionProposal(models.Model):
    """Outcome and motivation as proposed, and what the second reader did with it."""

    objection = models.ForeignKey(
        "buurtambassadeur_wagtail.Objection",
        models.CASCADE,
        verbose_name=_("objection"),
        related_name="proposals",
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=decision_choices)
    motivation = models.TextField(_("motivation"))
    candidate_motivation = models.TextField(
        _("motivation for the candidate"), blank=True
    )
    is_lawful = models.BooleanField(_("no unlawful distinction"), default=False)
    proposed_at = models.DateTimeField(_("proposed"))
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("proposed by"),
        null=True,
        related_name="+",
    )
    asked = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("second reader from another district"),
        null=True,
        blank=True,
        related_name="+",
    )
    state = models.CharField(
        _("state"), max_length=20, choices=proposal_choices, default="open"
    )
    handled_at = models.DateTimeField(_("read"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("second reader"),
        null=True,
        blank=True,
        related_name="+",
    )
    returned_because = models.TextField(_("sent back because"), blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("proposed decision")
        verbose_name_plural = _("proposed decisions")
        ordering = ["-proposed_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["objection"],
                condition=Q(state="open"),
                name="ba_proposal_one_open",
            ),
            models.CheckConstraint(
                condition=~Q(state="returned") | ~Q(returned_because=""),
                name="ba_proposal_returned_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return str(self.objection)
