"""Named reads about people and their appointments, constant in number of queries."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel.periods import Period
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import rules
from .models import Appointment, Person


def served(person: Person | None) -> list[Period]:
    """Return all periods of the person, past and to come, in any neighbourhood."""
    if person is None:
        return []
    days = Appointment.objects.standing().filter(person=person)
    return [Period(*pair) for pair in days.values_list("first_day", "last_day")]


def latest_last_day(person: Person | None, first_day: date) -> date | None:
    """Return the latest lawful last day under the municipality's settings."""
    settings = current()
    return rules.latest_last_day(
        served(person),
        first_day=first_day,
        term_months=settings.appointment_months,
        limit_months=settings.term_limit_months,
    )


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
    return Person.objects.filter(same, erased_at__isnull=True).distinct()


def overlapping(person: Person, first_day: date, last_day: date) -> Appointment | None:
    """Return an appointment of the person that shares a day with these, if any."""
    shared = Q(first_day__lte=last_day, last_day__gte=first_day)
    return Appointment.objects.standing().filter(shared, person=person).first()


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
