"""Every state against every state, and every boundary day and moment."""

from datetime import date, datetime, timedelta
from itertools import product

import pytest

from buurtambassadeur_wagtail.conferences import rules
from buurtambassadeur_wagtail.conferences.rules import (
    Moment,
    SignUps,
    Standing,
    Status,
)
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.periods import add_months

BEGIN = datetime(2027, 6, 1, 19, 30, tzinfo=AMSTERDAM)
END = BEGIN + timedelta(hours=2)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
ON = date(2027, 6, 1)
STEPS = {
    (Status.PLANNED, Status.POSTPONED),
    (Status.PLANNED, Status.CANCELLED),
    (Status.PLANNED, Status.HELD),
    (Status.POSTPONED, Status.PLANNED),
    (Status.POSTPONED, Status.CANCELLED),
}


@pytest.mark.parametrize(("status", "wanted"), list(product(Status, Status)))
def test_a_conference_moves_only_so(status, wanted):
    assert rules.may_become(status, wanted) is ((status, wanted) in STEPS)


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "now", "closes_at", "wrong"),
    [
        (BEGIN, END, BEGIN - SECOND, None, None),
        (BEGIN, END, BEGIN - SECOND, BEGIN, None),
        (BEGIN, END, BEGIN, None, Moment.PAST),
        (BEGIN, BEGIN, BEGIN - DAY, None, Moment.ENDS_FIRST),
        (BEGIN, BEGIN + rules.LONGEST, BEGIN - DAY, None, None),
        (BEGIN, BEGIN + rules.LONGEST + SECOND, BEGIN - DAY, None, Moment.TOO_LONG),
        (BEGIN, END, BEGIN - rules.FARTHEST, None, None),
        (BEGIN, END, BEGIN - rules.FARTHEST - SECOND, None, Moment.TOO_FAR),
        (BEGIN, END, BEGIN - DAY, BEGIN + SECOND, Moment.CLOSES_LATER),
    ],
)
def test_when_it_can_be(starts_at, ends_at, now, closes_at, wrong):
    assert rules.wrong_moment(starts_at, ends_at, now, closes_at) is wrong


@pytest.mark.parametrize(("status", "days"), list(product(Status, range(-2, 3))))
def test_held_only_on_the_day_or_later(status, days):
    """Afterwards the numbers can be put right, whenever that is."""
    possible = status is Status.HELD or (status is Status.PLANNED and days >= 0)

    assert rules.may_be_held(status, ON, ON + timedelta(days)) is possible


def test_two_weeks_to_note_it():
    assert rules.hold_due(ON) == date(2027, 6, 15)


MOMENTS = [BEGIN - DAY, BEGIN - SECOND, BEGIN, END]
CLOSINGS = [None, BEGIN - DAY, BEGIN]
LEFT = [None, 0, 1, 40]


@pytest.mark.parametrize(
    ("status", "now", "closes_at", "left"),
    list(product(Status, MOMENTS, CLOSINGS, LEFT)),
)
def test_who_can_sign_up(status, now, closes_at, left):
    found = rules.sign_ups(
        status, starts_at=BEGIN, closes_at=closes_at, places_left=left, now=now
    )

    if status is not Status.PLANNED:
        assert found.value == status.value
    elif now >= BEGIN:
        assert found is SignUps.BEGUN
    elif closes_at is not None and now >= closes_at:
        assert found is SignUps.CLOSED
    else:
        assert found is (SignUps.FULL if left == 0 else SignUps.OPEN)


@pytest.mark.parametrize(
    ("people", "left"), list(product(range(-1, 7), [None, *range(6)]))
)
def test_how_many_fit(people, left):
    most = 4 if left is None else min(4, left)

    assert rules.fits(people, left) is (1 <= people <= most)


def test_places_left_are_never_less_than_none():
    assert rules.places_left(None, 1000) is None
    assert [rules.places_left(3, people) for people in range(5)] == [3, 2, 1, 0, 0]


@pytest.mark.parametrize(("status", "seconds"), list(product(Status, [-1, 0, 1])))
def test_stepping_back_until_it_begins(status, seconds):
    possible = status in (Status.PLANNED, Status.POSTPONED) and seconds < 0
    now = BEGIN + timedelta(seconds=seconds)

    assert rules.may_step_back(status, BEGIN, now) is possible


@pytest.mark.parametrize("warn", [1, 10, 12, 14])
@pytest.mark.parametrize("held_on", [ON, date(2024, 2, 29), date(2025, 12, 31)])
def test_every_day_of_two_years_after_a_conference(held_on, warn):
    """Before the warning good; on the day itself still in time; then overdue."""
    warn_on, overdue_on = add_months(held_on, warn), add_months(held_on, 12)
    for days in range(800):
        today = held_on + timedelta(days)
        found = rules.standing(today, warn_on=warn_on, overdue_on=overdue_on)
        if today > overdue_on:
            assert found is Standing.OVERDUE
        elif today >= warn_on or today == overdue_on:
            assert found is Standing.SOON
        else:
            assert found is Standing.GOOD


def test_one_a_calendar_year():
    held = [date(2026, 12, 31), date(2028, 1, 1)]

    years = [rules.held_that_year(date(year, 6, 1), held) for year in range(2025, 2030)]
    assert years == [False, True, False, True, False]


@pytest.mark.parametrize("before", [1, 3, 14])
def test_the_reminder_comes_once_it_helps(before):
    due = ON - timedelta(before)
    early = due - timedelta(30)

    found = {
        days: rules.reminder_due(ON, before, early, ON + timedelta(days))
        for days in range(-20, 3)
    }
    assert {days for days, day in found.items() if day} == set(range(-before, 1))
    assert set(found.values()) == {None, due}


def test_no_reminder_for_who_has_just_signed_up():
    due = ON - timedelta(3)

    assert rules.reminder_due(ON, 3, due - DAY, due) == due
    assert rules.reminder_due(ON, 3, due, due) is None
    assert rules.reminder_due(ON, 3, due + DAY, ON) is None


@pytest.mark.parametrize(
    ("status", "last"),
    [
        (Status.PLANNED, date(2027, 6, 15)),
        (Status.CANCELLED, date(2027, 6, 15)),
        (Status.HELD, date(2027, 6, 15)),
        (Status.POSTPONED, date(2028, 5, 31)),
    ],
)
def test_names_are_forgotten(status, last):
    assert rules.forget_on(status, ON, 14) == last


@pytest.mark.parametrize(
    ("since", "today", "months"),
    [
        (date(2026, 5, 31), date(2027, 6, 30), 12),
        (date(2026, 5, 31), date(2027, 7, 1), 13),
        (date(2026, 6, 1), date(2026, 6, 30), 0),
        (date(2026, 6, 2), date(2026, 6, 1), 0),
    ],
)
def test_whole_months(since, today, months):
    assert rules.whole_months(since, today) == months
