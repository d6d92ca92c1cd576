"""An action in the neighbourhood: something small that people do together."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .choices import initiator_choices, theme_choices


class NeighbourhoodAction(models.Model):
    """What is done, when, who began it and how many joined in (R3, R4, R9)."""

    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="actions",
    )
    title = models.CharField(_("title"), max_length=150)
    text = models.TextField(_("text"), blank=True)
    theme = models.CharField(_("theme"), max_length=20, choices=theme_choices)
    held_on = models.DateField(_("day"), null=True, blank=True)
    initiator = models.CharField(
        _("initiative of"), max_length=20, choices=initiator_choices
    )
    participants_count = models.PositiveIntegerField(
        _("how many joined in"), null=True, blank=True
    )

    class Meta:
        verbose_name = _("action in the neighbourhood")
        verbose_name_plural = _("actions in the neighbourhood")
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return self.title
