"""The only writer of appointments that were made before this system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_noop, ngettext

from buurtambassadeur_wagtail.ambassadors.actions import start_profile
from buurtambassadeur_wagtail.ambassadors.holding import checked
from buurtambassadeur_wagtail.ambassadors.models import (
    Appointment,
    ContactDetails,
    Person,
)
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .columns import Columns
from .entries import Entry
from .planning import Fate, Plan, Planned, plan
from .reading import Table

REACHABLE = timedelta(days=28)  # contact details are kept so long after the last day


class TakeOverRefused(Refused):
    """Nothing was taken over; ``plan`` says for each row what is the matter."""

    def __init__(self, message: str, *, plan: Plan) -> None:
        super().__init__(message)
        self.plan = plan


@dataclass(frozen=True)
class TakenOver:
    """What was written, and how many rows were there already."""

    appointments: list[Appointment]
    present: int


def take_over(
    table: Table, columns: Columns, *, choices: Mapping[str, str], by: Any
) -> TakenOver:
    """Take over sitting and former ambassadors from a spreadsheet: all rows or none.

    What stands in the register already is passed over, so that a second run does
    nothing. Terms may be longer than the limit: they are marked, and they count. Nobody
    gets a letter. Who still serves gets a draft of a profile.

    Refuses with ``TakeOverRefused`` while one row is wrong, or nobody said who a row is
    that may be somebody known. ``by`` is ``None`` on the command line. Source: 1a,
    history import.
    """
    before = plan(table, columns, choices=choices, by=by)
    with transaction.atomic():
        _hold(before)  # first of all: SQLite lets nobody write who has read before
        planned = plan(table, columns, choices=choices, by=by)
        if not planned.is_ready:
            raise TakeOverRefused(_why_not(planned), plan=planned)
        with change_reason(gettext_noop("taken over from a file"), by=by), checked():
            return TakenOver(_write(planned, by), len(planned.of(Fate.PRESENT)))


def _hold(planned: Plan) -> None:
    """Let two files, or a file and an appointment, wait for one another.

    The neighbourhoods too: they make a second click wait that brings the same people,
    who are in no row yet. In the order of their keys, so that nobody waits in a circle.
    """
    known = {one.person.pk for row in planned.rows for one in row.people}
    places = {row.entry.neighbourhood.pk for row in planned.rows if _has_place(row)}
    models_to_hold: tuple[tuple[type[models.Model], set[int]], ...] = (
        (Person, known),
        (Neighbourhood, places),
    )
    for model, keys in models_to_hold:
        for key in sorted(keys):
            lock(model._default_manager.filter(pk=key))


def _has_place(row: Planned) -> bool:
    return row.entry.neighbourhood is not None


def _why_not(planned: Plan) -> str:
    wrong, undecided = len(planned.of(Fate.WRONG)), len(planned.undecided)
    if wrong:
        text = ngettext(
            "%(count)d row is wrong. Nothing was taken over.",
            "%(count)d rows are wrong. Nothing was taken over.",
            wrong,
        )
        return text % {"count": wrong}
    text = ngettext(
        "Say who it is for %(count)d row. Nothing was taken over.",
        "Say who it is for %(count)d rows. Nothing was taken over.",
        undecided,
    )
    return text % {"count": undecided}


def _write(planned: Plan, by: Any) -> list[Appointment]:
    people: dict[str, Person] = {}
    made = []
    for row in planned.taken:
        root = row.root.key
        if root not in people:
            people[root] = row.person or _new_person(row.root.entry)
        made.append(_appointment(row, people[root], by))
        _keep_contact_details(people[root], row.entry)
        if row.entry.period.last_day >= clock.today():
            start_profile(people[root], name=people[root].full_name, by=by)
    return made


def _new_person(entry: Entry) -> Person:
    return Person.objects.create(
        given_name=entry.given_name,
        name_prefix=entry.name_prefix,
        family_name=entry.family_name,
    )


def _appointment(row: Planned, person: Person, by: Any) -> Appointment:
    period = row.entry.period
    return Appointment.objects.create(
        person=person,
        neighbourhood=row.entry.neighbourhood,
        first_day=period.first_day,
        last_day=period.last_day,
        planned_last_day=period.last_day,
        latest_last_day=row.latest,
        origin="imported",
        decided_at=clock.now(),
        decided_by=by,
    )


def _keep_contact_details(person: Person, entry: Entry) -> None:
    """Only of who can still be reached for it; what is known already stays."""
    over = entry.period.last_day + REACHABLE < clock.today()
    if over or not (entry.email or entry.telephone):
        return
    ContactDetails.objects.get_or_create(
        person=person,
        defaults={
            "email": entry.email,
            "email_key": entry.email_key,
            "telephone": entry.telephone,
        },
    )
