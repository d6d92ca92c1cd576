"""Inclusive periods of days, and their sum in calendar months and loose days."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_IN_A_MONTH = 30  # loose days that count as one month (programme settings, 1a)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Duration:
    """Whole calendar months and loose days; 30 loose days become one month."""

    months: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        carried, days = divmod(self.days, DAYS_IN_A_MONTH)
        object.__setattr__(self, "months", self.months + carried)
        object.__setattr__(self, "days", days)

    def __add__(self, other: Duration) -> Duration:
        return Duration(self.months + other.months, self.days + other.days)


@dataclass(frozen=True, order=True)
class Period:
    """The days from ``first_day`` through ``last_day``, both included.

    Raises ``ValueError`` when the last day lies before the first.
    """

    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise ValueError("last_day lies before first_day")

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two periods share at least one day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    def duration(self) -> Duration:
        """Return the whole calendar months and the loose days of this period."""
        after = self.last_day.toordinal() + 1
        first, last = self.first_day, self.last_day
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        while _ordinal(first, months) > after:
            months -= 1
        return Duration(months, after - _ordinal(first, months))


def add_months(day: date, months: int) -> date:
    """Return ``day`` so many calendar months later.

    A day that the month does not have rolls forward to the first of the next month:
    29 February 2024 plus 24 months is 1 March 2026 (programme settings, 1a).
    """
    return date.fromordinal(_ordinal(day, months))


def last_day_of(first_day: date, months: int) -> date:
    """Return the last day, inclusive, of so many calendar months from ``first_day``.

    Stops at 31 December 9999, the last day that Python knows.
    """
    return date.fromordinal(_ordinal(first_day, months) - 1)


def merged(periods: Iterable[Period]) -> list[Period]:
    """Return the union as periods that neither overlap nor touch, in order."""
    union: list[Period] = []
    for period in sorted(periods):
        if union and _follows(union[-1], period):
            last_day = max(union[-1].last_day, period.last_day)
            union[-1] = Period(union[-1].first_day, last_day)
        else:
            union.append(period)
    return union


def total(periods: Iterable[Period]) -> Duration:
    """Return how long the periods last together, a shared day counted once.

    Touching periods are merged first: who goes on without a free day serves whole
    months, also when an appointment ended halfway one. Months are counted, not days:
    two terms that each hold a 29 February are no longer than two that do not.
    """
    return sum((period.duration() for period in merged(periods)), Duration())


def _follows(earlier: Period, later: Period) -> bool:
    """Tell whether there is no free day between the two."""
    return later.first_day.toordinal() <= earlier.last_day.toordinal() + 1


def _ordinal(day: date, months: int) -> int:
    """Count instead of building a date, so that the year 9999 is no special case."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if years > date.max.year:
        return date.max.toordinal() + 1
    length = calendar.monthrange(years, month + 1)[1]
    if day.day <= length:
        return date(years, month + 1, day.day).toordinal()
    return date(years, month + 1, length).toordinal() + 1
