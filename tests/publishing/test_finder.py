import pytest
from django.test import Client

from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import NeighbourhoodFactory
from tests.publishing.html import Page

URL = "/buurtambassadeurs/zoek/"


def test_one_match_leads_to_the_neighbourhood(client, page):
    response = client.post(URL, {"postcode": " 1234 ca "})

    assert response.status_code == 302
    assert response["Location"] == page.get_url()
    assert "1234" not in response["Location"]


def test_several_matches_give_a_choice(client, page, weverij):
    other = NeighbourhoodFactory(name="Vogelbuurt", postcodes=["1234ZZ"])

    shown = Page(client.post(URL, {"postcode": "1234ZZ"}))

    assert shown.is_sound()
    assert "1234 ZZ ligt in meer dan één buurt" in shown.text
    assert shown.all("a", href=page.get_url())
    assert shown.all("a", href=f"/buurtambassadeurs/zie/buurt/{other.pk}/")


def test_unknown_is_friendly_and_says_whom_to_ask(client, programme_page):
    ProgrammeSettings.objects.create(contact_name="Sanne Oosterveld")

    shown = Page(client.post(URL, {"postcode": "9999 XX"}))

    assert "Wij kennen 9999 XX nog niet" in shown.text
    assert "Vraag naar Sanne Oosterveld" in shown.text


@pytest.mark.parametrize(
    "typed", ["", "   ", "12", "0123AB", "1234 SS", "\u200b", "x" * 900]
)
def test_a_wrong_postcode_gives_a_focused_summary(client, programme_page, typed):
    shown = Page(client.post(URL, {"postcode": typed}))

    assert shown.is_sound()
    assert shown.one("h2", id="ba-mistakes")["autofocus"] is None
    assert shown.all("a", href="#id_postcode")
    assert shown.one("input", name="postcode")["aria-invalid"] == "true"


def test_it_needs_no_token_and_is_never_cached(programme_page):
    response = Client(enforce_csrf_checks=True).post(URL, {"postcode": "1234CA"})

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


def test_it_works_without_any_page(client, db):
    assert client.get(URL).status_code == 200
