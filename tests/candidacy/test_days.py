"""When something counts as received, and how far a day may be moved: every day."""

from datetime import date, datetime, timedelta

import pytest

from buurtambassadeur_wagtail.candidacy.days import (
    LONGEST_DELAY_WEEKS,
    LONGEST_PERIOD_DAYS,
    Slip,
    decide_by,
    delay_slip,
    extension_slip,
    is_delayed_too_late,
    receipt_slip,
    received_at,
)
from buurtambassadeur_wagtail.candidacy.rules import is_late
from buurtambassadeur_wagtail.kernel import clock

OPENED, CLOSES = date(2026, 4, 20), date(2026, 5, 11)
TODAY = date(2026, 5, 1)
SPRING = [TODAY + timedelta(days=number) for number in range(-200, 200)]


def test_a_period_is_never_made_shorter_nor_absurdly_long():
    latest = OPENED + timedelta(LONGEST_PERIOD_DAYS)
    for day in SPRING:
        slip = extension_slip(OPENED, CLOSES, day)
        if day <= CLOSES:
            assert slip is Slip.NOT_LATER
        else:
            assert slip is (Slip.TOO_FAR if day > latest else None)


@pytest.mark.parametrize("weeks", range(1, 27))
def test_the_decision_is_due_on_the_same_weekday(weeks):
    due = decide_by(TODAY, weeks)

    assert (due - TODAY).days == 7 * weeks
    assert due.weekday() == TODAY.weekday()


@pytest.mark.parametrize("due", [TODAY - timedelta(9), TODAY, TODAY + timedelta(9)])
def test_a_decision_only_moves_to_a_later_day_to_come(due):
    latest = TODAY + timedelta(weeks=LONGEST_DELAY_WEEKS)
    for day in SPRING:
        slip = delay_slip(due, TODAY, day)
        if day <= due or day <= TODAY:
            assert slip is Slip.NOT_LATER
        else:
            assert slip is (Slip.TOO_FAR if day > latest else None)


def test_a_delay_is_in_time_through_the_promised_day():
    assert not is_delayed_too_late(TODAY, TODAY)
    assert is_delayed_too_late(TODAY + timedelta(1), TODAY)


def test_nothing_comes_in_tomorrow_or_before_the_candidate_was_known():
    for day in SPRING:
        expected = Slip.TOO_EARLY if day < OPENED else None
        assert receipt_slip(day, TODAY, OPENED) is (
            Slip.IN_THE_FUTURE if day > TODAY else expected
        )
        assert receipt_slip(day, TODAY, None) is (
            Slip.IN_THE_FUTURE if day > TODAY else None
        )


def test_a_letter_counts_by_its_day_and_a_call_by_its_moment():
    now = datetime(2026, 5, 1, 9, 30, tzinfo=clock.AMSTERDAM)

    assert received_at(TODAY, now) == now
    for day in SPRING:
        moment = received_at(day, now)
        assert moment.date() == day
        assert is_late(moment, clock.end_of(day)) is False
        assert is_late(moment, clock.end_of(day - timedelta(1))) is True
