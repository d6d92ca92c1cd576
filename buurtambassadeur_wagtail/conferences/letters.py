"""Letters about a conference, each with the entry for the calendar."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.letter_parts import send
from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.enclosures import enclose
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import site_language
from buurtambassadeur_wagtail.meetings.calendars import Method

from . import calendars
from .models import Conference, ConferenceInvitation, SignUp
from .texts import CANNOT_COME
from .words import names, people, when, where

TAKE_BACK = "conference-cancel"
Reader = SignUp | ConferenceInvitation


def signed_up(sign_up: SignUp) -> Letter | None:
    """Confirm the receipt, with the entry for the calendar and a link to step back."""
    with site_language():
        facts = _all_about(sign_up) | {"link": _link(sign_up)}
        return _send(sign_up, "conference_signed_up", Method.REQUEST, **facts)


def signed_off(sign_up: SignUp) -> Letter | None:
    """Confirm that somebody does not come; the entry goes out of the calendar."""
    with site_language():
        facts = {"when": when(sign_up.conference)}
        return _send(sign_up, "conference_signed_off", Method.CANCEL, **facts)


def reminder(sign_up: SignUp) -> Letter | None:
    """Remind who comes, with the link to step back once more."""
    with site_language():
        facts = _all_about(sign_up) | {"link": _link(sign_up)}
        return _send(sign_up, "conference_reminder", None, **facts)


def invited(invitation: ConferenceInvitation) -> Letter | None:
    """Invite an ambassador or a partner contact."""
    conference = invitation.conference
    with site_language():
        return _send(
            invitation,
            "conference_invited",
            Method.REQUEST,
            **_when_and_where(conference),
            neighbourhoods=names(conference.neighbourhoods.all()),
            programme=_programme(conference),
        )


def changed(reader: Reader, *, why: str = "") -> Letter | None:
    """Tell what the conference is like now; who signed up can still step back."""
    with site_language():
        back = ""
        if isinstance(reader, SignUp):
            back = f"{CANNOT_COME}\n{_link(reader)}"
        facts = _when_and_where(reader.conference) | {"why": why, "back": back}
        return _send(reader, "conference_changed", Method.REQUEST, **facts)


def postponed(reader: Reader) -> Letter | None:
    """Tell that it is not on that day, and that a letter about a new day follows."""
    with site_language():
        facts = _why(reader.conference)
        return _send(reader, "conference_postponed", Method.CANCEL, **facts)


def cancelled(reader: Reader) -> Letter | None:
    """Tell that it does not take place, and why."""
    with site_language():
        facts = _why(reader.conference)
        return _send(reader, "conference_cancelled", Method.CANCEL, **facts)


def _send(
    reader: Reader, event: str, method: Method | None, **facts: str
) -> Letter | None:
    conference = reader.conference
    letter = send(
        event,
        to=reader.email,
        name=reader.name,
        about=reader,
        place=conference.neighbourhoods.all()[0],
        facts={"title": conference.title, **facts},
    )
    if letter is not None and method is not None:
        enclose(
            letter,
            name=str(calendars.FILE_NAME),
            kind=calendars.content_type(method),
            text=calendars.entry(conference, method, to=letter.to),
        )
    return letter


def _all_about(sign_up: SignUp) -> dict[str, str]:
    return {
        **_when_and_where(sign_up.conference),
        "people": people(sign_up.people),
        "programme": _programme(sign_up.conference),
    }


def _when_and_where(conference: Conference) -> dict[str, str]:
    return {"when": when(conference), "place": where(conference)}


def _why(conference: Conference) -> dict[str, str]:
    return {"when": when(conference), "reason": conference.reason}


def _programme(conference: Conference) -> str:
    if not conference.programme:
        return ""
    return _("This is on the programme:") + f"\n{conference.programme}"


def _link(sign_up: SignUp) -> str:
    """A link of its own; the ones of earlier letters about it work no longer."""
    links.revoke(sign_up, TAKE_BACK)
    expires_at = sign_up.conference.starts_at
    return links.issue(TAKE_BACK, sign_up, expires_at=expires_at).marker
