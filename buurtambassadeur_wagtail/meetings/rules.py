"""When a management meeting may move on, and who may still answer. Plain Python.

No Django, no settings, no clock. Sources: R18 (the stadsdeel invites), R21 (attention
points get an answer), 1c (who is active on the day of the meeting).
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

LONGEST = timedelta(hours=12)
FARTHEST = timedelta(days=731)  # a later day is a slip of the finger
ATTENDANCE_DAYS = 7  # after the meeting: later nobody remembers who was there
ANSWER_DAYS = 14  # after the meeting on whose agenda a point stood
POINT_DAYS = 28  # after a point came in: an agenda or an answer


class State(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    INVITED = "invited"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"


class Answer(StrEnum):
    """What who was invited says."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Attendance(StrEnum):
    """Who was there."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


class PointStatus(StrEnum):
    """Where an attention point stands."""

    NEW = "new"
    ON_AGENDA = "on_agenda"
    ANSWERED = "answered"
    CLOSED = "closed"


class Moment(StrEnum):
    """Why a meeting cannot begin and end then."""

    PAST = "past"
    TOO_FAR = "too_far"
    ENDS_FIRST = "ends_first"
    TOO_LONG = "too_long"


_STATES: dict[State, frozenset[State]] = {
    State.PLANNED: frozenset({State.INVITED, State.POSTPONED, State.CANCELLED}),
    State.INVITED: frozenset({State.POSTPONED, State.CANCELLED, State.HELD}),
    State.POSTPONED: frozenset({State.PLANNED, State.CANCELLED}),
    State.CANCELLED: frozenset(),
    State.HELD: frozenset(),
}
_POINTS: dict[PointStatus, frozenset[PointStatus]] = {
    PointStatus.NEW: frozenset({PointStatus.ON_AGENDA, PointStatus.ANSWERED}),
    PointStatus.ON_AGENDA: frozenset(PointStatus) - {PointStatus.CLOSED},
    PointStatus.ANSWERED: frozenset({PointStatus.CLOSED}),
    PointStatus.CLOSED: frozenset(),
}


def may_become(state: State, wanted: State) -> bool:
    """Tell whether a meeting may go from the one state to the other."""
    return wanted in _STATES[state]


def point_may_become(status: PointStatus, wanted: PointStatus) -> bool:
    """Tell whether an attention point may go on: never to closed without an answer."""
    return wanted in _POINTS[status]


def is_running(state: State) -> bool:
    """Tell whether the meeting is still to come, as far as its state tells."""
    return state in (State.PLANNED, State.INVITED)


def wrong_moment(
    starts_at: datetime, ends_at: datetime, now: datetime
) -> Moment | None:
    """Say why a meeting cannot be then; ``None``: it can."""
    if ends_at <= starts_at:
        return Moment.ENDS_FIRST
    if ends_at - starts_at > LONGEST:
        return Moment.TOO_LONG
    if starts_at <= now:
        return Moment.PAST
    return Moment.TOO_FAR if starts_at - now > FARTHEST else None


def on_the_clock(day: date, hour: time, zone: tzinfo) -> datetime | None:
    """Return the one moment at which the clock shows this; ``None`` in the odd hours.

    In the night that the clock goes forward an hour does not exist, and in the night
    that it goes back one comes twice.
    """
    first = datetime.combine(day, hour, tzinfo=zone)
    second = first.replace(fold=1)
    return first if first.utcoffset() == second.utcoffset() else None


def invite_by(meets_on: date, days_before: int) -> date:
    """Return the last day on which the invitations are in time."""
    return meets_on - timedelta(days=days_before)


def may_answer(state: State, starts_at: datetime, now: datetime) -> bool:
    """Tell whether an answer still counts: from the invitation until it begins."""
    return state is State.INVITED and now < starts_at


def may_take_attendance(state: State, starts_at: datetime, now: datetime) -> bool:
    """Tell whether it can be noted who is there; afterwards it can be put right."""
    return state is State.HELD or (state is State.INVITED and now >= starts_at)


def attendance_due(met_on: date) -> date:
    """Return through which day noting who was there is in time."""
    return met_on + timedelta(days=ATTENDANCE_DAYS)


def point_due(received_on: date, meets_on: date | None) -> date:
    """Return through which day an attention point has its agenda, or its answer."""
    if meets_on is None:
        return received_on + timedelta(days=POINT_DAYS)
    return meets_on + timedelta(days=ANSWER_DAYS)
