"""What will happen with each row of the file. Reads only; taking over follows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.limits import limits
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.ambassadors.outlook import Outlook, outlook
from buurtambassadeur_wagtail.ambassadors.term_rules import Limits, Stay
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.periods import ONE_DAY
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current

from .columns import Columns
from .entries import Entry, entry_of
from .people import Known, Register, alike, same_row
from .places import Places
from .reading import Table

NEW = "new"


class Fate(StrEnum):
    """What happens with a row."""

    WRONG = "wrong"
    PRESENT = "present"
    TAKEN = "taken"


@dataclass
class Planned:
    """One row with its fate, who it may be, and who it is."""

    entry: Entry
    fate: Fate = Fate.TAKEN
    present: str = ""
    people: list[Known] = field(default_factory=list)
    rows: list[Planned] = field(default_factory=list)
    choice: str = ""
    latest: date | None = None
    is_over: bool = False
    outlook: Outlook | None = None

    @property
    def key(self) -> str:
        """The name of the question who this is, and how other rows point here."""
        return f"row-{self.entry.number}"

    @property
    def is_undecided(self) -> bool:
        """Whether the coordinator still has to say who this is."""
        asked = self.fate is Fate.TAKEN and (self.people or self.rows)
        return bool(asked and not self.choice)

    @property
    def person(self) -> Person | None:
        """Who in the register this is; ``None`` for somebody new."""
        root = self.root
        chosen = {f"person-{one.person.pk}": one.person for one in root.people}
        return chosen.get(root.choice)

    @property
    def root(self) -> Planned:
        """The first row of the file that was said to be the same person."""
        earlier = {row.key: row for row in self.rows}
        return earlier[self.choice].root if self.choice in earlier else self

    @property
    def options(self) -> set[str]:
        """What may be chosen."""
        people = {f"person-{one.person.pk}" for one in self.people}
        return {NEW, *people, *(row.key for row in self.rows)}


@dataclass(frozen=True)
class Plan:
    """All rows, in the order of the file."""

    rows: list[Planned]

    def of(self, fate: Fate) -> list[Planned]:
        return [row for row in self.rows if row.fate is fate]

    @property
    def taken(self) -> list[Planned]:
        return self.of(Fate.TAKEN)

    @property
    def undecided(self) -> list[Planned]:
        return [row for row in self.taken if row.is_undecided]

    @property
    def is_ready(self) -> bool:
        """Whether it can be done as a whole: nothing wrong, nothing left to ask."""
        return not self.of(Fate.WRONG) and not self.undecided


def plan(
    table: Table, columns: Columns, *, choices: Mapping[str, str], by: Any = None
) -> Plan:
    """Return what will happen with each row; five queries, however many rows.

    ``choices`` says who a row is: ``{"row-4": "person-3"}``, ``"row-2"`` for the same
    as an earlier row, ``"new"`` for somebody else. A choice that was not proposed
    counts as none. With ``by`` a neighbourhood of another district is an error.
    """
    today, settings = clock.today(), current()
    places = Places(today)
    months = settings.appointment_months
    entries = [
        entry_of(line, columns, places, today=today, term_months=months)
        for line in table.rows
    ]
    rows = [Planned(entry) for entry in entries]
    _recognise(rows, choices, by)
    for group in _by_person(rows):
        _add_up(group, today, settings)
    for row in rows:
        row.fate = Fate.WRONG if row.entry.problems else row.fate
    return Plan(rows)


def _recognise(rows: list[Planned], choices: Mapping[str, str], by: Any) -> None:
    register = Register([row.entry for row in rows])
    earlier: list[Planned] = []
    for row in rows:
        _refuse_elsewhere(row.entry, by)
        if row.entry.problems:
            row.fate = Fate.WRONG
            continue
        row.people = register.like(row.entry)
        row.rows = [one for one in earlier if alike(one.entry, row.entry)]
        _find_present(row)
        if row.fate is Fate.PRESENT:
            continue
        wanted = choices.get(row.key, "")
        row.choice = wanted if wanted in row.options else ""
        earlier.append(row)


def _refuse_elsewhere(entry: Entry, by: Any) -> None:
    if by is None or entry.neighbourhood is None:
        return
    if not policy.may(by, "take_over", Appointment(neighbourhood=entry.neighbourhood)):
        reason = _("%(name)s is not in your district.")
        entry.problems.append(reason % {"name": entry.neighbourhood})


def _find_present(row: Planned) -> None:
    if any(one.did(row.entry) for one in row.people):
        row.fate, row.present = Fate.PRESENT, _("This appointment is there already.")
    for one in row.rows:
        if same_row(one.entry, row.entry):
            row.fate = Fate.PRESENT
            row.present = _("The same as row %(number)s.") % {
                "number": one.entry.number
            }


def _by_person(rows: Iterable[Planned]) -> Iterator[list[Planned]]:
    """Yield the rows of each person together, the first day first."""
    groups: dict[tuple[str, int], list[Planned]] = {}
    for row in rows:
        if row.fate is not Fate.TAKEN:
            continue
        person = row.person
        key = ("person", person.pk) if person else ("row", row.root.entry.number)
        groups.setdefault(key, []).append(row)
    for group in groups.values():
        yield sorted(group, key=lambda row: row.entry.period)


def _add_up(group: list[Planned], today: date, settings: ProgrammeSettings) -> None:
    """Compare the rows with the limit and with one another, and give the sum."""
    appointments = [
        one
        for known in group[0].root.people
        if known.person == group[0].person
        for one in known.appointments
    ]
    served, decided = [one.stay for one in appointments], limits(settings)
    places = {one.neighbourhood_id: one.neighbourhood for one in appointments}
    for row in group:
        _hold_to_the_limit(row, served, decided)
        _find_overlap(row, served, places)
        served.append(row.entry.stay)
        places[row.entry.stay.place] = row.entry.neighbourhood
    if not any(row.is_undecided for row in group):
        place = group[-1].entry.stay.place
        group[-1].outlook = outlook(served, place=place, today=today, settings=settings)


def _hold_to_the_limit(row: Planned, served: list[Stay], decided: Limits) -> None:
    """Mark what is longer than the limit. It is taken over all the same, and counts."""
    entry = row.entry
    row.latest = decided.latest_last_day(
        served, place=entry.stay.place, first_day=entry.period.first_day
    )
    # No lawful day at all: the day before the first, so that the row stays marked.
    row.latest = row.latest or entry.period.first_day - ONE_DAY
    row.is_over = entry.period.last_day > row.latest


def _find_overlap(
    row: Planned, served: list[Stay], places: Mapping[Any, Neighbourhood]
) -> None:
    for stay in served:
        if not stay.period.overlaps(row.entry.period):
            continue
        if stay.place == row.entry.stay.place:
            row.entry.problems.append(
                _("This person served there already on one of these days.")
            )
        else:
            text = _("Served in %(name)s too on some days. They count once.")
            row.entry.remarks.append(text % {"name": places[stay.place]})
