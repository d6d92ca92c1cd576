"""Neighbourhood agreements that wait for the coordinator, in constant queries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef

from buurtambassadeur_wagtail.agreements import queries, rules
from buurtambassadeur_wagtail.agreements.models import AgreementEvent, ShapeAgreement
from buurtambassadeur_wagtail.agreements.rules import Outcome, State
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated

from .audience import own
from .rules import Kind, urgency
from .tasks import Task


def agreement_tasks(
    user: Any, cases: Sequence[Candidacy], today: date
) -> Iterator[Task]:
    """Yield rounds in which somebody is lacking, what ended, and what never began."""
    known = _newest(user)
    rounds = [one for one in known if one.stands is State.OPEN]
    yield from _rounds(rounds, today)
    for agreement in known:
        if agreement.stands is State.WITHDRAWN:
            yield _ended(agreement, today)
    underway = {one.neighbourhood_id: one for one in known}
    scope = coordinated(user)
    here = [one for one in cases if scope.covers(one.neighbourhood.district_id)]
    yield from _signed_up(here, underway, today)


def _newest(user: Any) -> list[ShapeAgreement]:
    """Return the newest version of each neighbourhood in the own districts."""
    newer = ShapeAgreement.objects.filter(
        neighbourhood=OuterRef("neighbourhood"), version__gt=OuterRef("version")
    )
    drafts_aside = newer.filter(offered_at__isnull=False)
    found = ShapeAgreement.objects.filter(~Exists(drafts_aside))
    found = found.select_related("neighbourhood").order_by("version")
    return list(own(user, found, "neighbourhood"))


def _rounds(rounds: list[ShapeAgreement], today: date) -> Iterator[Task]:
    if not rounds:
        return
    said, required = queries.answers_to(rounds), queries.required_in(rounds)
    for one in rounds:
        noes = [event for event in _last_words(said[one.pk]) if _is_no(event)]
        if noes:
            began_on = clock.local(max(event.recorded_at for event in noes)).date()
            yield _task(Kind.NO_CONSENT, one, began_on, rules.TALK_DAYS, today)
            continue
        latest = queries.latest_of(said[one.pk])
        lacking = rules.missing(required[one.pk], latest)
        offered_on = clock.local(one.offered_at).date()
        yield _task(Kind.ROUND, one, offered_on, rules.ROUND_DAYS, today, len(lacking))


def _ended(agreement: ShapeAgreement, today: date) -> Task:
    ended_on = agreement.ended_on or today
    return _task(Kind.CONSENT_GONE, agreement, ended_on, rules.TALK_DAYS, today)


def _signed_up(
    cases: Sequence[Candidacy], underway: dict[int, ShapeAgreement], today: date
) -> Iterator[Task]:
    """Yield neighbourhoods where somebody signed up, and nobody agreed on anything."""
    places = {one.neighbourhood_id: one for one in reversed(cases)}
    for pk in places.keys() - queries.places_in_force(places.keys()):
        version = underway.get(pk)
        if version and version.stands in (State.OPEN, State.WITHDRAWN):
            continue  # that is a line of its own
        days = [one.decide_by for one in cases if one.neighbourhood_id == pk]
        due = min((day for day in days if day), default=today)
        place = places[pk].neighbourhood
        yield Task(
            kind=Kind.NO_AGREEMENT,
            due=due,
            urgency=urgency(due, today),
            reference=str(place),
            neighbourhood=place.name,
            target=place,
            case=version,
        )


def _task(
    kind: Kind,
    agreement: ShapeAgreement,
    began_on: date,
    days: int,
    today: date,
    count: int = 1,
) -> Task:
    due = began_on + timedelta(days=days)
    return Task(
        kind=kind,
        due=due,
        urgency=urgency(due, today),
        reference=str(agreement),
        neighbourhood=agreement.neighbourhood.name,
        began_on=began_on,
        count=count,
        target=agreement,
        case=agreement,
    )


def _last_words(events: list[AgreementEvent]) -> list[AgreementEvent]:
    return list({event.party: event for event in events}.values())


def _is_no(event: AgreementEvent) -> bool:
    return event.said is Outcome.NOT_AGREED
