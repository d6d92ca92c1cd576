"""Refusing a candidate, with reasons. Plain Python: no Django, no settings, no clock.

Source: programme agreement R17 and the decisions on it. An admissible objection must
be decided on with reasons; upheld ends the candidacy; undecided blocks an appointment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class Status(StrEnum):
    """Where a candidacy stands. Stored for ever: never rename."""

    RECEIVED = "received"
    CANDIDATE = "candidate"
    APPOINTED = "appointed"
    REJECTED = "rejected"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """Where an objection stands. Stored for ever: never rename."""

    RECEIVED = "received"
    UPHELD = "upheld"
    NOT_UPHELD = "not_upheld"
    INADMISSIBLE = "inadmissible"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    SIGNAL = "signal"


class Category(StrEnum):
    """Why a partner refuses, in one word; the rest is told by telephone."""

    LIVEABILITY = "liveability"
    COOPERATION = "cooperation"
    SAFETY = "safety"
    HOUSING = "housing"
    OTHER = "other"


class Obstacle(StrEnum):
    """Why a candidate cannot be appointed."""

    NOT_PUBLISHED = "not_published"
    ENDED = "ended"
    WINDOW_OPEN = "window_open"
    OBJECTION_UPHELD = "objection_upheld"
    OBJECTION_UNDECIDED = "objection_undecided"


STEPS: dict[Status, frozenset[Status]] = {
    Status.RECEIVED: frozenset({Status.CANDIDATE, Status.REJECTED, Status.WITHDRAWN}),
    Status.CANDIDATE: frozenset({Status.APPOINTED, Status.REFUSED, Status.WITHDRAWN}),
    Status.APPOINTED: frozenset(),
    Status.REJECTED: frozenset(),
    Status.REFUSED: frozenset(),
    Status.WITHDRAWN: frozenset(),
}
DECISIONS = frozenset({Outcome.UPHELD, Outcome.NOT_UPHELD, Outcome.INADMISSIBLE})
#: Decided or ended once, an objection stays so; a signal never was one.
OUTCOME_STEPS: dict[Outcome, frozenset[Outcome]] = {
    outcome: frozenset() for outcome in Outcome
} | {Outcome.RECEIVED: DECISIONS | {Outcome.WITHDRAWN, Outcome.LAPSED}}


@dataclass(frozen=True)
class Standing:
    """What the rule has to know of one objection."""

    outcome: Outcome
    confirmed: bool
    late: bool


def may_become(status: Status, wanted: Status) -> bool:
    """Tell whether a candidacy may go from one status to the other."""
    return wanted in STEPS[status]


def is_closed(outcome: Outcome) -> bool:
    """Tell that nothing can become of the objection any more."""
    return not OUTCOME_STEPS[outcome]


def never(day: date) -> bool:
    """Tell that no day is off: what is due ends on the day itself."""
    return False


def window_closes_on(
    opened_on: date, days: int, *, is_day_off: Callable[[date], bool] = never
) -> date:
    """Return the last day, inclusive, of a reaction period of so many days.

    A period that would end on a day off goes on through the next working day.
    """
    closes_on = opened_on + timedelta(days=days)
    while is_day_off(closes_on):
        closes_on += timedelta(days=1)
    return closes_on


def window_opens_by(
    closed_on: date, days: int, *, is_day_off: Callable[[date], bool] = never
) -> date:
    """Return the latest day to begin, so that the period is over on ``closed_on``."""
    opens_on = closed_on - timedelta(days=days)
    while window_closes_on(opens_on, days, is_day_off=is_day_off) > closed_on:
        opens_on -= timedelta(days=1)
    return opens_on


def is_late(received_at: datetime, closes_at: datetime) -> bool:
    """Tell whether it came after the closing second (23:59:59), which still counts."""
    return received_at.replace(microsecond=0) > closes_at


def is_open(
    opens_at: datetime | None, closes_at: datetime | None, now: datetime
) -> bool:
    """Tell whether a reaction period is running at ``now``, closing second included."""
    if opens_at is None or closes_at is None:
        return False
    return opens_at <= now and not is_late(now, closes_at)


def confirmation_ends_at(closes_at: datetime, confirm_days: int) -> datetime:
    """Return the last moment at which an unconfirmed objection still blocks."""
    return closes_at + timedelta(days=confirm_days)


def blocks(
    standing: Standing, *, closes_at: datetime, confirm_days: int, now: datetime
) -> bool:
    """Tell whether an undecided objection stands in the way of an appointment.

    Late ones do not. Unconfirmed ones do until ``confirm_days`` after closing.
    """
    if standing.outcome is not Outcome.RECEIVED or standing.late:
        return False
    last_moment = confirmation_ends_at(closes_at, confirm_days)
    return standing.confirmed or not is_late(now, last_moment)


def obstacle(
    status: Status,
    *,
    opens_at: datetime | None,
    closes_at: datetime | None,
    objections: Iterable[Standing],
    confirm_days: int,
    now: datetime,
) -> Obstacle | None:
    """Say what stands in the way of appointing the candidate; ``None``: nothing."""
    standings = list(objections)
    if any(standing.outcome is Outcome.UPHELD for standing in standings):
        return Obstacle.OBJECTION_UPHELD
    if status not in (Status.RECEIVED, Status.CANDIDATE):
        return Obstacle.ENDED
    if status is Status.RECEIVED or closes_at is None:
        return Obstacle.NOT_PUBLISHED
    if is_open(opens_at, closes_at, now):
        return Obstacle.WINDOW_OPEN
    if any(
        blocks(one, closes_at=closes_at, confirm_days=confirm_days, now=now)
        for one in standings
    ):
        return Obstacle.OBJECTION_UNDECIDED
    return None
