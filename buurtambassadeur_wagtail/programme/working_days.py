"""On which days nothing ends: weekends, Dutch holidays and days of your own.

The Algemene termijnenwet does not bind terms in local rules; by analogy its days count:
New Year, Good Friday, Easter Monday, King's Day, Liberation Day, Ascension Day, Whit
Monday, both days of Christmas. Other days can be equated: those are in the settings.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from holidays import country_holidays

from .models import ProgrammeSettings
from .rules import extra_days

SATURDAY = 5


def day_off(settings: ProgrammeSettings) -> Callable[[date], bool]:
    """Return what tells of a day whether a term that would end on it goes on.

    Nothing does when the municipality does not move terms to a working day.
    """
    if not settings.extend_to_workday:
        return lambda day: False
    own = extra_days(settings.extra_days_off)
    return lambda day: is_weekend(day) or day in dutch_holidays(day.year) or day in own


def is_weekend(day: date) -> bool:
    """Tell whether the day is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY


@cache
def dutch_holidays(year: int) -> frozenset[date]:
    """Return the holidays of the year; Liberation Day counts every year."""
    return frozenset(
        country_holidays("NL", years=year, categories=("public", "optional"))
    )
