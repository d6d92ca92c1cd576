"""An objection: a resident or a partner refuses a candidate, with reasons."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .choices import category_choices, channel_choices, outcome_choices
from .rules import DECISIONS, Outcome, Standing


class Objection(models.Model):
    """What was written, by whom, and what was decided. Personal, without history."""

    reference = models.CharField(_("reference"), max_length=20, unique=True)
    token = models.UUIDField(_("token"), default=uuid.uuid4, unique=True)
    candidacy = models.ForeignKey(
        "buurtambassadeur_wagtail.Candidacy",
        models.PROTECT,
        verbose_name=_("candidacy"),
        related_name="objections",
    )
    supplement_to = models.ForeignKey(
        "self",
        models.CASCADE,
        verbose_name=_("supplement to"),
        null=True,
        blank=True,
        related_name="supplements",
    )
    partner = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerOrganisation",
        models.PROTECT,
        verbose_name=_("partner"),
        null=True,
        blank=True,
        related_name="objections",
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    email_key = models.CharField(max_length=254, blank=True)
    telephone = models.CharField(_("telephone number"), max_length=30, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True)
    lives_elsewhere = models.BooleanField(
        _("postcode seems to be elsewhere"), default=False
    )
    is_old_enough = models.BooleanField(_("old enough"), default=False)
    category = models.CharField(
        _("category"), max_length=20, choices=category_choices, blank=True
    )
    reasons = models.TextField(_("reasons"), blank=True)
    reasons_noted_at = models.DateTimeField(
        _("reasons written down after the call"), null=True, blank=True
    )
    reasons_noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("reasons written down by"),
        null=True,
        blank=True,
        related_name="+",
    )
    extra_answers = models.JSONField(_("other answers"), default=list, blank=True)
    privacy_notice = models.TextField(_("privacy notice as shown"), blank=True)
    received_at = models.DateTimeField(_("received"), db_index=True)
    received_via = models.CharField(
        _("received via"), max_length=20, choices=channel_choices, default="web"
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("entered by"),
        null=True,
        blank=True,
        related_name="+",
    )
    is_late = models.BooleanField(_("late"), default=False)
    late_accepted_at = models.DateTimeField(
        _("accepted though late"), null=True, blank=True
    )
    late_accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("accepted though late by"),
        null=True,
        blank=True,
        related_name="+",
    )
    late_accepted_because = models.TextField(
        _("why it is accepted though late"), blank=True
    )
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    confirmed_via = models.CharField(
        _("confirmed via"), max_length=20, choices=channel_choices, blank=True
    )
    outcome = models.CharField(
        _("outcome"),
        max_length=20,
        choices=outcome_choices,
        default=Outcome.RECEIVED.value,
        db_index=True,
    )
    motivation = models.TextField(_("motivation"), blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        related_name="+",
    )
    candidate_motivation = models.TextField(
        _("motivation for the candidate"), blank=True
    )
    is_lawful = models.BooleanField(_("no unlawful distinction"), default=False)
    seconded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("second reader"),
        null=True,
        blank=True,
        related_name="+",
    )
    remedies_until = models.DateField(
        _("last day to object (Awb)"), null=True, blank=True
    )
    ended_at = models.DateTimeField(_("withdrawn or lapsed"), null=True, blank=True)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("objection")
        verbose_name_plural = _("objections")
        ordering = ["-received_at"]
        constraints = [
            models.CheckConstraint(
                # a partner's category stands for reasons until these are told
                condition=~Q(reasons="") | ~Q(category=""),
                name="ba_objection_has_reasons",
            ),
            models.CheckConstraint(
                # a supplement shares the decision on what it belongs to
                condition=~Q(outcome__in=sorted(DECISIONS))
                | ~Q(reasons="")
                | Q(supplement_to__isnull=False),
                name="ba_objection_decided_on_reasons",
            ),
            models.CheckConstraint(
                condition=Q(late_accepted_at__isnull=True)
                | (Q(is_late=True) & ~Q(late_accepted_because="")),
                name="ba_objection_late_accepted_with_reason",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=sorted(DECISIONS))
                | (~Q(motivation="") & Q(decided_at__isnull=False)),
                name="ba_objection_decided_with_motivation",
            ),
            models.UniqueConstraint(
                fields=["candidacy", "email_key"],
                condition=Q(outcome="received", supplement_to__isnull=True)
                & ~Q(email_key=""),
                name="ba_objection_one_live_per_address",
            ),
        ]

    def __str__(self) -> str:
        return _("Objection %(reference)s") % {"reference": self.reference}

    def standing(self) -> Standing:
        """Return what the rule has to know of this objection."""
        return Standing(
            outcome=Outcome(self.outcome),
            confirmed=self.confirmed_at is not None,
            late=self.counts_as_late,
        )

    @property
    def counts_as_late(self) -> bool:
        """Whether it came too late and nobody accepted it all the same."""
        return self.is_late and self.late_accepted_at is None
