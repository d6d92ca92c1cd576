"""The letters of the daily command; named after the event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.candidacy.letter_parts import (
    send,
    whom_to_ask,
    with_link,
)
from buurtambassadeur_wagtail.candidacy.models import Candidacy, CandidatePublication
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from .rules import Event, last_day_to_answer


def confirm(candidacy: Candidacy) -> None:
    """Ask an applicant once more to confirm, with a link that works as long."""
    application = candidacy.application
    with site_language():
        expires_at = _expires(candidacy.received_at)
        link = links.issue("application-confirm", candidacy, expires_at=expires_at)
        facts = _facts(candidacy, expires_at)
        send(
            event=Event.CONFIRM.value,
            to=application.email,
            name=application.full_name,
            about=candidacy,
            subject=_("Please confirm your application (%(reference)s)") % facts,
            parts=[
                _(
                    "You want to become neighbourhood ambassador in "
                    "%(neighbourhood)s. We do not know yet whether this is your "
                    "e-mail address."
                )
                % facts,
                with_link(
                    _("Please confirm it here, at the latest on %(day)s:") % facts, link
                ),
                _(
                    "Did you not apply, or do you not want to any more? Then you need "
                    "not do anything."
                ),
                whom_to_ask(candidacy.neighbourhood),
            ],
        )


def approve(publication: CandidatePublication) -> None:
    """Ask a candidate once more to read and approve the text."""
    candidacy = publication.candidacy
    with site_language():
        expires_at = _expires(publication.prepared_at)
        link = links.issue("publication-approve", publication, expires_at=expires_at)
        facts = _facts(candidacy, expires_at)
        send(
            event=Event.APPROVE.value,
            to=candidacy.application.email,
            name=candidacy.application.full_name,
            about=candidacy,
            subject=_("Your text still waits for you (%(reference)s)") % facts,
            parts=[
                _(
                    "We sent you a text for the neighbourhood. We can make you known "
                    "in %(neighbourhood)s when you have read and approved it."
                )
                % facts,
                with_link(
                    _("Read and approve the text here, at the latest on %(day)s:")
                    % facts,
                    link,
                ),
                whom_to_ask(candidacy.neighbourhood),
            ],
        )


def ends_soon(appointment: Appointment) -> None:
    """Tell an ambassador that the appointment ends, and that going on takes time."""
    _to_ambassador(
        appointment,
        Event.ENDS_SOON,
        _subject_ends,
        lambda facts: [
            _(
                "You are neighbourhood ambassador in %(neighbourhood)s until and "
                "including %(last_day)s. After that your appointment ends by itself."
            )
            % facts,
            _(
                "Do you want to go on? That is not automatic: the neighbourhood may "
                "react again, and you can serve four years at most. Tell us soon, "
                "then we look together whether it is possible."
            ),
            _("Do you want to stop? Then you need not do anything."),
        ],
    )


def completed(appointment: Appointment) -> None:
    """Thank who served to the end."""
    _to_ambassador(
        appointment,
        Event.COMPLETED,
        lambda facts: _("Thank you for what you did for %(neighbourhood)s") % facts,
        lambda facts: [
            _(
                "On %(last_day)s your time as neighbourhood ambassador in "
                "%(neighbourhood)s ended. Thank you for all you did for the "
                "neighbourhood."
            )
            % facts,
            _("You are no longer on the page of the neighbourhood."),
        ],
    )


def _to_ambassador(
    appointment: Appointment,
    event: Event,
    subject: Callable[[dict[str, str]], str],
    parts: Callable[[dict[str, str]], list[str]],
) -> None:
    with site_language():
        facts = {
            "neighbourhood": appointment.neighbourhood.name,
            "last_day": in_full(appointment.last_day),
        }
        send(
            event=event.value,
            to=address_of(appointment.person),
            name=appointment.person.full_name,
            about=appointment,
            subject=subject(facts),
            parts=[*parts(facts), whom_to_ask(appointment.neighbourhood)],
        )


def _subject_ends(facts: dict[str, str]) -> str:
    return _("Your appointment ends on %(last_day)s") % facts


def _expires(asked_at: datetime) -> datetime:
    return clock.end_of(last_day_to_answer(clock.local(asked_at).date()))


def _facts(candidacy: Candidacy, expires_at: datetime) -> dict[str, str]:
    return {
        "reference": candidacy.reference,
        "neighbourhood": candidacy.neighbourhood.name,
        "day": in_full(expires_at.date()),
    }
