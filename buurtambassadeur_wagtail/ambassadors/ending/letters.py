"""Letters about an end: one text for each reason; after a death there is none."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.candidacy.letter_parts import send, whom_to_ask
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .rules import EndReason


def ended(appointment: Appointment, *, reasons: str = "") -> Letter | None:
    """Tell the ambassador what was decided; ``reasons`` only at a dismissal."""
    with site_language():
        facts = _facts(appointment)
        subject, parts = TEXTS[EndReason(appointment.end_reason)](facts, reasons)
        return _to(
            appointment,
            f"appointment_ended_{appointment.end_reason}",
            subject,
            parts,
        )


def goes_on(appointment: Appointment) -> Letter | None:
    """Tell that an ending was a mistake."""
    with site_language():
        facts = _facts(appointment)
        return _to(
            appointment,
            "appointment_goes_on",
            _("You remain neighbourhood ambassador in %(neighbourhood)s") % facts,
            [
                _(
                    "We wrote you that you stop as neighbourhood ambassador in "
                    "%(neighbourhood)s. That was a mistake. We are sorry."
                )
                % facts,
                _("You remain ambassador until and including %(last_day)s.") % facts,
            ],
        )


def _own_request(facts: dict[str, str], reasons: str) -> tuple[str, list[str]]:
    return _("You stop as neighbourhood ambassador"), [
        _(
            "You told us that you want to stop as neighbourhood ambassador in "
            "%(neighbourhood)s. Your last day is %(last_day)s."
        )
        % facts,
        _gone() % facts,
        _("Thank you for what you did for the neighbourhood."),
    ]


def _moved(facts: dict[str, str], reasons: str) -> tuple[str, list[str]]:
    return _("You stop as neighbourhood ambassador because you move"), [
        _(
            "You move out of %(neighbourhood)s. A neighbourhood ambassador lives in "
            "the neighbourhood. That is why your last day is %(last_day)s."
        )
        % facts,
        _gone() % facts,
        _("Thank you for what you did for the neighbourhood. Enjoy your new home."),
    ]


def _dismissed(facts: dict[str, str], reasons: str) -> tuple[str, list[str]]:
    return _("Decision: you stop as neighbourhood ambassador"), [
        _(
            "We have decided that you stop as neighbourhood ambassador in "
            "%(neighbourhood)s. Your last day is %(last_day)s. Two people of the "
            "municipality looked at this."
        )
        % facts,
        _("This is why:") + "\n" + reasons,
        _gone() % facts,
        _("Do you not agree with this? Tell us. We explain what you can do."),
    ]


def _other(facts: dict[str, str], reasons: str) -> tuple[str, list[str]]:
    return _("Your time as neighbourhood ambassador ends earlier"), [
        _(
            "You stop earlier as neighbourhood ambassador in %(neighbourhood)s. Your "
            "last day is %(last_day)s. We talked about this with you, or do so soon."
        )
        % facts,
        _gone() % facts,
        _("Thank you for what you did for the neighbourhood."),
    ]


def _not_begun(facts: dict[str, str], reasons: str) -> tuple[str, list[str]]:
    return _("You do not become neighbourhood ambassador now"), [
        _(
            "You would become neighbourhood ambassador in %(neighbourhood)s on "
            "%(first_day)s. That does not go ahead."
        )
        % facts,
        _("You need not do anything. You can always apply again later."),
    ]


def _gone() -> str:
    return _("The day after, you are no longer on the page of the neighbourhood.")


TEXTS: dict[EndReason, Callable[[dict[str, str], str], tuple[str, list[str]]]] = {
    EndReason.OWN_REQUEST: _own_request,
    EndReason.MOVED: _moved,
    EndReason.DISMISSED: _dismissed,
    EndReason.OTHER: _other,
    EndReason.NOT_BEGUN: _not_begun,
}


def _facts(appointment: Appointment) -> dict[str, str]:
    return {
        "neighbourhood": appointment.neighbourhood.name,
        "first_day": in_full(appointment.first_day),
        "last_day": in_full(appointment.last_day),
    }


def _to(
    appointment: Appointment, event: str, subject: str, parts: list[str]
) -> Letter | None:
    return send(
        event=event,
        to=address_of(appointment.person),
        name=appointment.person.full_name,
        about=appointment,
        subject=subject,
        parts=[*parts, whom_to_ask(appointment.neighbourhood)],
    )
