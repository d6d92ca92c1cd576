"""Letters to who is invited to a meeting, each with the entry for the calendar."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.letter_parts import send
from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.enclosures import enclose
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.texts import site_language
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.programme.texts import the

from . import calendars
from .calendars import Method
from .letter_links import raising_link
from .models import ManagementMeeting, MeetingInvitation
from .texts_meeting import ON_THE_AGENDA, RAISE_HERE
from .words import names, when

ANSWER = "meeting-answer"


def invited(invitation: MeetingInvitation) -> Letter | None:
    """Invite somebody, with a link to answer and one to raise a point."""
    with site_language():
        return _send(
            invitation,
            "meeting_invited",
            Method.REQUEST,
            **_where_and_when(invitation.meeting),
            district=_district(invitation.meeting),
            agenda=_agenda(invitation.meeting),
            link=_answer_link(invitation).marker,
            raising=_raising(invitation),
        )


def changed(invitation: MeetingInvitation) -> Letter | None:
    """Tell what the meeting is like now, and ask again who comes."""
    with site_language():
        return _send(
            invitation,
            "meeting_changed",
            Method.REQUEST,
            **_where_and_when(invitation.meeting),
            agenda=_agenda(invitation.meeting),
            link=_answer_link(invitation).marker,
        )


def postponed(invitation: MeetingInvitation) -> Letter | None:
    """Tell that the meeting is not on that day, and that another invitation comes."""
    with site_language():
        facts = _why(invitation.meeting)
        return _send(invitation, "meeting_postponed", Method.CANCEL, **facts)


def cancelled(invitation: MeetingInvitation) -> Letter | None:
    """Tell that the meeting does not take place, and why."""
    with site_language():
        facts = _why(invitation.meeting)
        return _send(invitation, "meeting_cancelled", Method.CANCEL, **facts)


def not_expected(invitation: MeetingInvitation) -> Letter | None:
    """Tell somebody who was invited that we do not count on it any more."""
    with site_language():
        return _send(invitation, "meeting_not_expected", Method.CANCEL)


def calendar_title(meeting: ManagementMeeting) -> str:
    """Return what the calendar calls it."""
    places = names(meeting.neighbourhoods.all())
    return _("Management meeting of %(neighbourhoods)s") % {"neighbourhoods": places}


def _send(
    invitation: MeetingInvitation, event: str, method: Method, **facts: str
) -> Letter | None:
    meeting = invitation.meeting
    places = list(meeting.neighbourhoods.all())
    letter = send(
        event,
        to=invitation.email,
        name=invitation.name,
        about=invitation,
        place=places[0],
        facts={"neighbourhoods": names(places), **facts},
    )
    if letter is not None:
        title = calendar_title(meeting)
        enclose(
            letter,
            name=str(calendars.FILE_NAME),
            kind=calendars.content_type(method),
            text=calendars.entry(meeting, method, title=title, to=letter.to),
        )
    return letter


def _where_and_when(meeting: ManagementMeeting) -> dict[str, str]:
    return {"when": when(meeting), "place": meeting.place}


def _why(meeting: ManagementMeeting) -> dict[str, str]:
    return {"when": when(meeting), "reason": meeting.reason}


def _agenda(meeting: ManagementMeeting) -> str:
    return f"{ON_THE_AGENDA}\n{meeting.agenda}" if meeting.agenda else ""


def _answer_link(invitation: MeetingInvitation) -> Link:
    """A link of its own; the ones of earlier letters about it work no longer."""
    links.revoke(invitation, ANSWER)
    return links.issue(ANSWER, invitation, expires_at=invitation.meeting.starts_at)


def _raising(invitation: MeetingInvitation) -> str:
    if invitation.appointment is None:
        return ""
    return f"{RAISE_HERE}\n{raising_link(invitation.appointment).marker}"


def _district(meeting: ManagementMeeting) -> str:
    district = the(current().district_shown)
    if meeting.district:
        district = f"{district} {meeting.district}"
    return district[:1].upper() + district[1:]
