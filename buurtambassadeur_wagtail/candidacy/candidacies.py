"""A candidacy: the procedure of one application, without personal text."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.history import RegisterHistory

from .choices import channel_choices, status_choices
from .rules import Status


class Candidacy(models.Model):
    """Status and decision of one application; tracked, and kept after an erasure.

    The two days are here so that the history tells who moved them, and why.
    """

    reference = models.CharField(_("reference"), max_length=20, unique=True)
    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="candidacies",
    )
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=status_choices,
        default=Status.RECEIVED.value,
        db_index=True,
    )
    received_at = models.DateTimeField(_("received"), db_index=True)
    received_via = models.CharField(
        _("received via"), max_length=20, choices=channel_choices, default="web"
    )
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    confirmed_via = models.CharField(
        _("confirmed via"), max_length=20, choices=channel_choices, blank=True
    )
    decide_by = models.DateField(_("decision at the latest on"), null=True, blank=True)
    reactions_through = models.DateField(
        _("reactions until and including"), null=True, blank=True
    )
    certificate_seen_on = models.DateField(
        _("certificate of conduct (VOG) seen"), null=True, blank=True
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        related_name="+",
    )
    remedies_until = models.DateField(
        _("last day to object (Awb)"), null=True, blank=True
    )
    stand_in = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("stand-in from another district"),
        null=True,
        blank=True,
        related_name="+",
    )
    stand_in_because = models.TextField(_("reason for the stand-in"), blank=True)
    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("candidacy")
        verbose_name_plural = _("candidacies")
        ordering = ["-received_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True) | ~Q(confirmed_via=""),
                name="ba_candidacy_confirmed_somehow",
            ),
        ]

    def __str__(self) -> str:
        return _("Application %(reference)s") % {"reference": self.reference}
