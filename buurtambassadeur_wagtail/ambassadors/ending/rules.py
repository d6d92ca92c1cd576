"""When an appointment may end earlier than planned. Plain Python: no Django, no clock.

Source: decisions on the term (1a): resignation, moving house, dismissal, death.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from buurtambassadeur_wagtail.kernel.periods import Period

HEARING_DAYS = 7  # between the invitation to talk and the talk, at least


class EndReason(StrEnum):
    """Why an appointment ended. Stored for ever: never rename.

    One that was served until its planned last day has none: that is read from its days.
    """

    OWN_REQUEST = "own_request"
    MOVED = "moved"
    DISMISSED = "dismissed"
    DECEASED = "deceased"
    OTHER = "other"
    NOT_BEGUN = "not_begun"


class State(StrEnum):
    """Where an ending stands. Stored for ever: never rename."""

    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    SENT_BACK = "sent_back"
    UNDONE = "undone"


class Refusal(StrEnum):
    """Why an appointment cannot end on a day."""

    BEFORE_FIRST_DAY = "before_first_day"
    AFTER_PLANNED_DAY = "after_planned_day"
    EARLIER_WITHOUT_REASONS = "earlier_without_reasons"
    WITHOUT_REASONS = "without_reasons"


class Unheard(StrEnum):
    """Why somebody cannot be dismissed yet: both sides are heard first."""

    NOT_INVITED = "not_invited"
    TOO_SOON = "too_soon"
    NOT_HELD_YET = "not_held_yet"
    NOTHING_WRITTEN = "nothing_written"


@dataclass(frozen=True)
class Hearing:
    """When the ambassador was invited and heard; ``declined``: did not want to come."""

    invited_on: date | None
    heard_on: date | None
    declined: bool
    account: str


def refusal(
    planned: Period, last_day: date, *, today: date, reason: EndReason, written: bool
) -> Refusal | None:
    """Say why the appointment may not end on ``last_day``; ``None``: it may.

    ``planned`` is the period as decided, ``written`` whether reasons were given. Those
    are needed for a day that is over already, a dismissal and "other".
    """
    if last_day < planned.first_day:
        return Refusal.BEFORE_FIRST_DAY
    if last_day > planned.last_day:
        return Refusal.AFTER_PLANNED_DAY
    if written:
        return None
    if reason in (EndReason.DISMISSED, EndReason.OTHER):
        return Refusal.WITHOUT_REASONS
    if reason is EndReason.OWN_REQUEST and last_day < today:
        return Refusal.EARLIER_WITHOUT_REASONS
    return None


def last_day_after_moving(
    moved_on: date, *, grace_weeks: int, planned_last_day: date
) -> date:
    """Return the last day of who leaves the neighbourhood on ``moved_on``.

    That is the day of moving, or so many weeks later; never beyond what was planned.
    """
    return min(moved_on + timedelta(weeks=grace_weeks), planned_last_day)


def unheard(hearing: Hearing, today: date) -> Unheard | None:
    """Say what is missing before a dismissal can be proposed; ``None``: nothing.

    Who was invited has ``HEARING_DAYS`` days at least. Who declines may be dismissed
    once those are over; who comes is heard, and what he or she said is written down.
    """
    if hearing.invited_on is None or hearing.invited_on > today:
        return Unheard.NOT_INVITED
    soonest = hearing.invited_on + timedelta(days=HEARING_DAYS)
    if hearing.declined:
        return Unheard.TOO_SOON if today < soonest else None
    if hearing.heard_on is None or hearing.heard_on > today:
        return Unheard.NOT_HELD_YET
    if hearing.heard_on < soonest:
        return Unheard.TOO_SOON
    return None if hearing.account.strip() else Unheard.NOTHING_WRITTEN


def dismissed_through(proposed: date, *, today: date) -> date:
    """Return the last day of a dismissal: nobody is dismissed backwards in time."""
    return max(proposed, today)
