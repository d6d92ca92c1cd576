"""Who can be reached in a neighbourhood, and which messages wait: few queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.ambassadors.sitting import named_on
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .models import ContactMessage
from .rules import AddressedTo


@dataclass(frozen=True)
class Recipient:
    """An ambassador who can be written to, as the public knows that person."""

    appointment_id: int
    person_id: int
    name: str


def reachable(
    neighbourhood: Neighbourhood, *, on: date | None = None
) -> list[Recipient]:
    """Return the ambassadors who get messages there on the day: one query.

    Who serves, is not away for a while, and has an e-mail address. Nobody: the office
    gets the messages, and the form says so before anybody types.
    """
    found = (
        named_on(on or clock.today())
        .filter(neighbourhood=neighbourhood, is_unreachable=False)
        .filter(person__contact_details__email__gt="")
        .select_related("person__ambassador")
        .order_by("person__family_name", "person__given_name", "pk")
    )
    return [_recipient(appointment) for appointment in found]


def for_office(messages: QuerySet[ContactMessage]) -> QuerySet[ContactMessage]:
    """Return what waits for an answer of the office: confirmed, not dealt with."""
    waiting = messages.filter(handled_at=None, answered_at=None)
    own = waiting.filter(addressed_to=AddressedTo.COORDINATOR.value)
    return own.filter(confirmed_at__isnull=False)


def reported(messages: QuerySet[ContactMessage]) -> QuerySet[ContactMessage]:
    """Return what an ambassador reported as abuse and nobody dealt with yet."""
    return messages.filter(handled_at=None, reported_at__isnull=False)


def undelivered(messages: QuerySet[ContactMessage]) -> QuerySet[ContactMessage]:
    """Return what could not be delivered to the ambassador and was not answered."""
    failed = Q(letter__failed_at__isnull=False, letter__body__gt="")
    return messages.filter(failed, handled_at=None, reported_at=None)


def waiting(messages: QuerySet[ContactMessage]) -> QuerySet[ContactMessage]:
    """Return all three of these, in one query."""
    return for_office(messages) | reported(messages) | undelivered(messages)


def is_reachable(message: ContactMessage) -> bool:
    """Tell whether the ambassador of a message still gets messages there."""
    there = reachable(message.neighbourhood)
    return message.recipient_id in {one.person_id for one in there}


def lock_message(message: ContactMessage) -> None:
    """Hold the row until the transaction ends, and read it as it is now."""
    lock(ContactMessage.objects.filter(pk=message.pk))
    message.refresh_from_db()


def shown_name(person: Person | None) -> str:
    """Return the name as the public knows it: that of the published profile first."""
    profile = getattr(person, "ambassador", None)
    shown = profile.name if profile is not None and profile.live else ""
    return shown or (person.full_name if person else "")


def _recipient(appointment: Appointment) -> Recipient:
    person = appointment.person
    return Recipient(appointment.pk, person.pk, shown_name(person))
