"""Reads about people and their appointments."""

from datetime import date

import pytest

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.queries import (
    latest_last_day,
    overlapping,
    people_like,
    stays,
)
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import Period
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import (
    ApplicationFactory,
    AppointmentFactory,
    ContactDetailsFactory,
    NeighbourhoodFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 3])
def test_what_was_served_costs_one_query(count, django_assert_num_queries):
    person = PersonFactory()
    for year in range(2010, 2010 + count):
        days = date(year, 1, 1), date(year, 12, 31)
        AppointmentFactory(person=person, first_day=days[0], last_day=days[1])
    AppointmentFactory()
    AppointmentFactory(person=person, cancelled_at=clock.now())

    with django_assert_num_queries(1):
        found = stays(person)

    assert sorted(one.period for one in found) == [
        Period(date(year, 1, 1), date(year, 12, 31))
        for year in range(2010, 2010 + count)
    ]


def test_nobody_served_nothing():
    assert stays(None) == []
    assert stays(PersonFactory()) == []


def test_latest_last_day_follows_the_settings():
    first_day, place = date(2026, 7, 1), NeighbourhoodFactory()
    assert latest_last_day(None, first_day, place) == date(2028, 6, 30)

    ProgrammeSettings.objects.create(appointment_months=12, term_limit_months=6)

    assert latest_last_day(None, first_day, place) == date(2026, 12, 31)
    assert latest_last_day(AppointmentFactory().person, first_day, place) is None


def test_people_with_the_same_name_or_address_may_be_the_applicant():
    application = ApplicationFactory(email="joke@zilverveen.example")
    by_name = PersonFactory(given_name="naïma", family_name="BOUZIDI")
    by_address = ContactDetailsFactory(
        person__given_name="J.", email="Joke@zilverveen.example"
    ).person
    PersonFactory(given_name="Rachid", family_name="Bouzidi")
    PersonFactory(given_name="Naïma", family_name="Verhulst")
    ContactDetailsFactory(email="ander@zilverveen.example")
    PersonFactory(given_name="Naïma", family_name="Bouzidi", erased_at=clock.now())

    assert set(people_like(application)) == {by_name, by_address}


def test_an_empty_address_is_not_the_same_address():
    ContactDetailsFactory(email="")

    assert not people_like(ApplicationFactory(email=""))


@pytest.mark.parametrize(
    ("first_day", "last_day", "found"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), False),
        (date(2023, 1, 1), date(2024, 1, 1), True),
        (date(2025, 12, 31), date(2026, 12, 31), True),
        (date(2026, 1, 1), date(2026, 12, 31), False),
        (date(2020, 1, 1), date(2030, 1, 1), True),
    ],
)
def test_overlapping_shares_a_day(first_day, last_day, found):
    appointment = AppointmentFactory()
    AppointmentFactory()  # somebody else
    expected, place = appointment if found else None, NeighbourhoodFactory()

    assert overlapping(appointment.person, (first_day, last_day), place) == expected


def test_cancelled_appointment_overlaps_with_nothing():
    appointment = AppointmentFactory(cancelled_at=clock.now())
    place = appointment.neighbourhood

    assert overlapping(appointment.person, _days(appointment), place) is None


@pytest.mark.parametrize(
    ("day", "sits"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
    ],
)
def test_sitting_from_the_first_through_the_last_day(day, sits):
    AppointmentFactory()
    AppointmentFactory(cancelled_at=clock.now())

    assert Appointment.objects.sitting(day).count() == int(sits)


def _days(appointment):
    return appointment.first_day, appointment.last_day
