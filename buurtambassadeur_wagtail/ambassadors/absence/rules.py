"""Being away for a while. Plain Python: no Django, no clock. Source: 1a, absence.

The days of an absence count as served: it moves no last day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What an absence does. Stored for ever: never rename."""

    UNREACHABLE = "unreachable"
    STEPPED_BACK = "stepped_back"


class Refusal(StrEnum):
    """Why an absence cannot have these days."""

    OUT_OF_ORDER = "out_of_order"
    OUTSIDE = "outside"
    OVERLAP = "overlap"


@dataclass(frozen=True)
class Days:
    """From and through, both inclusive; without ``last_day`` until further notice."""

    first_day: date
    last_day: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)

    def overlaps(self, other: Days) -> bool:
        """Tell whether one day at least is in both."""
        return not (_ends_before(self, other) or _ends_before(other, self))


def refusal(
    days: Days, *, term: tuple[date, date], others: Iterable[Days]
) -> Refusal | None:
    """Say why an absence may not have these days; ``None``: it may.

    It begins within the appointment; ``others`` are absences of the same kind.
    """
    if days.last_day is not None and days.last_day < days.first_day:
        return Refusal.OUT_OF_ORDER
    first_day, last_day = term
    if not first_day <= days.first_day <= last_day:
        return Refusal.OUTSIDE
    if any(days.overlaps(other) for other in others):
        return Refusal.OVERLAP
    return None


def _ends_before(one: Days, other: Days) -> bool:
    return one.last_day is not None and one.last_day < other.first_day
