"""Weekends, holidays and own days, for each day from 2024 through 2040."""

from datetime import date, timedelta

import pytest

from buurtambassadeur_wagtail.candidacy.rules import (
    window_closes_on,
    window_opens_by,
)
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.working_days import day_off, is_weekend

YEARS = range(2024, 2041)
DAY = timedelta(days=1)
ALL = [date(2024, 1, 1) + number * DAY for number in range(6210)]


def easter(year):
    """Easter Sunday by Gauss's rule as Meeus gives it, apart from any library."""
    century, rest = divmod(year, 100)
    skipped, fourth = divmod(century, 4)
    moved = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - skipped - moved + 15) % 30
    leaps, left = divmod(rest, 4)
    weekday = (32 + 2 * fourth + 2 * leaps - epact - left) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def listed(year):
    """The holidays of the Algemene termijnenwet that can fall on a working day."""
    sunday = easter(year)
    return {
        date(year, 1, 1),
        sunday - 2 * DAY,  # Good Friday
        sunday + DAY,  # Easter Monday
        date(year, 4, 27),  # King's Day; on a Sunday it is held on Saturday
        date(year, 5, 5),
        sunday + 39 * DAY,  # Ascension Day
        sunday + 50 * DAY,  # Whit Monday
        date(year, 12, 25),
        date(year, 12, 26),
    }


@pytest.fixture(scope="module")
def off():
    return day_off(ProgrammeSettings())


def test_the_years_are_whole():
    assert (ALL[-1], len(YEARS)) == (date(2040, 12, 31), 17)
    assert (easter(2026), easter(2038)) == (date(2026, 4, 5), date(2038, 4, 25))


def test_exactly_weekends_and_the_listed_holidays_are_off(off):
    holidays = {day for year in YEARS for day in listed(year)}

    wrong = [day for day in ALL if off(day) != (is_weekend(day) or day in holidays)]

    assert wrong == []


@pytest.mark.parametrize("days", [14, 21, 42])
def test_every_period_closes_on_the_first_working_day_from_its_end(off, days):
    for opened_on in ALL:
        end = opened_on + days * DAY
        closes_on = window_closes_on(opened_on, days, is_day_off=off)
        between = [end + number * DAY for number in range((closes_on - end).days)]

        assert not off(closes_on)
        assert all(off(day) for day in between)
        assert len(between) <= 5  # Good Friday 2038 through King's Day


@pytest.mark.parametrize("days", [14, 21, 42])
def test_latest_day_to_begin_is_exact(off, days):
    for closed_on in ALL[60:]:
        opens_on = window_opens_by(closed_on, days, is_day_off=off)

        assert window_closes_on(opens_on, days, is_day_off=off) <= closed_on
        assert window_closes_on(opens_on + DAY, days, is_day_off=off) > closed_on


def test_own_days_are_off_too():
    off = day_off(ProgrammeSettings(extra_days_off="7-12-2026 Vrije dag\nonleesbaar"))

    assert off(date(2026, 12, 7))
    assert not off(date(2026, 12, 8))


def test_without_the_setting_no_day_is_off():
    settings = ProgrammeSettings(
        extend_to_workday=False, extra_days_off="7-12-2026 Vrije dag"
    )
    off = day_off(settings)

    assert not any(off(day) for day in ALL)
