"""Why something cannot be done with a meeting or a point, in one plain sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import rules
from .models import AttentionPoint, ManagementMeeting, MeetingInvitation
from .rules import Moment, PointStatus, State


def moving(meeting: ManagementMeeting, wanted: State) -> Refused | None:
    """Refuse what does not follow on the state in which the meeting is."""
    if rules.may_become(meeting.stands, wanted):
        return None
    text = _("This cannot be done: the meeting is %(state)s.")
    return Refused(text % {"state": meeting.get_state_display()}, cause=meeting)


def begun(meeting: ManagementMeeting) -> Refused | None:
    """Refuse what belongs before the meeting, once it has begun."""
    if clock.now() < meeting.starts_at:
        return None
    return Refused(_("This cannot be done: the meeting has begun."), cause=meeting)


def inviting(meeting: ManagementMeeting) -> Refused | None:
    """Refuse to invite to what has begun, or does not take place."""
    running = rules.is_running(meeting.stands)
    return begun(meeting) if running else moving(meeting, State.INVITED)


def changing(meeting: ManagementMeeting) -> Refused | None:
    """Refuse to change what is over; a postponed one gets its new day."""
    if meeting.stands is State.POSTPONED:
        return None
    running = rules.is_running(meeting.stands)
    return begun(meeting) if running else moving(meeting, State.PLANNED)


def stopping(meeting: ManagementMeeting, wanted: State) -> Refused | None:
    """Refuse to postpone or cancel what has been held."""
    if meeting.stands is State.INVITED and (refused := begun(meeting)):
        return refused
    return moving(meeting, wanted)


def taking_attendance(meeting: ManagementMeeting) -> Refused | None:
    """Refuse to note who was there before it begins."""
    stands = meeting.stands
    if rules.may_take_attendance(stands, meeting.starts_at, clock.now()):
        return None
    if stands is State.INVITED:
        text = _("You can note this once the meeting has begun.")
        return Refused(text, cause=meeting)
    return moving(meeting, State.HELD)


def answering(invitation: MeetingInvitation) -> Refused | None:
    """Refuse an answer once the meeting has begun or does not take place."""
    meeting = invitation.meeting
    in_time = rules.may_answer(meeting.stands, meeting.starts_at, clock.now())
    if in_time and invitation.removed_at is None:
        return None
    if meeting.stands is State.INVITED and invitation.removed_at is None:
        return Refused(_("The meeting has begun. You cannot answer any more."))
    return Refused(_("You need not answer any more."))


def using_link(invitation: MeetingInvitation) -> Refused | None:
    """Refuse as ``answering`` does, and who is no contact on the day of the meeting."""
    contact, day = invitation.contact, invitation.meeting.day
    if invitation.partner_id and (contact is None or not contact.serves_on(day)):
        return Refused(_("You are not the contact any more. You need not answer."))
    return answering(invitation)


def summarising(meeting: ManagementMeeting) -> Refused | None:
    """Refuse a summary of what has not been held."""
    if meeting.stands is State.HELD:
        return None
    text = _("First note who was there. Then you can write the summary.")
    return Refused(text, cause=meeting)


def going_on(point: AttentionPoint, wanted: PointStatus) -> Refused | None:
    """Refuse what does not follow on the status of the point."""
    if rules.point_may_become(point.stands, wanted):
        return None
    if point.stands is PointStatus.CLOSED:
        return Refused(_("This attention point is closed."), cause=point)
    if wanted is PointStatus.CLOSED:
        return Refused(_("First give an answer. Then you can close it."), cause=point)
    return Refused(_("This attention point has its answer already."), cause=point)


def wrong_moment(moment: Moment) -> Refused:
    """Say in words why a meeting cannot be then."""
    texts = {
        Moment.PAST: _("Choose a day and an hour that are still to come."),
        Moment.TOO_FAR: _("Check the year."),
        Moment.ENDS_FIRST: _("The meeting has to end later than it begins."),
        Moment.TOO_LONG: _("The meeting lasts too long. Check the hours."),
    }
    return Refused(texts[moment])
