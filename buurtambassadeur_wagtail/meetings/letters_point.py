"""Letters to an ambassador who raised a point: it always gets an answer (R21)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.letter_parts import copy_of, send
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .letter_links import raising_link
from .models import AttentionPoint
from .rules import point_due


def link_to_raise(appointment: Appointment) -> Letter | None:
    """Send the link with which attention points can be raised."""
    place = appointment.neighbourhood
    with site_language():
        return send(
            "attention_link",
            to=_email(appointment),
            name=appointment.person.full_name,
            about=appointment,
            place=place,
            facts={
                "neighbourhood": place.name,
                "link": raising_link(appointment).marker,
            },
        )


def point_received(point: AttentionPoint) -> Letter | None:
    """Confirm the receipt, with a copy and the day on which an answer is due."""
    due = point_due(clock.local(point.received_at).date(), None)
    with site_language():
        copy = copy_of([(_("Your attention point"), point.text)])
        return _to_sender(point, "point_received", day=in_full(due), copy=copy)


def point_answered(point: AttentionPoint) -> Letter | None:
    """Tell what came of it."""
    with site_language():
        facts = {"point": point.text, "answer": point.answer}
        return _to_sender(point, "point_answered", **facts)


def _to_sender(about: AttentionPoint, event: str, **facts: str) -> Letter | None:
    return send(
        event,
        to=_email(about.appointment),
        name=about.appointment.person.full_name,
        about=about,
        place=about.neighbourhood,
        facts=facts,
    )


def _email(appointment: Appointment) -> str:
    """Return where to write to; nobody writes to who has died."""
    if appointment.person.deceased_at is not None:
        return ""
    details = getattr(appointment.person, "contact_details", None)
    return details.email if details else ""
