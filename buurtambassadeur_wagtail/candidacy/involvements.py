"""A coordinator states to be involved in a case, and so does not decide in it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Involvement(models.Model):
    """Who said so, and when. Addresses that match need no statement."""

    candidacy = models.ForeignKey(
        "buurtambassadeur_wagtail.Candidacy",
        models.CASCADE,
        verbose_name=_("candidacy"),
        related_name="involvements",
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        verbose_name=_("coordinator"),
        related_name="+",
    )
    stated_at = models.DateTimeField(_("stated"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("involved coordinator")
        verbose_name_plural = _("involved coordinators")
        constraints = [
            models.UniqueConstraint(
                fields=["candidacy", "user"], name="ba_involvement_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.candidacy)
