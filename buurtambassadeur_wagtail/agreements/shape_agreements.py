"""A Buurtafspraak: one version of how the ambassadorship takes shape somewhere."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.history import RegisterHistory
from buurtambassadeur_wagtail.programme.choices import RefusalEffect

from . import rules
from .choices import STATE_LABELS, ended_choices
from .rules import State

#: What the parties read and agree with, in the order of the page.
TEXTS = ("tasks", "support", "consultation", "more")


class ShapeAgreement(models.Model):
    """The words of one version, and the results: offered, in force, ended.

    What was offered is never changed: another text is another version with a round of
    its own. The old one stays in force until the new one comes into force.
    """

    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="shape_agreements",
    )
    version = models.PositiveIntegerField(_("version"))
    tasks = models.TextField(_("what the ambassadors do here"))
    support = models.TextField(
        _("how the municipality and the partners help them"), blank=True
    )
    consultation = models.TextField(_("how we consult with each other"), blank=True)
    more = models.TextField(_("what else we agreed on"), blank=True)
    refusal_effect = models.CharField(
        _("what a refusal does"),
        max_length=20,
        choices=RefusalEffect.choices,
        blank=True,
    )
    created_at = models.DateTimeField(_("written"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("written by"),
        null=True,
        blank=True,
        related_name="+",
    )
    offered_at = models.DateTimeField(_("offered"), null=True, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    ended_because = models.CharField(
        _("why it ended"), max_length=20, choices=ended_choices, blank=True
    )
    ended_reasons = models.TextField(_("reasons of the end"), blank=True)

    history = RegisterHistory()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("neighbourhood agreement")
        verbose_name_plural = _("neighbourhood agreements")
        ordering = ["neighbourhood__name", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["neighbourhood", "version"], name="ba_agreement_version_once"
            ),
            models.UniqueConstraint(
                fields=["neighbourhood"],
                condition=Q(in_force_from__isnull=False, ended_on__isnull=True),
                name="ba_agreement_one_in_force",
            ),
            models.UniqueConstraint(
                fields=["neighbourhood"],
                condition=Q(
                    offered_at__isnull=False,
                    in_force_from__isnull=True,
                    ended_on__isnull=True,
                ),
                name="ba_agreement_one_round",
            ),
            models.UniqueConstraint(
                fields=["neighbourhood"],
                condition=Q(offered_at__isnull=True, ended_on__isnull=True),
                name="ba_agreement_one_draft",
            ),
            models.CheckConstraint(
                condition=Q(in_force_from__isnull=True) | Q(offered_at__isnull=False),
                name="ba_agreement_offered_before_in_force",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True, ended_because="")
                | (Q(ended_on__isnull=False) & ~Q(ended_because="")),
                name="ba_agreement_end_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return _("Agreement %(neighbourhood)s, version %(version)s") % {
            "neighbourhood": self.neighbourhood,
            "version": self.version,
        }

    @property
    def stands(self) -> State:
        return rules.state(
            is_offered=self.offered_at is not None,
            is_in_force=self.in_force_from is not None,
            ended_because=self.ended_because,
        )

    @property
    def stands_in_words(self) -> str:
        return str(STATE_LABELS[self.stands])

    @property
    def parts(self) -> list[tuple[Any, str]]:
        """The texts that were filled in, each under its heading."""
        meta, found = self._meta, []
        for name in TEXTS:
            if text := getattr(self, name):
                found.append((meta.get_field(name).verbose_name, text))
        return found

    @property
    def effect_in_words(self) -> str:
        """What a refusal does here; blank: as in the whole municipality."""
        return str(self.get_refusal_effect_display()) if self.refusal_effect else ""
