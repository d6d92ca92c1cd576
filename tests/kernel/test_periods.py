"""Inclusive days, calendar months and loose days."""

from datetime import date, timedelta

import pytest

from buurtambassadeur_wagtail.kernel.periods import (
    Duration,
    Period,
    add_months,
    last_day_of,
    merged,
    total,
)

D = date.fromisoformat


def period(first_day, last_day):
    return Period(D(first_day), D(last_day))


# Durations ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "months", "days"),
    [
        (Duration(), 0, 0),
        (Duration(2, 29), 2, 29),
        (Duration(2, 30), 3, 0),
        (Duration(0, 61), 2, 1),
        (Duration(47, 31), 48, 1),
    ],
)
def test_thirty_loose_days_are_one_month(given, months, days):
    assert (given.months, given.days) == (months, days)


def test_durations_add_up():
    assert Duration(13, 20) + Duration(24, 14) == Duration(38, 4)


def test_durations_are_ordered_by_months_and_then_days():
    given = [Duration(48, 1), Duration(3, 29), Duration(48), Duration(4)]

    assert sorted(given) == [
        Duration(3, 29),
        Duration(4),
        Duration(48),
        Duration(48, 1),
    ]


def test_duration_cannot_be_changed():
    with pytest.raises(AttributeError):
        Duration(1).months = 2


# Periods -----------------------------------------------------------------------------


def test_period_of_one_day():
    day = D("2026-05-11")

    assert Period(day, day).duration() == Duration(0, 1)


def test_period_that_ends_before_it_begins_is_an_error():
    with pytest.raises(ValueError, match="last_day lies before first_day"):
        period("2026-05-12", "2026-05-11")


def test_both_days_belong_to_the_period():
    term = period("2026-03-01", "2028-02-29")
    days = ["2026-02-28", "2026-03-01", "2028-02-29", "2028-03-01"]

    assert [D(day) in term for day in days] == [False, True, True, False]


def test_periods_are_ordered_by_their_first_day():
    early, late = period("2024-01-01", "2030-01-01"), period("2025-01-01", "2025-02-01")

    assert sorted([late, early]) == [early, late]


@pytest.mark.parametrize(
    ("other", "shares"),
    [
        (("2025-01-01", "2025-12-31"), False),
        (("2025-01-01", "2026-01-01"), True),
        (("2026-06-01", "2026-06-01"), True),
        (("2026-12-31", "2027-12-31"), True),
        (("2027-01-01", "2027-12-31"), False),
        (("2020-01-01", "2030-12-31"), True),
    ],
)
def test_overlap_is_sharing_a_day(other, shares):
    year = period("2026-01-01", "2026-12-31")

    assert year.overlaps(period(*other)) is shares
    assert period(*other).overlaps(year) is shares


@pytest.mark.parametrize(
    ("first_day", "last_day", "duration"),
    [
        ("2024-01-01", "2025-12-31", Duration(24)),
        ("2024-02-29", "2026-02-28", Duration(24)),
        ("2026-03-01", "2028-02-29", Duration(24)),
        ("2024-02-29", "2028-02-28", Duration(48)),
        ("2024-02-29", "2028-02-29", Duration(48, 1)),
        ("2022-01-01", "2025-03-14", Duration(38, 14)),
        ("2024-04-01", "2025-05-31", Duration(14)),
        ("2025-01-31", "2025-02-28", Duration(1)),
        ("2025-01-31", "2025-03-01", Duration(1, 1)),
        ("2025-08-31", "2025-09-29", Duration(1)),
        ("2025-08-31", "2025-09-30", Duration(1)),
    ],
)
def test_duration_in_calendar_months_and_loose_days(first_day, last_day, duration):
    assert period(first_day, last_day).duration() == duration


def test_period_until_the_end_of_time():
    assert period("9998-01-01", "9999-12-31").duration() == Duration(24)


def test_a_day_more_never_makes_a_period_shorter():
    first_day = D("2023-01-01")
    for start in range(3 * 366):
        day, last = first_day + timedelta(start), Duration()
        for length in range(0, 800, 7):
            lasts = Period(day, day + timedelta(length)).duration()
            assert lasts >= last
            last = lasts


# Months ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2024-02-29", 24, "2026-03-01"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-01-31", 1, "2025-03-01"),
        ("2024-01-31", 1, "2024-03-01"),
        ("2025-01-30", 1, "2025-03-01"),
        ("2025-03-31", 1, "2025-05-01"),
        ("2025-12-31", 2, "2026-03-01"),
        ("2025-11-15", 0, "2025-11-15"),
        ("2026-03-15", -2, "2026-01-15"),
    ],
)
def test_missing_anniversary_rolls_forward(day, months, later):
    assert add_months(D(day), months) == D(later)


@pytest.mark.parametrize(
    ("first_day", "months", "last_day"),
    [
        ("2024-02-29", 24, "2026-02-28"),
        ("2026-03-01", 24, "2028-02-29"),
        ("2025-08-31", 1, "2025-09-30"),
        ("9998-12-31", 24, "9999-12-31"),
        ("9999-12-31", 1, "9999-12-31"),
    ],
)
def test_last_day_of_so_many_months(first_day, months, last_day):
    assert last_day_of(D(first_day), months) == D(last_day)


# Together ----------------------------------------------------------------------------


def test_nothing_lasts_nothing():
    assert total([]) == Duration()


def test_overlapping_days_count_once():
    served = [period("2024-01-01", "2025-12-31"), period("2025-01-01", "2026-12-31")]

    assert total(served) == Duration(36)


def test_a_period_inside_another_adds_nothing():
    served = [period("2024-01-01", "2025-12-31"), period("2024-03-10", "2024-04-09")]

    assert merged(served) == [period("2024-01-01", "2025-12-31")]


def test_touching_periods_are_one():
    served = [period("2025-01-16", "2025-03-31"), period("2025-01-01", "2025-01-15")]

    assert merged(served) == [period("2025-01-01", "2025-03-31")]
    assert total(served) == Duration(3)


def test_a_free_day_keeps_periods_apart():
    served = [period("2025-01-01", "2025-01-15"), period("2025-01-17", "2025-02-15")]

    assert merged(served) == served
    assert total(served) == Duration(1, 14 + 1)


def test_gap_does_not_count():
    served = [period("2024-01-01", "2024-12-31"), period("2030-01-01", "2030-12-31")]

    assert total(served) == Duration(24)


def test_two_terms_that_each_hold_a_leap_day_are_four_years():
    served = [period("2024-01-01", "2025-12-31"), period("2027-01-01", "2028-12-31")]

    assert sum((each.last_day - each.first_day).days + 1 for each in served) == 1462
    assert total(served) == Duration(48)


def test_periods_may_come_from_anywhere_once():
    assert total(each for each in [period("2025-01-01", "2025-01-31")]) == Duration(1)
