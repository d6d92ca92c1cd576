"""The days of a procedure that can be set or moved. Plain Python: no Django, no clock.

When something came in that did not come by the website, until when a reaction period
may be made longer, and by when a decision is due.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum

#: A bound against a slip of the pen: nobody waits longer for a neighbourhood to react.
LONGEST_PERIOD_DAYS = 84
#: Nobody is told twelve months ahead that it will take a little longer.
LONGEST_DELAY_WEEKS = 26


class Slip(StrEnum):
    """What is wrong with a day that somebody typed."""

    NOT_LATER = "not_later"
    TOO_FAR = "too_far"
    IN_THE_FUTURE = "in_the_future"
    TOO_EARLY = "too_early"


def decide_by(received_on: date, weeks: int) -> date:
    """Return the last day on which the applicant hears the decision (Awb 4:13)."""
    return received_on + timedelta(weeks=weeks)


def is_delayed_too_late(told_on: date, due: date) -> bool:
    """Tell whether a delay is told after the day has passed (Awb 4:14)."""
    return told_on > due


def extension_slip(opened_on: date, closes_on: date, wanted: date) -> Slip | None:
    """Say what is wrong with the new last day: a period is never made shorter."""
    if wanted <= closes_on:
        return Slip.NOT_LATER
    if wanted > opened_on + timedelta(days=LONGEST_PERIOD_DAYS):
        return Slip.TOO_FAR
    return None


def delay_slip(due: date, today: date, wanted: date) -> Slip | None:
    """Say what is wrong with a new day for the decision."""
    if wanted <= max(due, today):
        return Slip.NOT_LATER
    if wanted > today + timedelta(weeks=LONGEST_DELAY_WEEKS):
        return Slip.TOO_FAR
    return None


def receipt_slip(day: date, today: date, since: date | None) -> Slip | None:
    """Say what is wrong with the day something came in; ``since``: made known on."""
    if day > today:
        return Slip.IN_THE_FUTURE
    return Slip.TOO_EARLY if since is not None and day < since else None


def received_at(day: date, now: datetime) -> datetime:
    """Return the moment that counts for what came in on ``day``; ``now`` is local.

    A letter counts by its day: noon of it, whatever the hour at which it is typed in.
    """
    if day == now.date():
        return now
    return datetime.combine(day, time(12), tzinfo=now.tzinfo)
