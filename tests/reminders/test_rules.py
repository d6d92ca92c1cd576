"""On which day a reminder is due: from the case, whenever the command runs."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtambassadeur_wagtail.reminders.rules import (
    answer_due,
    ending_due,
    thanks_due,
)

ASKED = date(2026, 11, 1)
LAST = date(2027, 8, 31)
DECIDED = date(2025, 8, 1)


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 11, 7), None),
        (date(2026, 11, 8), date(2026, 11, 8)),
        (date(2026, 11, 29), date(2026, 11, 8)),
        (date(2026, 11, 30), None),
    ],
)
def test_answer_is_asked_again_after_a_week_while_the_link_works(today, due):
    assert answer_due(ASKED, today) == due


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2027, 2, 28), None),
        (date(2027, 3, 1), date(2027, 3, 1)),  # 31 February rolls forward
        (date(2027, 7, 30), date(2027, 3, 1)),
        (date(2027, 7, 31), date(2027, 7, 31)),
        (LAST, date(2027, 7, 31)),
        (LAST + timedelta(days=1), None),
    ],
)
def test_end_is_told_six_months_and_one_month_before(today, due):
    assert ending_due(DECIDED, LAST, today) == due


def test_who_was_appointed_for_five_months_hears_it_once():
    decided = date(2027, 4, 1)

    due = {
        ending_due(decided, LAST, decided + timedelta(days=days)) for days in range(200)
    }

    assert due == {None, date(2027, 7, 31)}


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (LAST, None),
        (date(2027, 9, 1), date(2027, 9, 1)),
        (date(2027, 9, 28), date(2027, 9, 1)),
        (date(2027, 9, 29), None),
    ],
)
def test_thanks_come_the_day_after_and_for_four_weeks(today, due):
    assert thanks_due(DECIDED, LAST, today) == due


def test_no_thanks_for_what_was_over_when_it_was_taken_over():
    assert thanks_due(LAST + timedelta(days=1), LAST, LAST + timedelta(days=2)) is None


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.sets(st.integers(0, 800)))
def test_whenever_it_runs_nobody_gets_more_than_two_notices(first, offsets):
    last_day = first + timedelta(days=730)

    due = {
        ending_due(first, last_day, first + timedelta(days=offset))
        for offset in sorted(offsets)
    }

    assert len(due - {None}) <= 2
