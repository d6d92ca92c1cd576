"""When a neighbourhood conference may move on, and who may still sign up. Plain Python.

No Django, no settings, no clock. Sources: R15 (every year), 1c ("Jaarlijks", "Several
neighbourhoods in one evening").
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

LONGEST = timedelta(hours=12)
FARTHEST = timedelta(days=731)  # a later day is a slip of the finger
MOST_PEOPLE = 4  # one sign-up: a household, not an association
FARTHEST_REMINDER = 15  # days: a reminder never goes out earlier
POSTPONED_DAYS = 365  # who signed up waits for a new day no longer than that
HOLD_DAYS = 14  # after the day: noting how many were there


class Status(StrEnum):
    """Where a conference stands."""

    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"


class Moment(StrEnum):
    """Why a conference cannot begin and end then, or sign-up cannot close then."""

    PAST = "past"
    TOO_FAR = "too_far"
    ENDS_FIRST = "ends_first"
    TOO_LONG = "too_long"
    CLOSES_LATER = "closes_later"


class SignUps(StrEnum):
    """Whether people can sign up now, and if not why."""

    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    BEGUN = "begun"
    HELD = "held"


class Standing(StrEnum):
    """How a neighbourhood is doing with its yearly conference."""

    GOOD = "good"
    SOON = "soon"  # plan one
    OVERDUE = "overdue"


_STEPS: dict[Status, frozenset[Status]] = {
    Status.PLANNED: frozenset({Status.POSTPONED, Status.CANCELLED, Status.HELD}),
    Status.POSTPONED: frozenset({Status.PLANNED, Status.CANCELLED}),
    Status.CANCELLED: frozenset(),
    Status.HELD: frozenset(),
}
_NO_SIGN_UPS = {
    Status.POSTPONED: SignUps.POSTPONED,
    Status.CANCELLED: SignUps.CANCELLED,
    Status.HELD: SignUps.HELD,
}


def may_become(status: Status, wanted: Status) -> bool:
    """Tell whether a conference may go from the one state to the other."""
    return wanted in _STEPS[status]


def wrong_moment(
    starts_at: datetime,
    ends_at: datetime,
    now: datetime,
    closes_at: datetime | None = None,
) -> Moment | None:
    """Say why a conference cannot be then; ``None``: it can."""
    if ends_at <= starts_at:
        return Moment.ENDS_FIRST
    if ends_at - starts_at > LONGEST:
        return Moment.TOO_LONG
    if starts_at <= now:
        return Moment.PAST
    if starts_at - now > FARTHEST:
        return Moment.TOO_FAR
    closes_later = closes_at is not None and closes_at > starts_at
    return Moment.CLOSES_LATER if closes_later else None


def may_be_held(status: Status, day: date, today: date) -> bool:
    """Tell whether it can be noted as held: on the day or after it, never before.

    Afterwards the numbers can be put right.
    """
    return status is Status.HELD or (status is Status.PLANNED and today >= day)


def hold_due(day: date) -> date:
    """Return through which day noting that it was held is in time."""
    return day + timedelta(days=HOLD_DAYS)


def sign_ups(
    status: Status,
    *,
    starts_at: datetime,
    closes_at: datetime | None,
    places_left: int | None,
    now: datetime,
) -> SignUps:
    """Tell whether people can sign up. ``places_left=None``: there is no maximum.

    Closed goes before full: who comes too late need not hear that it is full.
    """
    if status is not Status.PLANNED:
        return _NO_SIGN_UPS[status]
    if now >= starts_at:
        return SignUps.BEGUN
    if closes_at is not None and now >= closes_at:
        return SignUps.CLOSED
    if places_left is not None and places_left < 1:
        return SignUps.FULL
    return SignUps.OPEN


def places_left(most: int | None, people: int) -> int | None:
    """Return how many can still come; ``None``: there is no maximum."""
    return None if most is None else max(0, most - people)


def fits(people: int, left: int | None) -> bool:
    """Tell whether so many people can still sign up at once."""
    return 1 <= people <= MOST_PEOPLE and (left is None or people <= left)


def may_step_back(status: Status, starts_at: datetime, now: datetime) -> bool:
    """Tell whether a sign-up can be taken back: until it begins."""
    return status in (Status.PLANNED, Status.POSTPONED) and now < starts_at


def standing(today: date, *, warn_on: date, overdue_on: date) -> Standing:
    """Tell whether a neighbourhood needs a conference (R15).

    Both days are so many months after the last one that was held: what was postponed
    or cancelled does not count. On ``overdue_on`` itself it is still in time.
    """
    if today > overdue_on:
        return Standing.OVERDUE
    return Standing.SOON if today >= min(warn_on, overdue_on) else Standing.GOOD


def whole_months(since: date, today: date) -> int:
    """Return how many whole months have gone by."""
    months = (today.year - since.year) * 12 + today.month - since.month
    return max(0, months - (today.day < since.day))


def held_that_year(day: date, held: Iterable[date]) -> bool:
    """Tell whether one was held in the calendar year of ``day`` already."""
    return any(other.year == day.year for other in held)


def reminder_due(
    day: date, days_before: int, received_on: date, today: date
) -> date | None:
    """Return the day of the reminder, once it has come and still helps.

    Who signed up on that day or later has just had a letter, and gets none.
    """
    due = day - timedelta(days=days_before)
    return due if received_on < due <= today <= day else None


def forget_on(status: Status, day: date, days_after: int) -> date:
    """Return from which day the names of who signed up are not kept any more.

    Of a postponed one they wait for the new day, for a year at most.
    """
    if status is Status.POSTPONED:
        days_after = max(days_after, POSTPONED_DAYS)
    return day + timedelta(days=days_after)
