"""The search of the host finds who is live and serves, on each day again."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from wagtail.models import Page

from buurtambassadeur_wagtail.ambassadors.ending import actions
from buurtambassadeur_wagtail.ambassadors.ending.rules import EndReason
from buurtambassadeur_wagtail.ambassadors.models import Absence
from buurtambassadeur_wagtail.kernel import chores, clock
from buurtambassadeur_wagtail.privacy.actions import erase_person
from buurtambassadeur_wagtail.publishing import searching
from tests.factories import AmbassadorFactory, NeighbourhoodFactory
from tests.publishing.people import appointed

DAY = timedelta(days=1)


@pytest.fixture
def certain(django_capture_on_commit_callbacks):
    """What happens within is committed at the end."""

    @contextmanager
    def commits():
        with django_capture_on_commit_callbacks(execute=True):
            yield

    return commits


@pytest.fixture
def joke(page, weverij, certain):
    """Serves from ten days ago, for ten days more, with a published profile."""
    today = clock.today()
    with certain():
        appointment = appointed(weverij, today - 10 * DAY, today + 10 * DAY)
        AmbassadorFactory(person=appointment.person, name="Joke Visser", live=True)
    return appointment


def found(words):
    return [one.title for one in Page.objects.live().search(words)]


def test_who_serves_is_found_on_the_page_of_the_neighbourhood(joke):
    assert found("visser") == ["De Weverij"]


def test_a_neighbourhood_is_found_by_name_and_district(page, weverij):
    page.title = "Welkom"
    page.save()

    assert found("weverij") == ["Welkom"]
    assert found("noord") == ["Welkom"]


def test_nothing_else_can_be_found(joke, weverij):
    assert found("1234CA") == []
    assert found(joke.person.family_name) in ([], ["De Weverij"])
    assert found("visser") == ["De Weverij"]


def test_an_ending_is_an_ending_here_too(joke, certain, coordinator_here):
    with certain():
        actions.end(
            joke,
            reason=EndReason.OWN_REQUEST,
            last_day=clock.today() - DAY,
            reasons="Had het te druk",
            by=coordinator_here,
        )

    assert found("visser") == []


@pytest.mark.parametrize(("days", "expected"), [(10, ["De Weverij"]), (11, [])])
def test_days_that_pass_are_seen_by_the_daily_round(joke, days, expected):
    with time_machine.travel(clock.now() + days * DAY):
        assert chores.do_all() == 0

        assert found("visser") == expected


def test_who_begins_later_is_found_from_the_first_day(page, weverij, certain):
    today = clock.today()
    with certain():
        appointment = appointed(weverij, today + 3 * DAY, today + 90 * DAY)
        AmbassadorFactory(person=appointment.person, name="Joke Visser", live=True)
    assert found("visser") == []

    with time_machine.travel(clock.now() + 3 * DAY):
        chores.do_all()
        assert found("visser") == ["De Weverij"]


def test_a_profile_off_the_site_is_not_found_and_back_on_it_is(joke, certain):
    profile = joke.person.ambassador
    with certain():
        profile.unpublish()
    assert found("visser") == []

    with certain():
        profile.save_revision().publish()
    assert found("visser") == ["De Weverij"]


def test_a_draft_of_another_name_changes_nothing(joke, certain):
    profile = joke.person.ambassador
    profile.name = "Johanna Koning"
    with certain():
        profile.save_revision()

    assert found("koning") == []
    assert found("visser") == ["De Weverij"]


def test_who_stepped_back_for_a_while_is_not_found(joke, certain):
    with certain():
        Absence.objects.create(
            appointment=joke, kind="stepped_back", first_day=clock.today() - DAY
        )

    assert found("visser") == []


def test_an_erased_person_is_gone_at_once_from_the_words_too(joke, administrator):
    erase_person(persons=[joke.person], by=administrator, reason="request")

    assert found("visser") == []
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT block FROM wagtailsearch_indexentry_fts_data")
            kept = b"".join(bytes(row[0]) for row in cursor.fetchall())
        assert b"visser" not in kept.lower()


def test_one_commit_writes_each_page_once(page, weverij, certain, monkeypatch):
    calls = []
    monkeypatch.setattr(searching, "index_again", calls.append)
    today = clock.today()
    with certain():
        for number in range(3):
            begins = today - (number + 1) * 30 * DAY
            appointed(weverij, begins, begins + 20 * DAY)

    assert calls == [{weverij.pk}]


def test_a_neighbourhood_without_a_page_costs_nothing(db, certain):
    with certain():
        appointed(NeighbourhoodFactory(), clock.today(), clock.today() + DAY)

    assert found("visser") == []
