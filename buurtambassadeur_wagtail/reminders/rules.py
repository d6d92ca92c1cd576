"""On which day a reminder is due. Plain Python: no Django, no clock.

A day follows from the case, never from the day on which the command runs: a command
that ran late, twice or after a week of silence finds the same reminders.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from buurtambassadeur_wagtail.kernel.periods import add_months

ANSWER_DAYS = 7  # before who has something to confirm or approve is reminded
LINK_DAYS = 28  # how long the links for that work
MONTHS_BEFORE = (6, 1)  # before the end of an appointment
THANKS_DAYS = 28  # after the last day; later than that is silence


class Event(StrEnum):
    """What somebody is told. Stored for ever: never rename."""

    CONFIRM = "reminder_confirm"
    APPROVE = "reminder_approve"
    NOT_CONFIRMED = "objection_not_confirmed"
    CONSENT = "agreement_reminded"
    NEW_CONTACT = "candidate_to_partner"
    NEW_SIGNER = "agreement_asked"
    ENDS_SOON = "appointment_ends_soon"
    COMPLETED = "appointment_completed"
    CONFERENCE = "conference_reminder"
    LOOK_BACK = "look_back_asked"
    URGENT = "work_list_urgent"


def answer_due(asked_on: date, today: date) -> date | None:
    """Return the day to remind of an answer, once it has come and still helps."""
    due = asked_on + timedelta(days=ANSWER_DAYS)
    return due if due <= today <= last_day_to_answer(asked_on) else None


def last_day_to_answer(asked_on: date) -> date:
    """Return the last day on which the link in the letter works."""
    return asked_on + timedelta(days=LINK_DAYS)


def ending_due(decided_on: date, last_day: date, today: date) -> date | None:
    """Return the day of the newest notice that an appointment ends, if one is due.

    Six months and one month before the end. After silence only the newest: nobody gets
    both at once. What fell before the decision is left out: it was known then.
    """
    days = [add_months(last_day, -months) for months in MONTHS_BEFORE]
    come = [day for day in days if decided_on < day <= today <= last_day]
    return max(come, default=None)


def thanks_due(decided_on: date, last_day: date, today: date) -> date | None:
    """Return the day of the thanks: the day after the last, for four weeks."""
    due = last_day + timedelta(days=1)
    latest = last_day + timedelta(days=THANKS_DAYS)
    return due if decided_on <= last_day and due <= today <= latest else None
