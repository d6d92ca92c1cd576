"""The only writers of meetings, invitations and attention points."""

from .answering import answer, enter_answers, take_attendance
from .inviting import invite
from .planning import cancel_meeting, change_meeting, plan_meeting, postpone_meeting
from .points import (
    answer_point,
    close_point,
    put_on_agenda,
    raise_point,
    send_link,
    show_point,
)
from .summaries import show_summary

__all__ = [
    "answer",
    "answer_point",
    "cancel_meeting",
    "change_meeting",
    "close_point",
    "enter_answers",
    "invite",
    "plan_meeting",
    "postpone_meeting",
    "put_on_agenda",
    "raise_point",
    "send_link",
    "show_point",
    "show_summary",
    "take_attendance",
]
