"""The flyer says who is there today, and its code leads to the page for good."""

from datetime import timedelta

import pytest
import segno
from django.urls import reverse

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.admin import neighbourhoods
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.publishing.flyers import QUIET, qr_code
from tests.factories import (
    AmbassadorFactory,
    CandidatePublicationFactory,
    NeighbourhoodFactory,
)
from tests.publishing.html import Page
from tests.publishing.people import appointed, serving


def shown(client, place):
    return Page(client.get(f"/buurtambassadeurs/zie/buurt/{place.pk}/flyer/"))


def test_it_names_who_serves_and_how_to_get_there(client, page, weverij):
    ProgrammeSettings.objects.create(contact_phone="010 123 45 67")
    person = serving(weverij).person
    AmbassadorFactory(person=person, name="Joke Vis", why="Samen is leuker.", live=True)

    flyer = shown(client, weverij)

    assert flyer.is_sound()
    assert "Joke Vis" in flyer.text
    assert "Samen is leuker." in flyer.text
    assert page.full_url.partition("://")[2].rstrip("/") in flyer.text
    assert "010 123 45 67" in flyer.text
    assert "Bel 112" in flyer.text
    assert flyer.one("meta", name="robots")["content"] == "noindex, nofollow"


def test_who_is_gone_and_who_is_a_candidate_stand_nowhere(client, page, weverij):
    today = clock.today()
    gone = appointed(weverij, today - timedelta(days=90), today - timedelta(days=1))
    CandidatePublicationFactory(
        candidacy__neighbourhood=weverij, name_shown="Naïma Bouzidi", open=True
    )

    response = client.get(f"/buurtambassadeurs/zie/buurt/{weverij.pk}/flyer/")
    flyer = Page(response)

    assert "no-store" in response["Cache-Control"]
    assert gone.person.family_name not in flyer.text
    assert "Bouzidi" not in flyer.text
    assert "Wie wordt onze buurtambassadeur?" in flyer.text


def test_an_archived_neighbourhood_has_none(client, weverij):
    weverij.archived_on = clock.today()
    weverij.save()

    url = f"/buurtambassadeurs/zie/buurt/{weverij.pk}/flyer/"
    assert client.get(url).status_code == 404


def test_the_code_is_the_address_that_stays(client, page, weverij):
    flyer = shown(client, weverij)

    stays = f"http://localhost/buurtambassadeurs/zie/buurt/{weverij.pk}/"
    assert (
        flyer.one("path", **{"shape-rendering": "crispEdges"})["d"]
        == (qr_code(stays)["path"])
    )
    assert client.get(stays)["Location"] == page.full_url


def test_the_code_has_every_dark_square_and_white_around_it():
    code = segno.make_qr("https://zilverveen.example/", error="m")

    drawn = qr_code("https://zilverveen.example/")

    assert drawn["path"].count("M") == sum(map(sum, code.matrix))
    size = len(code.matrix) + 2 * QUIET
    assert drawn["view_box"] == f"0 0 {size} {size}"
    assert drawn["path"].startswith(f"M{QUIET} {QUIET}h1")


@pytest.mark.parametrize("count", [1, 3])
def test_the_cost_is_the_same_for_any_number(
    count, client, page, weverij, django_assert_max_num_queries
):
    for _number in range(count):
        AmbassadorFactory(person=serving(weverij).person, live=True)
    shown(client, weverij)

    with django_assert_max_num_queries(9):
        shown(client, weverij)


def test_who_keeps_the_neighbourhoods_gets_it_from_the_list(client, editor, weverij):
    old = NeighbourhoodFactory(name="Oude Kern", archived_on=clock.today())
    client.force_login(editor)

    listed = Page(client.get(reverse(neighbourhoods.get_url_name("list"))))

    flyer = "/buurtambassadeurs/zie/buurt/{}/flyer/"
    assert listed.one("a", href=flyer.format(weverij.pk))["aria-label"] == (
        "Flyer van ‘De Weverij’"
    )
    assert not listed.all("a", href=flyer.format(old.pk))
