"""Letters about meetings and attention points; named after the event."""

from .letters_meeting import (
    ANSWER,
    calendar_title,
    cancelled,
    changed,
    invited,
    not_expected,
    postponed,
)
from .letters_point import link_to_raise, point_answered, point_received

__all__ = [
    "ANSWER",
    "calendar_title",
    "cancelled",
    "changed",
    "invited",
    "link_to_raise",
    "not_expected",
    "point_answered",
    "point_received",
    "postponed",
]
