"""How the registers put meetings, invitations and points in words: badges."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge

from .models import AttentionPoint, ManagementMeeting, MeetingInvitation
from .queries import Invitee
from .rules import Answer, Attendance, PointStatus, State

STATE_TONES = {
    State.PLANNED: "waiting",
    State.INVITED: "good",
    State.POSTPONED: "waiting",
    State.CANCELLED: "quiet",
    State.HELD: "quiet",
}
ANSWER_TONES = {Answer.YES: "good", Answer.MAYBE: "waiting", Answer.NO: "quiet"}
ATTENDANCE_TONES = {
    Attendance.PRESENT: "good",
    Attendance.EXCUSED: "quiet",
    Attendance.ABSENT: "waiting",
}
POINT_TONES = {
    PointStatus.NEW: "waiting",
    PointStatus.ON_AGENDA: "waiting",
    PointStatus.ANSWERED: "good",
    PointStatus.CLOSED: "quiet",
}


def state(meeting: ManagementMeeting) -> Badge:
    return Badge(capfirst(meeting.get_state_display()), STATE_TONES[meeting.stands])


def status(point: AttentionPoint) -> Badge:
    return Badge(capfirst(point.get_status_display()), POINT_TONES[point.stands])


def answer(invitation: MeetingInvitation) -> Badge:
    """Return what was answered, or that nothing was."""
    if invitation.removed_at is not None:
        return Badge(_("Not expected any more"), "quiet")
    if not invitation.answer:
        return Badge(_("No answer yet"), "waiting")
    word = capfirst(invitation.get_answer_display())
    return Badge(word, ANSWER_TONES[Answer(invitation.answer)])


def attendance(invitation: MeetingInvitation) -> Badge | None:
    """Return whether somebody was there, once that was noted."""
    if not invitation.attendance:
        return None
    word = capfirst(invitation.get_attendance_display())
    return Badge(word, ATTENDANCE_TONES[Attendance(invitation.attendance)])


def who(one: MeetingInvitation | Invitee) -> str:
    """Return the name; without one, what somebody comes for."""
    if isinstance(one, MeetingInvitation) and one.forgotten_at:
        return _("Name deleted")
    return one.name or on_behalf_of(one)


def on_behalf_of(one: MeetingInvitation | Invitee) -> str:
    """Return where an ambassador serves, or for whom somebody comes and as what."""
    if one.appointment is not None:
        text = _("ambassador of %(neighbourhood)s")
        return text % {"neighbourhood": one.appointment.neighbourhood}
    if isinstance(one, MeetingInvitation) and one.forgotten_at and not one.partner_id:
        return _("an ambassador")
    if isinstance(one, MeetingInvitation):
        parts: list[Any] = [one.role, one.partner]
    else:
        parts = [one.contact and one.contact.role, one.contact.organisation]
    return ", ".join(str(part) for part in parts if part)


def row_label(invitation: MeetingInvitation) -> str:
    """Return the name with what somebody comes for, as the label of a field."""
    return _("%(name)s (%(role)s)") % {
        "name": who(invitation),
        "role": on_behalf_of(invitation),
    }


def public(published_at: Any) -> Badge:
    """Tell whether it is on the website."""
    if published_at is None:
        return Badge(pgettext("website", "Not on the website"), "quiet")
    return Badge(pgettext("website", "On the website"), "good")
