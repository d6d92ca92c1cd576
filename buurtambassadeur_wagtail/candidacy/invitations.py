"""A partner organisation that was asked to react to a candidate, by its own link."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartnerInvitation(models.Model):
    """Which partner was asked about which candidate: the link in the letter is its own.

    The link works until the reaction period closes, more than once, without account.
    """

    publication = models.ForeignKey(
        "buurtambassadeur_wagtail.CandidatePublication",
        models.CASCADE,
        verbose_name=_("candidate made known"),
        related_name="invitations",
    )
    partner = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerOrganisation",
        models.PROTECT,
        verbose_name=_("partner"),
        related_name="+",
    )
    sent_at = models.DateTimeField(_("sent"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("question to a partner")
        verbose_name_plural = _("questions to partners")
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "partner"], name="ba_invitation_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publication}: {self.partner}"
