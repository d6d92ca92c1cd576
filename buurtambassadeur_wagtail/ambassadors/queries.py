"""Named reads about people and their appointments, constant in number of queries."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel.periods import Period
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from .limits import limits
from .models import Appointment, Person
from .term_rules import Stay


def stays(person: Person | None) -> list[Stay]:
    """Return all that the person serves, past and to come, in any neighbourhood."""
    if person is None:
        return []
    days = Appointment.objects.standing().filter(person=person)
    rows = days.values_list("first_day", "last_day", "neighbourhood")
    return [Stay(Period(first, last), place) for first, last, place in rows]


def latest_last_day(
    person: Person | None, first_day: date, place: Neighbourhood
) -> date | None:
    """Return the latest lawful last day there under the municipality's settings."""
    return limits().latest_last_day(stays(person), place=place.pk, first_day=first_day)


def serving_beside(
    person: Person | None, place: Neighbourhood, term: tuple[date, date]
) -> list[Appointment]:
    """Return who else serves there on one of these days, by their first day."""
    first_day, last_day = term
    beside = Appointment.objects.standing().filter(
        neighbourhood=place, first_day__lte=last_day, last_day__gte=first_day
    )
    found = beside.exclude(person=person) if person else beside
    return list(found.order_by("first_day", "pk"))


def people_like(application: Application) -> QuerySet[Person]:
    """Return people who may be this applicant: same address or same name.

    The coordinator decides; nothing is merged by itself.
    """
    same = Q(
        given_name__iexact=application.given_name,
        family_name__iexact=application.family_name,
    )
    if application.email_key:
        same |= Q(contact_details__email_key=application.email_key)
    return the_same(Person.objects.filter(same, erased_at__isnull=True))


def the_same(found: QuerySet[Person]) -> QuerySet[Person]:
    """Return the people found; of who was joined to somebody else, that person."""
    keys = found.values("pk")
    people = Person.objects.filter(Q(pk__in=keys) | Q(joined__in=keys))
    return people.filter(joined_into=None, erased_at=None).distinct()


def overlapping(
    person: Person, term: tuple[date, date], place: Neighbourhood
) -> Appointment | None:
    """Return the appointment that shares a day with these and may not, if any."""
    first_day, last_day = term
    shared = Q(first_day__lte=last_day, last_day__gte=first_day)
    if current().allow_multiple_neighbourhoods:
        shared &= Q(neighbourhood=place)
    found = Appointment.objects.standing().filter(shared, person=person)
    return found.select_related("neighbourhood").first()


def serving_on(
    day: date, neighbourhood: Neighbourhood | None = None
) -> QuerySet[Appointment]:
    """Return who served on the day, there or anywhere, by name.

    First and last day count. Who was erased is in it too, without a name: when and
    where somebody served stays known. One query, people and neighbourhoods included.
    """
    found = Appointment.objects.sitting(day)
    if neighbourhood is not None:
        found = found.filter(neighbourhood=neighbourhood)
    rows = found.select_related("person", "neighbourhood__district")
    return rows.order_by(
        "neighbourhood__name", "person__family_name", "person__given_name", "pk"
    )


def people_beside(person: Person, text: str = "") -> QuerySet[Person]:
    """Return who may be this person too: same address or family name, or ``text``.

    With ``text`` every word of it occurs in the name. Not who was erased or joined.
    """
    if text:
        alike = Q()
        for word in text.split():
            alike &= Q(given_name__icontains=word) | Q(family_name__icontains=word)
    else:
        alike = Q(family_name__iexact=person.family_name)
        details = getattr(person, "contact_details", None)
        if details and details.email_key:
            alike |= Q(contact_details__email_key=details.email_key)
    return _others(person).filter(alike)


def one_beside(person: Person, key: str) -> QuerySet[Person]:
    """Return the one with this key, if it is somebody else who can be joined."""
    return _others(person).filter(pk=key if key.isdecimal() and len(key) < 19 else 0)


def with_appointments(people: QuerySet[Person]) -> dict[Person, list[Appointment]]:
    """Return these people, at most 25, with all that they serve: two queries."""
    found = list(people.order_by("family_name", "given_name", "pk")[:25])
    served: dict[Person, list[Appointment]] = {one: [] for one in found}
    by_key = {one.pk: one for one in found}
    rows = Appointment.objects.filter(person__in=by_key)
    for row in rows.select_related("neighbourhood__district").order_by("first_day"):
        served[by_key[row.person_id]].append(row)
    return served


def _others(person: Person) -> QuerySet[Person]:
    return Person.objects.filter(erased_at=None, joined_into=None).exclude(pk=person.pk)
