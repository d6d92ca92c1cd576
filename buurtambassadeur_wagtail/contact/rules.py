"""Who may read a message, what became of it, and how long its words are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

CONFIRM_DAYS = 7  # to click on the link in the receipt
TEXT_DAYS = 7  # after the last words were delivered, or the message was dealt with
FAILED_DAYS = 30  # for words that never reached the ambassador
SENDER_DAYS = 30  # so long the two can answer each other
ROW_DAYS = 90  # after that only neighbourhood, audience, day and outcome are left
ANSWER_DAYS = 7  # within which the office answers


class AddressedTo(StrEnum):
    """Whose message it is: said on the form before anybody types."""

    AMBASSADOR = "ambassador"
    COORDINATOR = "coordinator"


class State(StrEnum):
    """Where a message stands, in the order in which it goes."""

    UNCONFIRMED = "unconfirmed"
    LAPSED = "lapsed"
    UNDERWAY = "underway"
    RECEIVED = "received"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    ANSWERED = "answered"
    REPORTED = "reported"
    HANDLED = "handled"


@dataclass(frozen=True)
class Facts:
    """What the rules have to know of a message; moments that came, or ``None``."""

    addressed_to: AddressedTo
    received_at: datetime
    confirmed_at: datetime | None = None
    delivered_at: datetime | None = None
    failed_at: datetime | None = None
    answered_at: datetime | None = None
    reported_at: datetime | None = None
    handled_at: datetime | None = None
    last_words_at: datetime | None = None

    @property
    def is_for_office(self) -> bool:
        return self.addressed_to is AddressedTo.COORDINATOR


def state(facts: Facts, *, now: datetime) -> State:
    """Return where the message stands."""
    if facts.handled_at:
        return State.HANDLED
    if facts.reported_at:
        return State.REPORTED
    if facts.answered_at:
        return State.ANSWERED
    if facts.confirmed_at is None:
        return State.LAPSED if has_lapsed(facts, now=now) else State.UNCONFIRMED
    return State.RECEIVED if facts.is_for_office else _on_its_way(facts)


def office_reads(addressed_to: str, *, is_reported: bool) -> bool:
    """Tell whether the office may read the words: its own, and what was reported.

    Of what residents write to an ambassador the office knows that it was sent and
    whether it arrived, never what it says (security, section 6).
    """
    return is_reported or addressed_to == AddressedTo.COORDINATOR


def has_lapsed(facts: Facts, *, now: datetime) -> bool:
    """Tell whether nobody confirmed the message in time."""
    ends_at = facts.received_at + timedelta(days=CONFIRM_DAYS)
    return facts.confirmed_at is None and now >= ends_at


def text_ends_at(facts: Facts) -> datetime | None:
    """Return from when the words are not kept; ``None``: not known yet.

    What waits for the office stays until it was dealt with, so does what was reported.
    """
    if facts.handled_at:
        return facts.handled_at + timedelta(days=TEXT_DAYS)
    if facts.reported_at:
        return None
    arrived_at = facts.answered_at if facts.is_for_office else facts.delivered_at
    if arrived_at:
        last = max(arrived_at, facts.last_words_at or arrived_at)
        return last + timedelta(days=TEXT_DAYS)
    if facts.confirmed_at is None:
        return facts.received_at + timedelta(days=CONFIRM_DAYS)
    return facts.failed_at and facts.failed_at + timedelta(days=FAILED_DAYS)


def sender_ends_at(facts: Facts) -> datetime | None:
    """Return from when the sender is not kept: nobody can answer any more."""
    words = text_ends_at(facts)
    return words and words + timedelta(days=SENDER_DAYS - TEXT_DAYS)


def row_ends_at(facts: Facts) -> datetime | None:
    """Return from when the row tells no more than that there was a message."""
    sender = sender_ends_at(facts)
    return sender and max(sender, facts.received_at + timedelta(days=ROW_DAYS))


def _on_its_way(facts: Facts) -> State:
    if facts.delivered_at:
        return State.DELIVERED
    return State.UNDELIVERED if facts.failed_at else State.UNDERWAY
