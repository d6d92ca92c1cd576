"""When the words of an ambassador become a draft by themselves. Plain Python."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

ASK_DAYS = 28  # the link to write own words


class Obstacle(StrEnum):
    """Why a proposal waits for an editor instead of becoming the newest draft."""

    NEWER_DRAFT = "newer_draft"
    IN_REVIEW = "in_review"
    LOCKED = "locked"


class State(StrEnum):
    """Where a request for own words stands."""

    ASKED = "asked"
    WITHDRAWN = "withdrawn"
    WAITING = "waiting"
    DRAFTED = "drafted"
    SET_ASIDE = "set_aside"


def obstacle(
    *, has_draft_of_editor: bool, is_in_review: bool, is_locked: bool
) -> Obstacle | None:
    """Say what a new draft would run over; ``None``: nothing, it may be made."""
    if is_locked:
        return Obstacle.LOCKED
    if is_in_review:
        return Obstacle.IN_REVIEW
    return Obstacle.NEWER_DRAFT if has_draft_of_editor else None


def state(*, is_sent: bool, is_drafted: bool, is_set_aside: bool) -> State:
    """Return where it stands; set aside before anything was sent is withdrawn."""
    if is_set_aside:
        return State.SET_ASIDE if is_sent else State.WITHDRAWN
    if not is_sent:
        return State.ASKED
    return State.DRAFTED if is_drafted else State.WAITING


def may_ask(last_day: date, today: date, *, is_cancelled: bool) -> bool:
    """Tell whether this is somebody who serves, or will: the words are for then."""
    return today <= last_day and not is_cancelled
