"""Named reads about candidacies and objections, constant in number of queries."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.programme.working_days import day_off

from . import days, rules
from .models import Application, Candidacy, CandidatePublication, Objection


def open_publications(*, now: datetime | None = None) -> QuerySet[CandidatePublication]:
    """Return candidates the neighbourhoods can react to at ``now``, soonest first."""
    candidates = CandidatePublication.objects.open(now)
    return candidates.select_related("candidacy__neighbourhood").order_by("closes_at")


def closing_day(opened_on: date) -> date:
    """Return the last day of a reaction period that begins on the day: one query."""
    settings = current()
    length, is_day_off = settings.refusal_window_days, day_off(settings)
    return rules.window_closes_on(opened_on, length, is_day_off=is_day_off)


def moved_to_working_day(day: date) -> date:
    """Return the day on which a period goes on that would end on the day."""
    return rules.window_closes_on(day, 0, is_day_off=day_off(current()))


def decision_due_on(candidacy: Candidacy) -> date:
    """Return by when the applicant hears the decision: the day kept with the case."""
    if candidacy.decide_by is not None:
        return candidacy.decide_by
    received = clock.local(candidacy.received_at).date()
    return days.decide_by(received, current().decision_weeks)


def obstacle(candidacy: Candidacy, *, now: datetime | None = None):
    """Say what stands in the way of appointing this candidate; ``None``: nothing."""
    publication = CandidatePublication.objects.filter(candidacy=candidacy).first()
    closes_at = publication and publication.closes_at
    return rules.obstacle(
        rules.Status(candidacy.status),
        opens_at=publication and publication.opens_at,
        closes_at=clock.local(closes_at) if closes_at else None,
        objections=[one.standing() for one in deciding(candidacy)],
        confirm_days=confirm_days_of(publication),
        now=now or clock.now(),
    )


def confirm_days_of(publication: CandidatePublication | None) -> int:
    """Return how long a confirmation may take: as it was when the period began."""
    if publication is not None and publication.confirm_days is not None:
        return publication.confirm_days
    return current().confirm_days


def deciding(candidacy: Candidacy) -> QuerySet[Objection]:
    """Return the objections on which the candidacy hangs: supplements are no vote."""
    return candidacy.objections.filter(supplement_to__isnull=True)


def blocking(candidacy: Candidacy, *, now: datetime | None = None) -> list[Objection]:
    """Return the undecided objections that stand in the way of an appointment."""
    closes_at = clock.local(candidacy.publication.closes_at)
    longest, moment = confirm_days_of(candidacy.publication), now or clock.now()
    return [
        one
        for one in deciding(candidacy).order_by("received_at")
        if rules.blocks(
            one.standing(), closes_at=closes_at, confirm_days=longest, now=moment
        )
    ]


def same_open_application(
    *,
    neighbourhood: Neighbourhood,
    given_name: str,
    family_name: str,
    email_key: str,
    telephone: str,
) -> Application | None:
    """Return what this person already has running for the neighbourhood, if any.

    The same name with the same address, or without an address the same telephone: two
    people of one household may share both.
    """
    running = Application.objects.filter(
        candidacy__neighbourhood=neighbourhood,
        candidacy__status__in=["received", "candidate"],
        given_name__iexact=given_name,
        family_name__iexact=family_name,
    ).select_related("candidacy")
    if email_key:
        return running.filter(email_key=email_key).first()
    if telephone:
        return running.filter(telephone=telephone).first()
    return None


def live_objection(
    candidacy: Candidacy, email_key: str, partner: Any = None
) -> Objection | None:
    """Return the undecided objection of this sender to the candidate, if any.

    That is the same partner, whatever address was typed, or else the same address.
    """
    undecided = deciding(candidacy).filter(outcome="received")
    of_partner = partner and undecided.filter(partner=partner).first()
    if of_partner or not email_key:
        return of_partner or None
    return undecided.filter(email_key=email_key).first()


def number_refusing(candidacy: Candidacy) -> int:
    """Count who refuses this candidate: reached, and not withdrawn. One query."""
    standing = deciding(candidacy).exclude(outcome=rules.Outcome.WITHDRAWN.value)
    return standing.filter(confirmed_at__isnull=False).count()


def all_decided(candidacy: Candidacy) -> bool:
    """Tell whether there were refusals to decide on and each was decided: one query."""
    outcomes = set(deciding(candidacy).values_list("outcome", flat=True))
    undecided = rules.Outcome.RECEIVED.value in outcomes
    return bool(outcomes & set(rules.DECISIONS)) and not undecided
