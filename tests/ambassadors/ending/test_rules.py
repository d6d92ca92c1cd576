"""When an appointment may end, to the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtambassadeur_wagtail.ambassadors.ending.rules import (
    EndReason,
    Hearing,
    Refusal,
    Unheard,
    dismissed_through,
    last_day_after_moving,
    refusal,
    unheard,
)
from buurtambassadeur_wagtail.kernel.periods import Period

TERM = Period(date(2026, 1, 1), date(2027, 12, 31))
TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2025, 12, 1), date(2028, 2, 1))


def why_not(last_day, reason=EndReason.OWN_REQUEST, *, written=False):
    return refusal(TERM, last_day, today=TODAY, reason=reason, written=written)


@pytest.mark.parametrize(
    ("last_day", "expected"),
    [
        (date(2025, 12, 31), Refusal.BEFORE_FIRST_DAY),
        (date(2026, 1, 1), Refusal.EARLIER_WITHOUT_REASONS),
        (date(2026, 11, 21), Refusal.EARLIER_WITHOUT_REASONS),
        (TODAY, None),
        (date(2026, 11, 23), None),
        (date(2027, 12, 31), None),
        (date(2028, 1, 1), Refusal.AFTER_PLANNED_DAY),
    ],
)
def test_own_request_may_end_today_or_later(last_day, expected):
    assert why_not(last_day) == expected


@pytest.mark.parametrize("last_day", [date(2026, 1, 1), date(2026, 11, 21), TODAY])
def test_with_reasons_any_day_of_the_term_is_possible(last_day):
    assert why_not(last_day, written=True) is None


@pytest.mark.parametrize("reason", [EndReason.OTHER, EndReason.DISMISSED])
def test_some_reasons_have_to_be_written(reason):
    assert why_not(TODAY, reason) is Refusal.WITHOUT_REASONS
    assert why_not(TODAY, reason, written=True) is None


def test_moving_needs_no_words_even_afterwards():
    assert why_not(date(2026, 3, 1), EndReason.MOVED) is None


@given(DAYS, st.sampled_from(EndReason), st.booleans())
def test_no_reason_ever_lets_an_appointment_end_outside_its_term(day, reason, written):
    if day not in TERM:
        assert why_not(day, reason, written=written) is not None


@given(DAYS, st.integers(0, 13))
def test_grace_after_moving_never_goes_beyond_the_plan(moved_on, weeks):
    last_day = last_day_after_moving(
        moved_on, grace_weeks=weeks, planned_last_day=TERM.last_day
    )

    assert last_day <= TERM.last_day
    assert last_day in (TERM.last_day, moved_on + timedelta(weeks=weeks))


@pytest.mark.parametrize(
    ("moved_on", "weeks", "last_day"),
    [
        (date(2026, 11, 30), 0, date(2026, 11, 30)),
        (date(2026, 11, 30), 13, date(2027, 3, 1)),
        (date(2027, 12, 1), 13, date(2027, 12, 31)),
    ],
)
def test_last_day_after_moving(moved_on, weeks, last_day):
    found = last_day_after_moving(
        moved_on, grace_weeks=weeks, planned_last_day=TERM.last_day
    )

    assert found == last_day


def held(invited_on=0, heard_on=7, *, declined=False, account="Ik vind dit jammer."):
    """A talk so many days after 1 November; ``None``: not."""
    first = date(2026, 11, 1)

    def day(number):
        return None if number is None else first + timedelta(days=number)

    return Hearing(day(invited_on), day(heard_on), declined, account)


@pytest.mark.parametrize(
    ("hearing", "expected"),
    [
        (held(), None),
        (held(heard_on=6), Unheard.TOO_SOON),
        (held(invited_on=None), Unheard.NOT_INVITED),
        (held(invited_on=22), Unheard.NOT_INVITED),
        (held(heard_on=None), Unheard.NOT_HELD_YET),
        (held(heard_on=22), Unheard.NOT_HELD_YET),
        (held(heard_on=21), None),
        (held(account=" \n"), Unheard.NOTHING_WRITTEN),
        (held(heard_on=None, declined=True, account=""), None),
        (held(invited_on=14, heard_on=None, declined=True), None),
        (held(invited_on=15, heard_on=None, declined=True), Unheard.TOO_SOON),
    ],
)
def test_who_is_dismissed_was_heard_first(hearing, expected):
    assert unheard(hearing, TODAY) == expected


def test_nobody_is_dismissed_backwards_in_time():
    assert dismissed_through(date(2026, 11, 1), today=TODAY) == TODAY
    assert dismissed_through(date(2026, 12, 1), today=TODAY) == date(2026, 12, 1)
