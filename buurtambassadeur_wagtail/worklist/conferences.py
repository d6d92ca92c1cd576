"""Conferences to note as held or to give a new day, and those to plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from buurtambassadeur_wagtail.conferences import rules as conference_rules
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.conferences.queries import Need, needs
from buurtambassadeur_wagtail.conferences.rules import Standing, Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.meetings.words import names
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated

from . import rules
from .rules import Kind
from .tasks import Task


def conference_tasks(user: Any, today: date) -> Iterator[Task]:
    """Yield what waits: nine queries, however many there are."""
    for conference in _waiting(user):
        yield _conference_task(conference, today)
    for need in needs(_places(user)):
        if need.standing is not Standing.GOOD and need.coming is None:
            yield _need_task(need, today)


def _waiting(user: Any) -> list[Conference]:
    """Return conferences that are over but not noted, and those without a day."""
    waiting = Conference.objects.filter(
        status__in=[Status.PLANNED.value, Status.POSTPONED.value]
    ).prefetch_related("neighbourhoods")
    scope = coordinated(user)
    if not scope.everything:
        waiting = waiting.filter(district__in=scope.districts)
    return [one for one in waiting if _waits(one)]


def _waits(conference: Conference) -> bool:
    is_over = conference.ends_at <= clock.now()
    return conference.stands is Status.POSTPONED or is_over


def _places(user: Any) -> list[Neighbourhood]:
    scope, places = coordinated(user), Neighbourhood.objects.active()
    if not scope.everything:
        places = places.filter(district__in=scope.districts)
    return list(places)


def _conference_task(conference: Conference, today: date) -> Task:
    kind, due = Kind.CONFERENCE_HELD, conference_rules.hold_due(conference.day)
    if conference.stands is Status.POSTPONED:
        kind = Kind.CONFERENCE_DAY
    return Task(
        kind=kind,
        due=due,
        urgency=rules.urgency(due, today),
        reference=conference.reference,
        neighbourhood=names(conference.neighbourhoods.all()),
        ends_on=conference.day,
        target=conference,
        case=conference,
    )


def _need_task(need: Need, today: date) -> Task:
    return Task(
        kind=Kind.CONFERENCE,
        due=need.overdue_on,
        urgency=rules.urgency(need.overdue_on, today),
        neighbourhood=need.place.name,
        count=need.months(today),
        began_on=need.counted_from,
        ends_on=need.last_held,
        target=need.place,
    )
