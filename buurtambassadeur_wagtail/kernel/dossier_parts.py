"""What features add to a dossier: what happened, sections, and what can be done.

A dossier is a number of records that belong together. A feature registers what it
knows of one kind of record, and never has to know the dossier itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Model

from . import clock
from .register_parts import Action, Section


@dataclass(frozen=True)
class Happening:
    """One line of the story: what, when, by whom; ``record`` is where to read on.

    ``why`` is a reason in words. ``tone`` (quiet, waiting, good, bad) colours the dot.
    A day without a time is a ``date``.
    """

    when: datetime | date
    what: str
    who: str = ""
    why: str = ""
    record: Model | None = None
    tone: str = "quiet"

    @property
    def moment(self) -> datetime:
        """The moment to sort by: a day begins at midnight in Amsterdam."""
        if isinstance(self.when, datetime):
            return clock.local(self.when)
        return clock.start_of(self.when)

    @property
    def is_to_come(self) -> bool:
        return self.moment > clock.now()


Teller = Callable[[Sequence[Any], Any], Iterable[Happening]]
Writer = Callable[[Sequence[Any], Any], Iterable[Section]]
Doer = Callable[[Sequence[Any], Any], Iterable[Action]]

_tellers: dict[type[Model], list[Teller]] = defaultdict(list)
_writers: dict[type[Model], list[Writer]] = defaultdict(list)
_doers: dict[type[Model], list[Doer]] = defaultdict(list)


def tell(model: type[Model], teller: Teller) -> None:
    """Let ``teller(records, user)`` say what happened to records of ``model``.

    It gets all of them at once, so that it can ask the database once.
    """
    _add(_tellers[model], teller)


def write(model: type[Model], writer: Writer) -> None:
    """Let ``writer(records, user)`` add sections, on the screen and on paper.

    Sections of rows (label, value) are printed; one with a template is not.
    """
    _add(_writers[model], writer)


def offer(model: type[Model], doer: Doer) -> None:
    """Let ``doer(records, user)`` add what can be done now, or why it cannot."""
    _add(_doers[model], doer)


def happenings(records: Iterable[Model], user: Any) -> list[Happening]:
    """Return the whole story of the records, the newest first."""
    found = list(_asked(_tellers, records, user))[::-1]  # of one moment the last first
    return sorted(found, key=lambda one: one.moment, reverse=True)


def sections(records: Iterable[Model], user: Any) -> list[Section]:
    """Return what features add to the page, in the order of the features."""
    return list(_asked(_writers, records, user))


def actions(records: Iterable[Model], user: Any) -> list[Action]:
    """Return what features let this user do with the records."""
    return list(_asked(_doers, records, user))


def _add(known: list[Any], function: Any) -> None:
    if function not in known:
        known.append(function)


def _asked(registry: Any, records: Iterable[Model], user: Any) -> Iterator[Any]:
    grouped: dict[type[Model], list[Model]] = defaultdict(list)
    for record in records:
        grouped[type(record)].append(record)
    for model, functions in list(registry.items()):
        for function in functions if grouped.get(model) else ():
            yield from function(grouped[model], user)
