"""Who comes, and afterwards who was there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason

from . import queries, refusals
from .locking import lock_meeting
from .models import ManagementMeeting, MeetingInvitation
from .rules import Answer, Attendance, State


@transaction.atomic
def answer(
    invitation: MeetingInvitation, *, answer: Answer, via: str = "link", by: Any = None
) -> bool:
    """Note whether somebody comes; it can be changed until the meeting begins.

    ``False`` when that was the answer already. Refuses afterwards, and when the meeting
    does not take place or this person is no longer expected. ``by`` enters an answer
    for somebody; without that it came by the link, which closes with a contact's days.
    """
    lock_meeting(invitation.meeting)
    invitation.refresh_from_db(fields=["answer", "removed_at", "contact"])
    refuse = refusals.answering if by else refusals.using_link
    if refused := refuse(invitation):
        raise refused
    if invitation.answer == answer:
        return False
    invitation.answer = answer.value
    invitation.answered_at, invitation.answered_via = clock.now(), via
    with change_reason(gettext_noop("answer noted"), by=by):
        invitation.save(update_fields=["answer", "answered_at", "answered_via"])
    return True


@transaction.atomic
def enter_answers(
    meeting: ManagementMeeting, answers: Mapping[int, str], *, via: str, by: Any
) -> int:
    """Enter answers that came by telephone or on paper; return how many are new.

    ``answers``: by the number of the invitation; a blank one says nothing.
    """
    there = [one for one in queries.expected(meeting) if answers.get(one.pk)]
    return sum(
        answer(one, answer=Answer(answers[one.pk]), via=via, by=by) for one in there
    )


@transaction.atomic
def take_attendance(
    meeting: ManagementMeeting, attendance: Mapping[int, str], *, by: Any
) -> int:
    """Note who was there: with that the meeting has been held. Return how many changed.

    It can be put right later. Refuses before the meeting begins.
    """
    lock_meeting(meeting)
    if refused := refusals.taking_attendance(meeting):
        raise refused
    changed = 0
    with change_reason(gettext_noop("attendance noted"), by=by):
        for one in queries.expected(meeting):
            noted = attendance.get(one.pk, one.attendance)
            if noted == one.attendance:
                continue
            one.attendance = Attendance(noted).value if noted else ""
            one.save(update_fields=["attendance"])
            changed += 1
        if meeting.stands is not State.HELD:
            meeting.state = State.HELD.value
            meeting.save(update_fields=["state"])
    return changed
