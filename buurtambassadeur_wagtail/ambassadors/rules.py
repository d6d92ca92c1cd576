"""How long an ambassador may serve. Plain Python: no Django, no settings, no clock.

Source: programme agreements R7 (two years) and R16 (four years in all at most).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from buurtambassadeur_wagtail.kernel.periods import (
    ONE_DAY,
    Duration,
    Period,
    last_day_of,
    total,
)

TERM_MONTHS = 24
LIMIT_MONTHS = 48


class Refusal(StrEnum):
    """Why an appointment may not be made."""

    DAYS_OUT_OF_ORDER = "days_out_of_order"
    TERM_TOO_LONG = "term_too_long"
    OVERLAP = "overlap"
    MAXIMUM_REACHED = "maximum_reached"
    SHORT_LAST_TERM = "short_last_term"
    FULL = "full"


def term_ends_on(first_day: date, term_months: int = TERM_MONTHS) -> date:
    """Return the last day, inclusive, of a full term that begins on ``first_day``."""
    return last_day_of(first_day, term_months)


def latest_last_day(
    served: Iterable[Period],
    *,
    first_day: date,
    term_months: int = TERM_MONTHS,
    limit_months: int = LIMIT_MONTHS,
) -> date | None:
    """Return the latest lawful last day, inclusive, of a term from ``first_day``.

    ``served`` are the periods, inclusive, that the person served or will serve, in any
    order and any neighbourhood. Days are counted once; periods that touch are one;
    the sum is in whole calendar months and loose days, 30 loose days being one month.
    ``None`` when no day fits within ``limit_months``.
    """
    periods = list(served)
    limit = Duration(months=limit_months)
    latest = term_ends_on(first_day, term_months)
    if any(period.last_day > first_day for period in periods):
        return _last_by_walking(periods, first_day, latest, limit)
    return _last_by_halving(periods, first_day, latest, limit)


def refusal(
    served: Iterable[Period],
    proposed: tuple[date, date],
    *,
    term_months: int = TERM_MONTHS,
    limit_months: int = LIMIT_MONTHS,
    excluding: Iterable[Period] | None = None,
) -> Refusal | None:
    """Say why the ``proposed`` first and last day may not be added to ``served``.

    ``None`` means that it may. ``excluding`` are the periods with which no day may be
    shared; without it those that were served.
    """
    first_day, last_day = proposed
    if last_day < first_day:
        return Refusal.DAYS_OUT_OF_ORDER
    if last_day > term_ends_on(first_day, term_months):
        return Refusal.TERM_TOO_LONG
    periods, term = list(served), Period(first_day, last_day)
    others = periods if excluding is None else excluding
    if any(period.overlaps(term) for period in others):
        return Refusal.OVERLAP
    if total([*periods, term]) > Duration(months=limit_months):
        return Refusal.MAXIMUM_REACHED
    return None


def _too_long(
    served: Sequence[Period], first_day: date, last_day: date, limit: Duration
) -> bool:
    return total([*served, Period(first_day, last_day)]) > limit


def _last_by_walking(
    served: Sequence[Period], first_day: date, latest: date, limit: Duration
) -> date | None:
    """Walk back: beside a later period a longer term is not always a larger sum."""
    while latest >= first_day:
        if not _too_long(served, first_day, latest, limit):
            return latest
        latest -= ONE_DAY
    return None


def _last_by_halving(
    served: Sequence[Period], first_day: date, latest: date, limit: Duration
) -> date | None:
    """Halve: with everything served before, each day more is a larger sum."""
    fits, days = -1, (latest - first_day).days
    while fits < days:
        middle = (fits + days + 1) // 2
        if _too_long(served, first_day, first_day + timedelta(middle), limit):
            days = middle - 1
        else:
            fits = middle
    return first_day + timedelta(fits) if fits >= 0 else None
