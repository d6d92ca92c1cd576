"""What a party said about a version: appended, never changed, never taken away."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .appending import only_append
from .choices import channel_choices, kind_choices, outcome_choices
from .rules import Kind, Outcome, Party

_NUMBERS = ("votes_for", "votes_against", "no_opinion", "present")


class AgreementEventQuerySet(models.QuerySet["AgreementEvent"]):
    """Adds one by one; the rest is refused."""

    def update(self, **values: Any) -> int:
        only_append()
        return super().update(**values)

    def bulk_update(self, *args: Any, **kwargs: Any) -> Any:
        only_append()
        return super().bulk_update(*args, **kwargs)

    def bulk_create(self, *args: Any, **kwargs: Any) -> Any:
        only_append()
        return super().bulk_create(*args, **kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        only_append()
        return super().delete()


class AgreementEvent(models.Model):
    """One answer of one party to one version; of each party the newest counts.

    For the neighbourhood it is the decision of a meeting, with its numbers: never a
    link. ``appending`` keeps the rows as they were written, in the database too.
    """

    agreement = models.ForeignKey(
        "buurtambassadeur_wagtail.ShapeAgreement",
        models.PROTECT,
        verbose_name=_("neighbourhood agreement"),
        related_name="events",
    )
    kind = models.CharField(_("sort of party"), max_length=20, choices=kind_choices)
    organisation = models.ForeignKey(
        "buurtambassadeur_wagtail.PartnerOrganisation",
        models.PROTECT,
        verbose_name=_("partner organisation"),
        related_name="+",
        null=True,
        blank=True,
    )
    partner_type = models.CharField(_("type"), max_length=20, blank=True)
    outcome = models.CharField(_("answer"), max_length=20, choices=outcome_choices)
    reasons = models.TextField(_("reasons"), blank=True)
    day = models.DateField(_("day"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    votes_for = models.PositiveIntegerField(_("votes for"), null=True, blank=True)
    votes_against = models.PositiveIntegerField(
        _("votes against"), null=True, blank=True
    )
    no_opinion = models.PositiveIntegerField(_("no opinion"), null=True, blank=True)
    present = models.PositiveIntegerField(_("present"), null=True, blank=True)
    channel = models.CharField(_("came"), max_length=20, choices=channel_choices)
    request = models.ForeignKey(
        "buurtambassadeur_wagtail.ConsentRequest",
        models.PROTECT,
        verbose_name=_("request to agree"),
        related_name="+",
        null=True,
        blank=True,
    )
    recorded_at = models.DateTimeField(_("recorded"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("recorded by"),
        null=True,
        blank=True,
        related_name="+",
    )

    objects = AgreementEventQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("answer to an agreement")
        verbose_name_plural = _("answers to agreements")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    kind="neighbourhood", organisation__isnull=True, partner_type=""
                )
                | Q(kind="organisation", organisation__isnull=False, partner_type="")
                | (Q(kind="type", organisation__isnull=True) & ~Q(partner_type="")),
                name="ba_agreement_event_of_one_party",
            ),
            models.CheckConstraint(
                condition=Q(outcome="agreed") | ~Q(reasons=""),
                name="ba_agreement_no_needs_reasons",
            ),
            models.CheckConstraint(
                condition=~Q(kind="neighbourhood")
                | (Q(channel="meeting") & Q(present__gte=1)),
                name="ba_agreement_residents_decide_in_a_meeting",
            ),
            models.CheckConstraint(
                condition=Q(kind="neighbourhood")
                | Q(**{f"{name}__isnull": True for name in _NUMBERS}),
                name="ba_agreement_only_residents_vote",
            ),
        ]

    def __str__(self) -> str:
        return _("Answer %(number)s") % {"number": self.pk}

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None or not self._state.adding:
            only_append()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        only_append()
        return super().delete(*args, **kwargs)

    @property
    def party(self) -> Party:
        return Party(Kind(self.kind), self.organisation_id, self.partner_type)

    @property
    def said(self) -> Outcome:
        return Outcome(self.outcome)
