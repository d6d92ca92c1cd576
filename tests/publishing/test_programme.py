import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurtambassadeur_wagtail.pages.models import NeighbourhoodPage, ProgrammeAgreement
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.publishing import texts
from tests.factories import (
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    OutlineFactory,
)
from tests.publishing.html import Page
from tests.publishing.people import serving


def serve(client, page):
    return Page(client.get(page.get_url()))


def test_a_fresh_page_has_the_standard_texts(client, programme_page):
    shown = serve(client, programme_page)

    assert shown.is_sound()
    assert "Een buurtambassadeur woont in uw buurt" in shown.text
    assert "De buurt mag een kandidaat weigeren" in shown.text
    assert "Het stadsdeel heeft de leiding" in shown.text


def test_own_agreements_replace_the_eight(client, programme_page):
    ProgrammeAgreement.objects.create(page=programme_page, title="Eén", text="Tekst")

    shown = serve(client, programme_page)

    assert "Eén" in shown.text
    assert "De buurt mag een kandidaat weigeren" not in shown.text


@pytest.mark.parametrize(
    ("word", "expected"), [("wijk", "De wijk heeft"), ("gebied", "Het gebied heeft")]
)
def test_the_word_for_a_district_has_its_article(
    client, programme_page, word, expected
):
    ProgrammeSettings.objects.create(district_word=word)

    assert expected in serve(client, programme_page).text


def test_neighbourhoods_say_their_state_in_words(client, programme_page, page, weverij):
    vacant = NeighbourhoodFactory(name="Kasteelpolder")
    programme_page.add_child(
        instance=NeighbourhoodPage(title="Kasteelpolder", neighbourhood=vacant)
    )
    serving(weverij)
    CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)

    shown = serve(client, programme_page)

    assert "2 buurten in" in shown.text
    assert "1 ambassadeur" in shown.text
    assert "Er is een kandidaat" in shown.text
    assert "Plek vrij" in shown.text


def test_a_neighbourhood_without_page_shows_once_somebody_serves(
    client, programme_page
):
    neighbourhood = NeighbourhoodFactory(name="Oude Kern")
    NeighbourhoodFactory(name="Doet niet mee")
    serving(neighbourhood)

    shown = serve(client, programme_page)

    assert shown.all("a", href=f"/buurtambassadeurs/zie/buurt/{neighbourhood.pk}/")
    assert "Doet niet mee" not in shown.text


def test_the_map_repeats_the_numbers_of_the_list(client, programme_page, page, weverij):
    OutlineFactory(neighbourhood=weverij)

    shown = serve(client, programme_page)

    assert shown.one("svg", role="img")["aria-labelledby"] == "ba-map-title ba-map-text"
    assert len(shown.all("text")) == 1


def test_no_token_so_that_the_page_can_be_cached(client, programme_page):
    response = client.get(programme_page.get_url())

    assert not Page(response).all("input", name="csrfmiddlewaretoken")
    assert "csrftoken" not in response.cookies
    assert not response.has_header("Cache-Control")


def test_the_cost_is_the_same_for_one_and_for_three(client, programme_page):
    def add(number):
        place = NeighbourhoodFactory(name=f"Buurt {number}")
        OutlineFactory(neighbourhood=place)
        serving(place)
        CandidatePublicationFactory(candidacy__neighbourhood=place, open=True)
        instance = NeighbourhoodPage(title=place.name, neighbourhood=place)
        programme_page.add_child(instance=instance)

    def cost():
        client.get(programme_page.get_url())
        with CaptureQueriesContext(connection) as queries:
            client.get(programme_page.get_url())
        return len(queries)

    add(1)
    one = cost()
    add(2)
    add(3)

    assert cost() == one


def test_there_are_eight_agreements(db):
    assert len(texts.agreements("stadsdeel")) == 8
