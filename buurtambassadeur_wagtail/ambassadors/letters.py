"""Letters to an ambassador; named after the event."""

from __future__ import annotations

from buurtambassadeur_wagtail.candidacy.letter_parts import send, with_address
from buurtambassadeur_wagtail.candidacy.remedies import clause
from buurtambassadeur_wagtail.kernel import addresses
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .models import Appointment
from .texts_appointment import ON_THE_PAGE


def appointed(appointment: Appointment) -> Letter | None:
    """Tell a candidate about the appointment, with its first and last day."""
    return _about("appointed", appointment)


def appointed_again(appointment: Appointment) -> Letter | None:
    """Tell an ambassador about another term without a new procedure."""
    return _about("appointed_again", appointment)


def _about(event: str, appointment: Appointment) -> Letter | None:
    person, neighbourhood = appointment.person, appointment.neighbourhood
    details = getattr(person, "contact_details", None)
    with site_language():
        return send(
            event,
            to=details.email if details else "",
            name=person.full_name,
            about=appointment,
            place=neighbourhood,
            facts={
                "neighbourhood": neighbourhood.name,
                "first_day": in_full(appointment.first_day),
                "last_day": in_full(appointment.last_day),
                "page": with_address(ON_THE_PAGE, addresses.public_url(neighbourhood)),
                "remedies": _remedies(appointment),
            },
        )


def _remedies(appointment: Appointment) -> str:
    """Tell how to object; what was imported has no procedure of ours."""
    candidacy = appointment.candidacy
    return clause(candidacy.remedies_until, candidacy.reference) if candidacy else ""
