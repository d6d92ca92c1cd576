"""How long an ambassador may serve: the whole calendar, and an oracle of its own."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from buurtambassadeur_wagtail.ambassadors.rules import (
    Refusal,
    latest_last_day,
    refusal,
    term_ends_on,
)
from buurtambassadeur_wagtail.kernel.periods import Duration, Period, total
from tests.ambassadors.oracle import anniversary, latest_day

D = date.fromisoformat
DAY = timedelta(days=1)
FOUR_YEARS = Duration(48)
STARTS = [date(2024, 1, 1) + timedelta(number) for number in range(17 * 365 + 5)]


def served(*pairs):
    return [Period(D(first), D(last)) for first, last in pairs]


# The examples of the programme settings (1a) -----------------------------------------


@pytest.mark.parametrize(
    ("periods", "first_day", "latest"),
    [
        ([], "2024-02-29", "2026-02-28"),
        ([], "2026-03-01", "2028-02-29"),
        ([], "2024-01-01", "2025-12-31"),
        ([("2022-01-01", "2023-12-31")], "2024-01-01", "2025-12-31"),
        ([("2024-04-01", "2025-05-31")], "2026-09-01", "2028-08-31"),
        (
            [("2024-04-01", "2025-05-31"), ("2026-09-01", "2028-08-31")],
            "2028-09-01",
            "2029-06-30",
        ),
        (
            [("2024-04-01", "2025-05-31"), ("2026-09-01", "2028-08-31")],
            "2029-01-01",
            "2029-10-31",
        ),
        (
            [("2024-01-01", "2025-12-31"), ("2025-01-01", "2026-12-31")],
            "2027-01-01",
            "2027-12-31",
        ),
        ([("2022-01-01", "2025-03-14")], "2025-06-01", "2026-03-16"),
    ],
)
def test_checked_example(periods, first_day, latest):
    assert latest_last_day(served(*periods), first_day=D(first_day)) == D(latest)


@pytest.mark.parametrize(
    ("periods", "duration"),
    [
        ([("2022-01-01", "2023-12-31"), ("2024-01-01", "2025-12-31")], FOUR_YEARS),
        ([("2024-01-01", "2025-12-31"), ("2025-01-01", "2026-12-31")], Duration(36)),
        ([("2024-04-01", "2025-05-31"), ("2026-09-01", "2028-08-31")], Duration(38)),
        ([("2022-01-01", "2025-03-14")], Duration(38, 14)),
    ],
)
def test_checked_sum(periods, duration):
    assert total(served(*periods)) == duration


@pytest.mark.parametrize("first_day", ["2026-01-01", "2026-01-02", "2040-02-29"])
def test_nothing_is_left_after_four_years(first_day):
    periods = served(("2022-01-01", "2023-12-31"), ("2024-01-01", "2025-12-31"))

    assert latest_last_day(periods, first_day=D(first_day)) is None


# Every first day of seventeen years --------------------------------------------------


def test_first_term_ends_the_day_before_itsanniversary():
    wrong = [
        day
        for day in STARTS
        if latest_last_day([], first_day=day) != anniversary(day, 24) - DAY
    ]

    assert not wrong


def test_second_full_term_directly_after_the_first_is_lawful():
    for day in STARTS:
        first = Period(day, term_ends_on(day))
        second = Period(first.last_day + DAY, term_ends_on(first.last_day + DAY))
        if (day.month, day.day) == (2, 29):  # four years: 29 February through the 28th
            second = Period(second.first_day, second.last_day - DAY)

        assert latest_last_day([first], first_day=second.first_day) == second.last_day
        assert total([first, second]) == FOUR_YEARS
        assert latest_last_day([first, second], first_day=second.last_day + DAY) is None


def test_second_full_term_after_a_gap_is_lawful():
    for day in STARTS:
        first = Period(day, term_ends_on(day))
        again = first.last_day + timedelta(days=100)
        second = Period(again, term_ends_on(again))

        assert latest_last_day([first], first_day=again) == second.last_day
        assert total([first, second]) == FOUR_YEARS


def test_a_day_more_than_a_term_is_refused():
    for day in STARTS:
        last_day = term_ends_on(day)

        assert refusal([], (day, last_day)) is None
        assert refusal([], (day, last_day + DAY)) is Refusal.TERM_TOO_LONG


# Loose days --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("periods", "first_day", "latest"),
    [
        # 47 months and 29 days: one day is left
        ([("2020-01-01", "2023-12-29")], "2030-05-10", "2030-05-10"),
        # 47 months and 30 days make 48
        ([("2020-01-01", "2023-12-30")], "2030-05-10", None),
        # a month and fifteen days are left
        ([("2020-01-01", "2023-11-15")], "2030-05-10", "2030-06-24"),
        # touching: the month is counted from its own first day
        ([("2020-01-01", "2023-12-15")], "2023-12-16", "2023-12-31"),
        # the 31st rolls forward: 31 January through 28 February is one month
        ([("2020-01-01", "2023-11-30")], "2025-01-31", "2025-02-28"),
        ([("2020-01-01", "2023-11-30")], "2024-01-30", "2024-02-29"),
    ],
)
def test_loose_days(periods, first_day, latest):
    expected = latest and D(latest)

    assert latest_last_day(served(*periods), first_day=D(first_day)) == expected


def test_one_month_left_from_a_day_with_a_month_of_31_days():
    periods = served(("2020-01-01", "2023-11-30"))

    assert latest_last_day(periods, first_day=D("2025-07-01")) == D("2025-07-31")
    assert latest_last_day(periods, first_day=D("2025-07-02")) == D("2025-08-01")


def test_order_of_what_was_served_does_not_matter():
    periods = served(("2026-09-01", "2028-08-31"), ("2024-04-01", "2025-05-31"))

    assert latest_last_day(periods, first_day=D("2028-09-01")) == D("2029-06-30")
    assert latest_last_day(iter(periods), first_day=D("2028-09-01")) == D("2029-06-30")


def test_a_later_appointment_counts_too():
    periods = served(("2020-01-01", "2022-12-31"), ("2030-01-01", "2030-06-30"))

    assert latest_last_day(periods, first_day=D("2025-01-01")) == D("2025-06-30")


def test_a_longer_term_may_fit_where_a_day_does_not():
    """Touching a later period, loose days become part of a month."""
    periods = served(("2019-01-01", "2022-11-29"), ("2023-02-01", "2023-03-01"))
    one_day, three_days = [(D("2023-01-29"), D(f"2023-01-{last}")) for last in (29, 31)]

    assert total(periods) == FOUR_YEARS
    assert refusal(periods, one_day) is Refusal.MAXIMUM_REACHED
    assert refusal(periods, three_days) is None
    assert latest_last_day(periods, first_day=D("2023-01-29")) == D("2023-03-01")


@pytest.mark.parametrize(
    ("term_months", "limit_months", "latest"),
    [
        (12, 48, "2026-12-31"),
        (24, 6, "2026-06-30"),
        (1, 1, "2026-01-31"),
        (24, 0, None),
        (0, 48, None),
    ],
)
def test_municipality_decides_on_shorter_terms(term_months, limit_months, latest):
    given = latest_last_day(
        [],
        first_day=D("2026-01-01"),
        term_months=term_months,
        limit_months=limit_months,
    )

    assert given == (latest and D(latest))


@pytest.mark.parametrize("first_day", ["9998-01-01", "9998-01-02", "9999-12-31"])
def test_the_end_of_time_is_no_special_case(first_day):
    assert latest_last_day([], first_day=D(first_day)) == D("9999-12-31")


# Refusals ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("periods", "first_day", "last_day", "expected"),
    [
        ([], "2026-05-02", "2026-05-01", Refusal.DAYS_OUT_OF_ORDER),
        ([], "2026-05-01", "2026-05-01", None),
        ([], "2024-02-29", "2026-02-28", None),
        ([], "2024-02-29", "2026-03-01", Refusal.TERM_TOO_LONG),
        ([("2024-01-01", "2025-12-31")], "2025-12-31", "2026-06-30", Refusal.OVERLAP),
        ([("2024-01-01", "2025-12-31")], "2026-01-01", "2026-06-30", None),
        ([("2027-01-01", "2027-12-31")], "2026-01-01", "2027-01-01", Refusal.OVERLAP),
        ([("2027-01-01", "2027-12-31")], "2026-01-01", "2026-12-31", None),
        (
            [("2024-04-01", "2025-05-31"), ("2026-09-01", "2028-08-31")],
            "2028-09-01",
            "2029-07-01",
            Refusal.MAXIMUM_REACHED,
        ),
        (
            [("2024-04-01", "2025-05-31"), ("2026-09-01", "2028-08-31")],
            "2028-09-01",
            "2029-06-30",
            None,
        ),
        # imported, and over the limit already
        ([("2015-01-01", "2023-12-31")], "2026-01-01", "2026-01-01", "maximum_reached"),
    ],
)
def test_refusal(periods, first_day, last_day, expected):
    assert refusal(served(*periods), (D(first_day), D(last_day))) == expected


def test_overlap_is_told_before_the_maximum():
    periods = served(("2022-01-01", "2025-12-31"))

    assert refusal(periods, (D("2025-12-31"), D("2026-06-30"))) is Refusal.OVERLAP


# Against an oracle -------------------------------------------------------------------

days = st.dates(date(2019, 1, 1), date(2033, 12, 31))
anchors = st.sampled_from(
    [date(2024, 2, 29), date(2025, 1, 31), date(2026, 3, 1), date(2028, 2, 29)]
)
lengths = st.integers(0, 800) | st.sampled_from([27, 28, 29, 30, 364, 365, 729, 730])
periods_served = st.lists(
    st.builds(lambda day, length: (day, day + timedelta(length)), days, lengths),
    max_size=5,
)


@settings(max_examples=400, deadline=None)
@given(periods_served, days | anchors, st.sampled_from([1, 12, 24]), st.integers(1, 48))
def test_latest_last_day_is_what_an_oracle_finds(pairs, first_day, term, limit):
    found = latest_last_day(
        [Period(*pair) for pair in pairs],
        first_day=first_day,
        term_months=term,
        limit_months=limit,
    )

    assert found == latest_day(pairs, first_day, term, limit)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(1, 900), min_size=1, max_size=4), anchors | days)
def test_terms_right_after_another_agree_with_the_oracle(lengths, first_day):
    """Touching and nearly touching periods, where an anniversary may be missing."""
    pairs, day = [], first_day
    for length in lengths:
        pairs.append((day, day + timedelta(length - 1)))
        day += timedelta(length + length % 2)

    found = latest_last_day([Period(*pair) for pair in pairs], first_day=day)

    assert found == latest_day(pairs, day, 24, 48)


@settings(max_examples=200, deadline=None)
@given(periods_served, days | anchors, st.integers(0, 760))
def test_what_is_not_refused_never_exceeds_the_latest_day(pairs, first_day, length):
    periods = [Period(*pair) for pair in pairs]
    term = (first_day, first_day + timedelta(length))

    if refusal(periods, term) is None:
        assert term[1] <= latest_last_day(periods, first_day=first_day)
        assert total([*periods, Period(*term)]) <= FOUR_YEARS
