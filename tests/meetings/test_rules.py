"""Every state, every status, and every boundary day and hour."""

from datetime import date, datetime, time, timedelta
from itertools import product

import pytest

from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.meetings import rules
from buurtambassadeur_wagtail.meetings.rules import Moment, PointStatus, State

BEGIN = datetime(2027, 6, 1, 19, 30, tzinfo=AMSTERDAM)
END = BEGIN + timedelta(minutes=90)
SECOND = timedelta(seconds=1)
MOVES = {
    (State.PLANNED, State.INVITED),
    (State.PLANNED, State.POSTPONED),
    (State.PLANNED, State.CANCELLED),
    (State.INVITED, State.POSTPONED),
    (State.INVITED, State.CANCELLED),
    (State.INVITED, State.HELD),
    (State.POSTPONED, State.PLANNED),
    (State.POSTPONED, State.CANCELLED),
}
POINT_MOVES = {
    (PointStatus.NEW, PointStatus.ON_AGENDA),
    (PointStatus.NEW, PointStatus.ANSWERED),
    (PointStatus.ON_AGENDA, PointStatus.NEW),
    (PointStatus.ON_AGENDA, PointStatus.ON_AGENDA),
    (PointStatus.ON_AGENDA, PointStatus.ANSWERED),
    (PointStatus.ANSWERED, PointStatus.CLOSED),
}


@pytest.mark.parametrize(("state", "wanted"), list(product(State, State)))
def test_a_meeting_moves_only_so(state, wanted):
    assert rules.may_become(state, wanted) is ((state, wanted) in MOVES)


@pytest.mark.parametrize(("status", "wanted"), list(product(PointStatus, PointStatus)))
def test_a_point_moves_only_so(status, wanted):
    allowed = (status, wanted) in POINT_MOVES

    assert rules.point_may_become(status, wanted) is allowed


@pytest.mark.parametrize("state", State)
def test_running_is_what_is_still_to_come(state):
    assert rules.is_running(state) is (state in (State.PLANNED, State.INVITED))


@pytest.mark.parametrize(
    ("begin", "end", "wrong"),
    [
        (BEGIN, END, None),
        (BEGIN, BEGIN, Moment.ENDS_FIRST),
        (BEGIN, BEGIN - SECOND, Moment.ENDS_FIRST),
        (BEGIN, BEGIN + rules.LONGEST, None),
        (BEGIN, BEGIN + rules.LONGEST + SECOND, Moment.TOO_LONG),
    ],
)
def test_a_meeting_ends_after_it_begins(begin, end, wrong):
    assert rules.wrong_moment(begin, end, BEGIN - timedelta(days=30)) == wrong


@pytest.mark.parametrize(
    ("now", "wrong"),
    [
        (BEGIN - SECOND, None),
        (BEGIN, Moment.PAST),
        (BEGIN + SECOND, Moment.PAST),
        (BEGIN - rules.FARTHEST, None),
        (BEGIN - rules.FARTHEST - SECOND, Moment.TOO_FAR),
    ],
)
def test_a_meeting_is_still_to_come(now, wrong):
    assert rules.wrong_moment(BEGIN, END, now) == wrong


@pytest.mark.parametrize(
    ("day", "hour", "exists"),
    [
        (date(2027, 6, 1), time(19, 30), True),
        (date(2027, 3, 28), time(1, 59), True),
        (date(2027, 3, 28), time(2, 0), False),
        (date(2027, 3, 28), time(2, 30), False),
        (date(2027, 3, 28), time(3, 0), True),
        (date(2027, 10, 31), time(1, 59), True),
        (date(2027, 10, 31), time(2, 0), False),
        (date(2027, 10, 31), time(2, 59), False),
        (date(2027, 10, 31), time(3, 0), True),
    ],
)
def test_the_odd_hours_of_the_clock(day, hour, exists):
    moment = rules.on_the_clock(day, hour, AMSTERDAM)

    assert (moment is not None) is exists


def test_invitations_go_out_so_many_days_before():
    assert rules.invite_by(date(2027, 6, 1), 14) == date(2027, 5, 18)
    assert rules.invite_by(date(2028, 3, 14), 14) == date(2028, 2, 29)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize(
    ("now", "in_time"), [(BEGIN - SECOND, True), (BEGIN, False), (END, False)]
)
def test_answers_count_until_it_begins(state, now, in_time):
    may = state is State.INVITED and in_time

    assert rules.may_answer(state, BEGIN, now) is may


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize(("now", "begun"), [(BEGIN - SECOND, False), (BEGIN, True)])
def test_attendance_is_noted_once_it_began(state, now, begun):
    may = state is State.HELD or (state is State.INVITED and begun)

    assert rules.may_take_attendance(state, BEGIN, now) is may


def test_days_on_which_work_is_due():
    assert rules.attendance_due(date(2027, 6, 1)) == date(2027, 6, 8)
    assert rules.point_due(date(2027, 6, 1), None) == date(2027, 6, 29)
    assert rules.point_due(date(2027, 5, 1), date(2027, 6, 1)) == date(2027, 6, 15)
