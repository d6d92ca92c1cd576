"""Who a row may be: proposed by e-mail address or name, never decided here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.neighbourhoods.rules import name_key

from .entries import Entry


@dataclass
class Known:
    """Somebody in the register, with the appointments that count."""

    person: Person
    appointments: list[Appointment] = field(default_factory=list)

    @property
    def email_key(self) -> str:
        details = getattr(self.person, "contact_details", None)
        return details.email_key if details else ""

    def did(self, entry: Entry) -> bool:
        """Tell whether the register holds this very appointment already.

        The same name, place and days, and no other e-mail address: two people of one
        family may share an address, and two of one name never serve in one place on
        the same days.
        """
        same_name = _key(self.person) == entry.key
        if not same_name or contradict(self.email_key, entry.email_key):
            return False
        wanted = (entry.neighbourhood, entry.first_day, entry.last_day)
        return any(
            (one.neighbourhood, one.first_day, one.last_day) == wanted
            for one in self.appointments
        )


class Register:
    """Everybody of the register whose name or address occurs in the file: two queries.

    People who were erased are not in it: nobody can be recognised as them. Nor who was
    joined to somebody else: that somebody is.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        names = {entry.key for entry in entries}
        addresses = {entry.email_key for entry in entries} - {""}
        people = Person.objects.filter(erased_at=None, joined_into=None)
        people = people.select_related("contact_details")
        found = (Known(person) for person in people)
        self._known = {
            one.person.pk: one
            for one in found
            if _key(one.person) in names or one.email_key in addresses
        }
        served = Appointment.objects.standing().filter(person__in=self._known)
        for one in served.select_related("neighbourhood").order_by("first_day"):
            self._known[one.person_id].appointments.append(one)

    def like(self, entry: Entry) -> list[Known]:
        """Return who in the register this may be."""
        return [one for one in self._known.values() if _alike(one, entry)]


def alike(one: Entry, other: Entry) -> bool:
    """Tell whether two rows of the file may be one person."""
    same_address = one.email_key and one.email_key == other.email_key
    return bool(same_address or one.key == other.key)


def same_row(one: Entry, other: Entry) -> bool:
    """Tell whether two rows of the file are one appointment that stands there twice."""
    facts = ("key", "neighbourhood", "first_day", "last_day")
    equal = all(getattr(one, name) == getattr(other, name) for name in facts)
    return equal and not contradict(one.email_key, other.email_key)


def contradict(one: str, other: str) -> bool:
    """Tell whether two addresses are both there and differ."""
    return bool(one and other and one != other)


def _alike(known: Known, entry: Entry) -> bool:
    same_address = entry.email_key and entry.email_key == known.email_key
    return bool(same_address or _key(known.person) == entry.key)


def _key(person: Person) -> str:
    return name_key(f"{person.given_name} {person.family_name}")
