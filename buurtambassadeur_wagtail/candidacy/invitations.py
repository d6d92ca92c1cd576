"""A contact of a partner who was asked to react to a candidate, by an own link."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartnerInvitation(models.Model):
    """Who of which partner was asked about which candidate.

    The link in the letter is the contact's own. It works until the reaction period
    closes, more than once, without account, as long as that contact is contact.
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
    contact = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerContact",
        models.SET_NULL,
        verbose_name=_("contact"),
        related_name="+",
        null=True,
    )
    sent_at = models.DateTimeField(_("sent"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("question to a partner")
        verbose_name_plural = _("questions to partners")
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "contact"], name="ba_invitation_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publication}: {self.partner}"
