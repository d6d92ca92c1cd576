"""What is on whose list, with which day, in a constant number of queries."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.functional import SimpleLazyObject

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import Kind, Urgency
from tests import factories
from tests.worklist.conftest import (
    application,
    ending,
    failed_letter,
    one_of_each,
    text,
)

MOST_QUERIES = 25


def of_a_request(user):
    """Read and wrap the user as Django does: its scope is remembered meanwhile."""
    fresh = type(user).objects.get(pk=user.pk)
    return SimpleLazyObject(lambda: fresh)


def kinds(user):
    return [task.kind for task in tasks(user)]


def test_one_of_each_in_the_order_of_the_days(coordinator_here, here):
    one_of_each(here)

    found = [(task.kind, task.due) for task in tasks(coordinator_here)]

    assert found == [
        (Kind.LETTERS, date(2026, 11, 23)),
        (Kind.REMIND, date(2026, 11, 23)),
        (Kind.DELAY, date(2026, 11, 28)),
        (Kind.SIGNAL, date(2026, 11, 28)),
        (Kind.APPOINT, date(2026, 12, 9)),
        (Kind.CONFIRM, date(2026, 12, 11)),
        (Kind.TALK, date(2026, 12, 11)),
        (Kind.OBJECTIONS, date(2026, 12, 14)),
        (Kind.PUBLISH, date(2026, 12, 25)),
        (Kind.READ_OUT, date(2026, 12, 25)),
        (Kind.RENEW, date(2026, 12, 29)),
        (Kind.REASONS, date(2027, 1, 8)),
    ]


@pytest.mark.parametrize("make", [application, text])
def test_only_own_districts(coordinator_here, coordinator_elsewhere, elsewhere, make):
    make(elsewhere)
    ending(elsewhere, date(2027, 1, 31))
    failed_letter(application(elsewhere).candidacy)

    assert tasks(coordinator_here) == []
    assert len(tasks(coordinator_elsewhere)) == 4


def test_whole_municipality_sees_all_districts(make_coordinator, here, elsewhere):
    place = factories.NeighbourhoodFactory(district=None)
    for one in (here, elsewhere, place):
        application(one)

    assert kinds(make_coordinator("everywhere", None)) == [Kind.TALK] * 3


def test_administrator_who_coordinates_gets_the_own_cases_only(
    administrator, district_here, here, elsewhere
):
    DistrictCoordinator.objects.create(user=administrator, district=district_here)
    application(here)
    application(elsewhere)
    ending(elsewhere, date(2027, 1, 31))

    assert [task.neighbourhood for task in tasks(administrator)] == ["Vogelbuurt"]


def test_refusals_are_counted_as_far_as_they_are_to_be_decided(coordinator_here, here):
    candidacy = text(here, open=True).candidacy
    oldest = factories.ObjectionFactory(
        candidacy=candidacy, received_at=clock.now() - timedelta(days=9)
    )
    factories.ObjectionFactory(candidacy=candidacy)
    factories.ObjectionFactory(candidacy=candidacy, is_late=True)
    factories.ObjectionFactory(candidacy=candidacy, unconfirmed=True)
    factories.ObjectionFactory(candidacy=candidacy, supplement_to=oldest)
    factories.ObjectionFactory(candidacy=candidacy, outcome="withdrawn")

    (task,) = tasks(coordinator_here)

    assert (task.kind, task.count) == (Kind.OBJECTIONS, 2)
    assert task.target == oldest
    assert task.case == candidacy.application


@pytest.mark.parametrize("days", [0, 2, 3, 4])
def test_unconfirmed_refusal_holds_the_appointment_for_three_days(
    coordinator_here, here, days
):
    closes_at = clock.end_of(clock.today() - timedelta(days=days))
    opens_at = clock.now() - timedelta(days=30)
    publication = text(here, closed=True, opens_at=opens_at, closes_at=closes_at)
    factories.ObjectionFactory(candidacy=publication.candidacy, unconfirmed=True)

    assert kinds(coordinator_here) == ([Kind.APPOINT] if days == 4 else [])


@pytest.mark.parametrize("status", ["appointed", "rejected", "refused", "withdrawn"])
def test_nothing_waits_when_it_is_over(coordinator_here, here, status):
    application(here, status=status)
    text(here, closed=True, candidacy__status=status)

    assert tasks(coordinator_here) == []


def test_open_period_without_refusals_is_no_work(coordinator_here, here):
    text(here, open=True)

    assert tasks(coordinator_here) == []


def test_days_follow_the_settings(coordinator_here, here):
    ProgrammeSettings.objects.create(decision_weeks=4, refusal_window_days=14)
    application(here)
    text(here)
    ending(here, date(2027, 3, 1))

    found = {task.kind: task.due for task in tasks(coordinator_here)}

    assert found == {
        Kind.TALK: date(2026, 12, 11),
        Kind.PUBLISH: date(2026, 12, 4),
        Kind.RENEW: date(2027, 1, 11),
    }


@pytest.mark.parametrize(
    ("last_day", "listed"),
    [
        (date(2026, 11, 22), False),
        (date(2026, 11, 23), True),
        (date(2027, 5, 23), True),
        (date(2027, 5, 24), False),
    ],
)
def test_appointment_is_listed_from_six_months_before_its_end(
    coordinator_here, here, last_day, listed
):
    ending(here, last_day)

    assert bool(tasks(coordinator_here)) is listed


def test_whose_appointment_ends_is_said_with_the_day(coordinator_here, here):
    appointment = ending(here, date(2027, 5, 15))

    (task,) = tasks(coordinator_here)

    assert (task.due, task.ends_on) == (date(2027, 2, 19), date(2027, 5, 15))
    assert task.urgency is Urgency.LATER
    assert task.target == appointment
    assert task.reference == str(appointment)


def test_nobody_is_asked_who_may_not_go_on(coordinator_here, here):
    last_day = date(2026, 12, 31)
    four_years = ending(here, last_day, first_day=date(2025, 1, 1))
    ending(
        here, date(2024, 12, 31), person=four_years.person, first_day=date(2023, 1, 1)
    )

    assert tasks(coordinator_here) == []


def test_nobody_is_asked_who_stops_was_cancelled_or_was_erased(coordinator_here, here):
    last_day = date(2027, 1, 31)
    ending(here, last_day, planned_last_day=date(2027, 6, 30))
    ending(here, last_day, cancelled_at=clock.now())
    person = factories.PersonFactory(erased_at=clock.now())
    ending(here, last_day, person=person)

    assert tasks(coordinator_here) == []


def test_nobody_is_asked_who_was_appointed_again(coordinator_here, here, elsewhere):
    appointment = ending(here, date(2027, 1, 31))
    factories.AppointmentFactory(
        person=appointment.person,
        neighbourhood=elsewhere,
        first_day=date(2027, 2, 1),
        last_day=date(2029, 1, 31),
    )

    assert tasks(coordinator_here) == []


@pytest.mark.parametrize("same", ["name", "address"])
def test_nobody_is_asked_who_has_applied_again(coordinator_here, here, same):
    person = factories.PersonFactory(given_name="Joke", family_name="Verhulst")
    details = factories.ContactDetailsFactory(person=person)
    ending(here, date(2027, 1, 31), person=person)
    assert kinds(coordinator_here) == [Kind.RENEW]

    if same == "name":
        application(here, given_name="JOKE", family_name="verhulst")
    else:
        application(here, email=details.email)

    assert kinds(coordinator_here) == [Kind.TALK]


def test_people_without_an_address_are_not_taken_for_each_other(coordinator_here, here):
    person = factories.PersonFactory()
    factories.ContactDetailsFactory(person=person, email="")
    ending(here, date(2027, 1, 31), person=person)
    application(here, email="")

    assert sorted(kinds(coordinator_here)) == [Kind.RENEW, Kind.TALK]


def test_failed_letters_are_one_task_and_only_as_far_as_they_can_be_mended(
    coordinator_here, here, elsewhere
):
    candidacy = application(here, status="rejected").candidacy
    failed_letter(candidacy)
    failed_letter(candidacy)
    failed_letter(candidacy, to="")
    failed_letter(candidacy, failed_at=clock.now() - timedelta(days=31))
    failed_letter(candidacy, failed_at=None)
    failed_letter(application(elsewhere, status="rejected").candidacy)

    (task,) = tasks(coordinator_here)

    assert (task.kind, task.count, task.urgency) == (Kind.LETTERS, 2, Urgency.TODAY)


def test_queries_are_few_and_do_not_grow_with_the_work(coordinator_here, here):
    counts = []
    for _round in range(3):
        one_of_each(here)
        user = of_a_request(coordinator_here)
        with CaptureQueriesContext(connection) as seen:
            found = tasks(user)
            assert all(task.name for task in found if task.kind != Kind.LETTERS)
        counts.append(len(seen))

    assert len(found) == 3 * 11 + 1
    assert counts[0] == counts[2] <= MOST_QUERIES


def test_an_empty_list_costs_no_more(coordinator_here, django_assert_max_num_queries):
    user = of_a_request(coordinator_here)
    with django_assert_max_num_queries(MOST_QUERIES):
        assert tasks(user) == []
