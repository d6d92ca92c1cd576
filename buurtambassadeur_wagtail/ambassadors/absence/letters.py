"""The letter to who steps back for a while."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.candidacy.letter_parts import send
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .models import Absence
from .texts import WITHOUT_END


def stepped_back(absence: Absence) -> Letter | None:
    """Tell the ambassador what stepping back means, and for how long."""
    appointment = absence.appointment
    with site_language():
        return send(
            "stepped_back",
            to=address_of(appointment.person),
            name=appointment.person.full_name,
            about=appointment,
            place=appointment.neighbourhood,
            facts={
                "neighbourhood": appointment.neighbourhood.name,
                "first_day": in_full(absence.first_day),
                "until": _until(absence),
            },
        )


def _until(absence: Absence) -> str:
    if absence.last_day is None:
        return str(WITHOUT_END)
    return _("until and including %(day)s") % {"day": in_full(absence.last_day)}
