"""What waits for a coordinator, and how soon. Plain Python: no Django, no clock."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from buurtambassadeur_wagtail.candidacy.rules import (
    Obstacle,
    Status,
    never,
    window_opens_by,
)
from buurtambassadeur_wagtail.contact.rules import ANSWER_DAYS as MESSAGE_DAYS
from buurtambassadeur_wagtail.kernel.periods import add_months

TALK_DAYS = 21  # the receipt promises a talk within three weeks
ANSWER_DAYS = 7  # a candidate has a week to answer before a refusal is upheld (1b)
SOON_DAYS = 7
RENEWAL_MONTHS = 6  # before the end of an appointment (1a)
DECISION_DAYS = 14  # before the promised day, to decide or to tell it takes longer
SIGNAL_DAYS = 7  # to read what somebody wrote about an ambassador
READ_DAYS = 7  # for the second reader of a dismissal, and for who gets it back
COVER_DAYS = 30  # before a district is left without a coordinator
LOOK_DAYS = 1  # what an ambassador reported, or never got, does not wait
LETTER_DAYS = 30  # a letter that failed longer ago is history, not work


class Kind(StrEnum):
    """What the coordinator is asked to do. Of two that are due together the first."""

    LOOK_AT_MESSAGE = "look_at_message"
    LETTERS = "letters"
    COVER = "cover"
    REASONS = "reasons"
    SECOND_READ = "second_read"
    SENT_BACK = "sent_back"
    SECOND = "second"
    DELIVER_MESSAGE = "deliver_message"
    ANSWER_MESSAGE = "answer_message"
    OBJECTIONS = "objections"
    CERTIFICATE = "certificate"
    AGREE = "agree"
    APPOINT = "appoint"
    PUBLISH = "publish"
    CONFIRM = "confirm"
    TALK = "talk"
    WRITE = "write"
    READ_OUT = "read_out"
    REMIND = "remind"
    DELAY = "delay"
    SIGNAL = "signal"
    RENEW = "renew"
    REAPPOINT = "reappoint"
    INVITE = "invite"
    ATTENDANCE = "attendance"
    POINT = "point"
    POINT_ANSWER = "point_answer"
    NO_CONSENT = "no_consent"
    CONSENT_GONE = "consent_gone"
    NO_AGREEMENT = "no_agreement"
    ROUND = "round"
    CONFERENCE_HELD = "conference_held"
    CONFERENCE_DAY = "conference_day"
    CONFERENCE = "conference"
    FOLLOW_UP = "follow_up"
    END_DECIDED = "end_decided"
    ASSESS = "assess"
    CHANGE_SUMMARY = "change_summary"
    WRITE_SUMMARY = "write_summary"
    SEND_SUMMARY = "send_summary"
    SHOW_SUMMARY = "show_summary"


DECIDING = frozenset({Kind.REASONS, Kind.OBJECTIONS, Kind.AGREE, Kind.APPOINT})


class Urgency(StrEnum):
    """How soon, in the order of the list."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"


@dataclass(frozen=True)
class Case:
    """What the rule has to know of an application or a candidate."""

    status: Status
    confirmed: bool = True
    talked: bool = False
    text_written: bool = False
    text_approved: bool = False
    has_email: bool = True
    undecided: int = 0
    untold: int = 0
    to_second: int = 0
    obstacle: Obstacle | None = None
    certificate_missing: bool = False
    agreement_missing: bool = False


def next_step(case: Case) -> Kind | None:
    """Return the step that waits for the coordinator; ``None``: nothing is running.

    A partner that chose a category only is called first (``untold``).
    ``REMIND`` waits for the candidate, who has a text to approve; it becomes work when
    the day is near: see ``is_work``.
    """
    if case.status is Status.RECEIVED:
        return _before_known(case)
    if case.status is not Status.CANDIDATE:
        return None
    if case.to_second:
        return Kind.SECOND
    if case.untold:
        return Kind.REASONS
    if case.undecided:
        return Kind.OBJECTIONS
    if case.obstacle is not None:
        return None
    if case.certificate_missing:
        return Kind.CERTIFICATE
    return Kind.AGREE if case.agreement_missing else Kind.APPOINT


def due_on(
    kind: Kind,
    *,
    received_on: date,
    closes_on: date | None = None,
    decide_by: date | None = None,
    decision_weeks: int,
    window_days: int,
    is_day_off: Callable[[date], bool] = never,
) -> date:
    """Return the last day, inclusive, on which the step is in time.

    ``decide_by`` is the day kept with the case; without it the weeks are counted.

    The applicant was promised a talk within three weeks and a decision within the set
    weeks. What comes before the reaction period leaves room for it; a decision is
    never due before that period is over.
    """
    decision = decide_by or received_on + timedelta(weeks=decision_weeks)
    if kind in (Kind.CONFIRM, Kind.TALK):
        return min(received_on + timedelta(TALK_DAYS), decision)
    if kind in (Kind.WRITE, Kind.PUBLISH, Kind.READ_OUT, Kind.REMIND):
        opens_on = window_opens_by(decision, window_days, is_day_off=is_day_off)
        return max(opens_on, received_on)
    return max(decision, closes_on or decision)


def urgency(due: date, today: date) -> Urgency:
    """Return how soon something is that is in time through ``due``."""
    if due < today:
        return Urgency.LATE
    if due == today:
        return Urgency.TODAY
    return Urgency.SOON if due <= today + timedelta(SOON_DAYS) else Urgency.LATER


def is_work(kind: Kind, due: date, today: date) -> bool:
    """Tell whether it is on the list: who may still answer is not chased early."""
    return kind is not Kind.REMIND or urgency(due, today) is not Urgency.LATER


def asks_delay(
    kind: Kind | None, due: date | None, decide_by: date, today: date
) -> bool:
    """Tell whether it is time to decide, or to tell the applicant it takes longer.

    The letter about a later day has to go before the promised day (Awb 4:14). When the
    step that waits is the decision itself, and due that day, its own line says so.
    """
    if kind in DECIDING and due == decide_by:
        return False
    return today >= decide_by - timedelta(DECISION_DAYS)


def is_near_gap(first_day: date, today: date) -> bool:
    """Tell whether it is time to find somebody for a district, or past it."""
    return first_day <= today + timedelta(COVER_DAYS)


def begins_renewal(last_day: date, today: date) -> bool:
    """Tell whether an appointment ends within six months, and has not ended yet."""
    return add_months(last_day, -RENEWAL_MONTHS) <= today <= last_day


def begin_by(
    last_day: date,
    *,
    window_days: int,
    decision_weeks: int,
    answer_days: int = ANSWER_DAYS,
    is_day_off: Callable[[date], bool] = never,
) -> date:
    """Return the day on which a new procedure begins at the latest.

    Counted back from the last day of the appointment: reaction period, days for the
    candidate's answer, and the weeks to decide. Source: 1a, re-appointment.
    """
    closed_on = last_day - timedelta(weeks=decision_weeks, days=answer_days)
    return window_opens_by(closed_on, window_days, is_day_off=is_day_off)


def read_by(handed_over_on: date) -> date:
    """Return the last day on which a proposal is read, or taken up again, in time."""
    return handed_over_on + timedelta(days=READ_DAYS)


def message_due_on(kind: Kind, began_on: date) -> date:
    """Return the last day on which a message is answered or looked at in time.

    The form promises an answer within a week; abuse and lost messages go before.
    """
    days = MESSAGE_DAYS if kind is Kind.ANSWER_MESSAGE else LOOK_DAYS
    return began_on + timedelta(days)


def order(kind: Kind, due: date, number: str) -> tuple[date, int, str]:
    """Return the place in the list: by day, then by kind of work, then by number."""
    return due, list(Kind).index(kind), number


def has_successor(last_day: date, other_last_days: Collection[date]) -> bool:
    """Tell whether the person has been appointed again already."""
    return any(other > last_day for other in other_last_days)


def _before_known(case: Case) -> Kind:
    if not case.confirmed:
        return Kind.CONFIRM
    if not case.text_written:
        return Kind.WRITE if case.talked else Kind.TALK
    if case.text_approved:
        return Kind.PUBLISH
    return Kind.REMIND if case.has_email else Kind.READ_OUT
