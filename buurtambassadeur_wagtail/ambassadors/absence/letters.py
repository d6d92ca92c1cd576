"""The letter to who steps back for a while."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.candidacy.letter_parts import send, whom_to_ask
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .models import Absence


def stepped_back(absence: Absence) -> Letter | None:
    """Tell the ambassador what stepping back means, and for how long."""
    appointment = absence.appointment
    with site_language():
        facts = {
            "neighbourhood": appointment.neighbourhood.name,
            "first_day": in_full(absence.first_day),
            "until": _until(absence),
        }
        return send(
            event="stepped_back",
            to=address_of(appointment.person),
            name=appointment.person.full_name,
            about=appointment,
            subject=_("You step back for a while as neighbourhood ambassador"),
            parts=[
                _(
                    "You step back for a while as neighbourhood ambassador in "
                    "%(neighbourhood)s, from %(first_day)s %(until)s."
                )
                % facts,
                _(
                    "In that time you are not on the website, and we do not invite "
                    "you to meetings. You remain ambassador: these days count."
                ),
                whom_to_ask(appointment.neighbourhood),
            ],
        )


def _until(absence: Absence) -> str:
    if absence.last_day is None:
        return _("until we tell you otherwise")
    return _("until and including %(day)s") % {"day": in_full(absence.last_day)}
