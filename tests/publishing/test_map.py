"""The map says what the list says, in signs, to the keyboard and to a screen reader."""

import gzip
import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurtambassadeur_wagtail.ambassadors.holding import checked
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import District, Neighbourhood
from buurtambassadeur_wagtail.pages.models import NeighbourhoodPage
from buurtambassadeur_wagtail.publishing.places import MANY, grouped, places
from tests.factories import (
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    OutlineFactory,
)
from tests.neighbourhoods.files import REAL, real_data
from tests.publishing.html import Page
from tests.publishing.people import serving


@pytest.fixture
def four(programme_page):
    """One of each: served, served with a candidate, a candidate alone, vacant."""
    found = {}
    for name in ("Vol", "Vol en kandidaat", "Kandidaat", "Vrij"):
        found[name] = NeighbourhoodFactory(name=name)
        OutlineFactory(neighbourhood=found[name])
        page = NeighbourhoodPage(title=name, neighbourhood=found[name])
        programme_page.add_child(instance=page)
    serving(found["Vol"])
    serving(found["Vol en kandidaat"])
    for name in ("Kandidaat", "Vol en kandidaat"):
        CandidatePublicationFactory(
            candidacy__neighbourhood=found[name], name_shown="Naïma Bouzidi", open=True
        )
    return found


def drawn(client, programme_page):
    """Return name, class, fill and whether a star is drawn, of each link in the map."""
    html = client.get(programme_page.get_url()).content.decode()
    svg = re.search(r'<svg viewBox[^>]*role="group".*?</svg>', html, re.S)[0]
    links = re.findall(
        r'<a class="ba-map__link" href="([^"]+)"><title>([^<]+)</title>'
        r'<path class="([^"]+)"( fill="[^"]+")?',
        svg,
    )
    return links, svg.count("ba-map__star")


def test_each_state_has_a_sign_of_its_own_and_is_told_in_words(
    client, programme_page, four
):
    links, stars = drawn(client, programme_page)

    served = "ba-map__area ba-map__area--served"
    assert [link[1:] for link in links] == [
        (
            "Kandidaat: Er is een kandidaat",
            "ba-map__area",
            ' fill="url(#ba-candidate)"',
        ),
        ("Vol: 1 ambassadeur", served, ""),
        ("Vol en kandidaat: 1 ambassadeur. Er is een kandidaat", served, ""),
        ("Vrij: Plek vrij", "ba-map__area", ' fill="url(#ba-vacant)"'),
    ]
    assert stars == 2


def test_the_list_beside_it_leads_to_the_same_and_says_the_same(
    client, programme_page, four
):
    links, _stars = drawn(client, programme_page)
    shown = Page(client.get(programme_page.get_url()))

    in_list = shown.all("a", class_="utrecht-link ba-places__name")
    assert [link["href"] for link in in_list] == [link[0] for link in links]
    for said in ("1 ambassadeur", "Er is een kandidaat", "Plek vrij"):
        assert said in shown.text
    assert shown.is_sound()
    assert shown.one("a", href="#ba-list")


def test_nobody_reads_who_the_candidate_is(client, programme_page, four):
    response = client.get(programme_page.get_url())

    assert "Naïma" not in response.content.decode()
    assert "Bouzidi" not in response.content.decode()


def test_a_long_list_is_divided_by_district(db, rf, programme_page):
    north, south = (District.objects.create(name=name) for name in ("Noord", "Zuid"))
    NeighbourhoodFactory.create_batch(MANY, district=south)
    NeighbourhoodFactory(name="Aak", district=north)
    NeighbourhoodFactory(name="Zonder", district=None)
    for one in Neighbourhood.objects.all():
        page = NeighbourhoodPage(title=one.name, neighbourhood=one)
        programme_page.add_child(instance=page)

    shown = places(rf.get("/"))
    groups = grouped(shown)

    assert [group.name for group in groups] == ["Noord", "Zuid", "Elders"]
    assert [len(group.places) for group in groups] == [1, MANY, 1]
    assert [group.name for group in grouped(shown[:MANY])] == [""]


@pytest.fixture
def amsterdam(db):
    """All of it takes part, under somebody with a name that is rather long."""
    file = REAL / "amsterdam_buurten.geojson"
    call_command("buurtambassadeur_import", file, stdout=StringIO())
    places = list(Neighbourhood.objects.all())
    first_day, last_day = clock.today(), clock.today() + timedelta(days=700)
    people = Person.objects.bulk_create(
        Person(given_name="Alexandra", family_name=f"Van Zilverveen {number}")
        for number, _place in enumerate(places)
    )
    with checked():
        Appointment.objects.bulk_create(
            Appointment(
                person=person,
                neighbourhood=place,
                first_day=first_day,
                last_day=last_day,
                planned_last_day=last_day,
                latest_last_day=last_day,
                decided_at=clock.now(),
            )
            for person, place in zip(people, places, strict=True)
        )
    return places


@real_data
def test_amsterdam_fits_in_150_kilobytes_and_a_constant_number_of_queries(
    client, programme_page, page, amsterdam
):
    CandidatePublicationFactory(candidacy__neighbourhood=amsterdam[7], open=True)

    response = client.get(programme_page.get_url())

    assert response.content.count(b"ba-map__link") == 518
    assert len(gzip.compress(response.content, 6)) < 150_000
    everything = cost(client, programme_page)
    Appointment.objects.exclude(neighbourhood=amsterdam[0]).delete()
    assert cost(client, programme_page) == everything


def cost(client, page):
    client.get(page.get_url())
    with CaptureQueriesContext(connection) as queries:
        client.get(page.get_url())
    return len(queries)
