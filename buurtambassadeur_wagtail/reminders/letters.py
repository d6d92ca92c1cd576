"""The letters of the daily command; named after the event."""

from __future__ import annotations

from datetime import datetime

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.candidacy.letter_parts import send, with_link
from buurtambassadeur_wagtail.candidacy.models import Candidacy, CandidatePublication
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from . import texts
from .rules import Event, last_day_to_answer


def confirm(candidacy: Candidacy) -> None:
    """Ask an applicant once more to confirm, with a link that works as long."""
    with site_language():
        expires_at = _expires(candidacy.received_at)
        link = links.issue("application-confirm", candidacy, expires_at=expires_at)
        sentence = texts.CONFIRM % {"day": in_full(expires_at.date())}
        _to_applicant(candidacy, Event.CONFIRM, confirm=with_link(sentence, link))


def approve(publication: CandidatePublication) -> None:
    """Ask a candidate once more to read and approve the text."""
    with site_language():
        expires_at = _expires(publication.prepared_at)
        link = links.issue("publication-approve", publication, expires_at=expires_at)
        sentence = texts.APPROVE % {"day": in_full(expires_at.date())}
        line = with_link(sentence, link)
        _to_applicant(publication.candidacy, Event.APPROVE, approve=line)


def ends_soon(appointment: Appointment) -> None:
    """Tell an ambassador that the appointment ends, and that going on takes time."""
    _to_ambassador(appointment, Event.ENDS_SOON)


def completed(appointment: Appointment) -> None:
    """Thank who served to the end."""
    _to_ambassador(appointment, Event.COMPLETED)


def _to_applicant(candidacy: Candidacy, event: Event, **line: str) -> None:
    application, place = candidacy.application, candidacy.neighbourhood
    send(
        event.value,
        to=application.email,
        name=application.full_name,
        about=candidacy,
        place=place,
        facts={
            "reference": candidacy.reference,
            "neighbourhood": place.name,
            **line,
        },
    )


def _to_ambassador(appointment: Appointment, event: Event) -> None:
    person, place = appointment.person, appointment.neighbourhood
    with site_language():
        send(
            event.value,
            to=address_of(person),
            name=person.full_name,
            about=appointment,
            place=place,
            facts={
                "neighbourhood": place.name,
                "last_day": in_full(appointment.last_day),
            },
        )


def _expires(asked_at: datetime) -> datetime:
    return clock.end_of(last_day_to_answer(clock.local(asked_at).date()))
