"""Letters to an ambassador; named after the event."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.letter_parts import (
    send,
    whom_to_ask,
    with_address,
)
from buurtambassadeur_wagtail.kernel import addresses
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .models import Appointment


def appointed(appointment: Appointment) -> Letter | None:
    """Tell a candidate about the appointment, with its first and last day."""
    person, neighbourhood = appointment.person, appointment.neighbourhood
    with site_language():
        facts = {
            "neighbourhood": neighbourhood.name,
            "first_day": in_full(appointment.first_day),
            "last_day": in_full(appointment.last_day),
        }
        return send(
            event="appointed",
            to=person.contact_details.email,
            name=person.full_name,
            about=appointment,
            subject=_("You are neighbourhood ambassador in %(neighbourhood)s") % facts,
            parts=[
                _(
                    "Congratulations! You are neighbourhood ambassador in "
                    "%(neighbourhood)s from %(first_day)s until and including "
                    "%(last_day)s."
                )
                % facts,
                with_address(
                    _("From the first day you are on the page of the neighbourhood:"),
                    addresses.public_url(neighbourhood),
                ),
                _("We contact you to agree on how you begin."),
                whom_to_ask(neighbourhood),
            ],
        )
