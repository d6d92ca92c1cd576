"""Dates that the public may know, whichever feature they come from.

A feature tells its own with ``tell``, in its ``registrations``; calendars, pages and
search engines read them all from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class PublicDate:
    """One date. ``uid`` never changes, ``sequence`` goes up with each change."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    changed_at: datetime
    sequence: int = 0
    address: str = ""
    text: str = ""
    url: str = ""
    is_cancelled: bool = False


#: Returns what comes in one neighbourhood, or without one anywhere, in any order.
Source = Callable[[Any], Iterable[PublicDate]]
_sources: list[Source] = []


def tell(source: Source) -> None:
    """Let the source be asked for each neighbourhood; once is enough."""
    if source not in _sources:
        _sources.append(source)


def coming(neighbourhood: Any = None) -> list[PublicDate]:
    """Return every date that is not over, the first one first; without one: of all."""
    found = (date for source in _sources for date in source(neighbourhood))
    return sorted(found, key=lambda one: (one.starts_at, one.uid))
