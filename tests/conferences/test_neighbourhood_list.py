"""Wagtail's list of neighbourhoods tells of the last conference, at the same cost."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.neighbourhoods.admin import neighbourhoods
from tests import factories
from tests.meetings.conftest import sitting

pytestmark = pytest.mark.django_db
LIST = reverse(neighbourhoods.get_url_name("list"))


@pytest.fixture
def as_administrator(client, administrator):
    client.force_login(administrator)
    return client


def row_of(page, name):
    """Return the row of a neighbourhood in the list."""
    return next(row for row in page.split("<tr")[1:] if name in row)


def held(place, day):
    factories.ConferenceFactory(neighbourhoods=[place], held=True, day=day)


def test_the_last_one_that_was_held_and_who_is_too_late(as_administrator, here, nearby):
    sitting(here, "Verhulst")
    sitting(nearby, "Aydın")
    vacant = factories.NeighbourhoodFactory(name="Lindehof")
    held(here, date(2026, 1, 20))
    held(here, date(2026, 4, 2))
    held(nearby, date(2026, 12, 1))
    held(vacant, date(2025, 3, 4))
    factories.ConferenceFactory(neighbourhoods=[nearby], status="cancelled", reason="X")

    page = as_administrator.get(LIST).content.decode()

    assert "Laatste conferentie" in page
    late = row_of(page, "Vogelbuurt")
    assert "2 april 2026" in late
    assert "Te laat" in late
    good = row_of(page, "De Weverij")
    assert "1 december 2026" in good
    assert "Te laat" not in good
    gone = row_of(page, "Lindehof")
    assert "4 maart 2025" in gone
    assert "Te laat" not in gone  # nobody serves there


def test_more_neighbourhoods_cost_no_more(as_administrator, here):
    sitting(here, "Verhulst")
    held(here, date(2026, 1, 20))
    as_administrator.get(LIST)
    few = queries(as_administrator)

    for number in range(4):
        place = factories.NeighbourhoodFactory()
        sitting(place, f"Naam {number}")
        held(place, date(2026, 2, 1))

    assert queries(as_administrator) == few


def queries(client):
    with CaptureQueriesContext(connection) as found:
        client.get(LIST)
    return len(found)
