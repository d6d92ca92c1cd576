"""Letters about an end: one text for each reason; after a death there is none."""

from __future__ import annotations

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.candidacy.letter_parts import send
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .rules import EndReason


def ended(appointment: Appointment, *, reasons: str = "") -> Letter | None:
    """Tell the ambassador what was decided; ``reasons`` only at a dismissal."""
    reason = EndReason(appointment.end_reason)
    more = {"reasons": reasons} if reason is EndReason.DISMISSED else {}
    return _to(appointment, f"appointment_ended_{reason}", **more)


def goes_on(appointment: Appointment) -> Letter | None:
    """Tell that an ending was a mistake."""
    return _to(appointment, "appointment_goes_on")


def _to(appointment: Appointment, event: str, **more: str) -> Letter | None:
    place = appointment.neighbourhood
    with site_language():
        days = {
            "neighbourhood": place.name,
            "first_day": in_full(appointment.first_day),
            "last_day": in_full(appointment.last_day),
        }
        return send(
            event,
            to=address_of(appointment.person),
            name=appointment.person.full_name,
            about=appointment,
            place=place,
            facts={**days, **more},
        )
