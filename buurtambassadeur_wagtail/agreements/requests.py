"""Whom of a partner we asked to agree: the evidence, and what a link is about."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConsentRequest(models.Model):
    """One contact of one partner, asked about one version. Holds no name itself."""

    agreement = models.ForeignKey(
        "buurtambassadeur_wagtail.ShapeAgreement",
        models.PROTECT,
        verbose_name=_("neighbourhood agreement"),
        related_name="requests",
    )
    organisation = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerOrganisation",
        models.PROTECT,
        verbose_name=_("partner organisation"),
        related_name="+",
    )
    contact = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerContact",
        models.SET_NULL,
        verbose_name=_("contact"),
        related_name="+",
        null=True,
        blank=True,
    )
    role = models.CharField(_("role"), max_length=100, blank=True)
    asked_at = models.DateTimeField(_("asked"), db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("request to agree")
        verbose_name_plural = _("requests to agree")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "contact"], name="ba_agreement_contact_asked_once"
            )
        ]

    def __str__(self) -> str:
        return _("Request %(number)s") % {"number": self.pk}
