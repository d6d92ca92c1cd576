"""What is made known about a candidate: only what the candidate approved."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.programme.choices import RefusalEffect

from .choices import channel_choices
from .decision_rules import Effect
from .rules import is_open


class CandidatePublicationQuerySet(models.QuerySet["CandidatePublication"]):
    """Named selections of publications."""

    def open(self, now=None):
        """Return those whose reaction period is running and that have not ended."""
        now = (now or clock.now()).replace(microsecond=0)
        running = Q(opens_at__lte=now, closes_at__gte=now)
        return self.filter(running, candidacy__status="candidate")


class CandidatePublication(models.Model):
    """Name and text of a candidate for the neighbourhood, and the reaction period."""

    candidacy = models.OneToOneField(
        "buurtambassadeur_wagtail.Candidacy",
        models.PROTECT,
        verbose_name=_("candidacy"),
        related_name="publication",
    )
    name_shown = models.CharField(_("name as shown"), max_length=200)
    text = models.TextField(_("text for publication"))
    prepared_at = models.DateTimeField(_("sent for approval"))
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True)
    approved_via = models.CharField(
        _("approved via"), max_length=20, choices=channel_choices, blank=True
    )
    opens_at = models.DateTimeField(_("made known"), null=True, blank=True)
    closes_at = models.DateTimeField(_("reaction period ends"), null=True, blank=True)
    confirm_days = models.PositiveSmallIntegerField(
        _("days to confirm after it"), null=True, blank=True
    )
    refusal_effect = models.CharField(
        _("what a refusal does"),
        max_length=20,
        choices=RefusalEffect.choices,
        blank=True,
    )
    effect_is_local = models.BooleanField(
        _("agreed on in the neighbourhood"), default=False
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("made known by"),
        null=True,
        blank=True,
        related_name="+",
    )

    objects = CandidatePublicationQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("candidate made known")
        verbose_name_plural = _("candidates made known")
        constraints = [
            models.CheckConstraint(
                condition=Q(opens_at__isnull=True) | Q(approved_at__isnull=False),
                name="ba_publication_needs_approval",
            ),
            models.CheckConstraint(
                condition=Q(opens_at__isnull=True, closes_at__isnull=True)
                | Q(closes_at__gt=F("opens_at")),
                name="ba_publication_moments_in_order",
            ),
        ]

    def __str__(self) -> str:
        return str(self.candidacy)

    @property
    def effect(self) -> Effect:
        """What a refusal does, as it stood when the candidate was made known."""
        return Effect(self.refusal_effect or Effect.ASSESSED)

    @property
    def is_open(self) -> bool:
        """Whether residents and partners can react at this moment."""
        running = is_open(self.opens_at, self.closes_at, clock.now())
        return running and self.candidacy.status == "candidate"
