"""The form to write to an ambassador: it says who reads it before anybody types."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.publishing import flood
from tests.contact.conftest import serving
from tests.factories import AmbassadorFactory
from tests.publishing.html import Page

TOKEN = "7f1f2c3a-0000-4000-8000-000000000009"
ANSWERS = {
    "recipient": "office",
    "audience": "entrepreneur",
    "name": "Henk Velthuis",
    "email": "henk@winkel.example",
    "text": "Mag ik de stoep gebruiken?",
    "token": TOKEN,
}
AUDIENCES = [
    "bewoner",
    "ondernemer",
    "politie",
    "stadsdeel of gemeente",
    "woningcorporatie",
    "andere organisatie",
]


@pytest.fixture
def url(page):
    return f"{page.get_url()}contact/"


@pytest.fixture
def joke(weverij):
    return serving(weverij)


def to(person):
    return ANSWERS | {"recipient": str(person.appointments.get().pk)}


def test_the_form_asks_six_audiences_and_shows_the_numbers_first(client, url, joke):
    response = client.get(url)
    shown = Page(response)

    assert shown.is_sound()
    assert [shown.text.count(one) > 0 for one in AUDIENCES] == [True] * 6
    assert len(shown.all("input", type="radio", name="audience")) == 6
    assert "Alleen Joke Verhulst leest uw bericht." in shown.text
    assert shown.text.index("Bel 112") < shown.text.index("Ik ben…")
    assert shown.text.index("Bel 0900-8844") < shown.text.index("Ik ben…")
    assert "no-store" in response["Cache-Control"]
    assert "joke@" not in response.content.decode()


def test_a_message_is_stored_and_the_receipt_says_what_to_do(client, url, joke):
    shown = Page(client.post(url, to(joke), follow=True))

    message = ContactMessage.objects.get()
    assert message.recipient == joke
    assert message.privacy_notice
    assert shown.is_sound()
    assert message.reference in shown.text
    assert "henk@winkel.example" in shown.text
    assert "Klik op de link in onze e-mail" in shown.text


def test_without_ambassador_the_form_says_that_the_office_reads_it(client, url):
    shown = Page(client.get(url))
    client.post(url, ANSWERS)

    assert "Hier is nu geen ambassadeur bereikbaar." in shown.text
    assert ContactMessage.objects.get().addressed_to == "coordinator"


def test_of_several_ambassadors_one_is_chosen(client, url, joke, weverij):
    mehmet = serving(weverij, email="m@zilverveen.example", person__given_name="Mehmet")
    pk = mehmet.appointments.get().pk

    chosen = Page(client.get(url, {"to": pk}))
    refused = Page(client.post(url, ANSWERS | {"recipient": ""}))
    client.post(url, to(mehmet))

    assert "checked" in chosen.one("input", name="recipient", value=str(pk))
    assert len(chosen.all("input", type="radio", name="recipient")) == 2
    assert "Kies wie u wilt bereiken." in refused.text
    assert ContactMessage.objects.get().recipient == mehmet


def test_when_another_reads_it_meanwhile_nothing_is_sent(client, url, joke):
    answers = to(joke)
    joke.contact_details.delete()

    shown = Page(client.post(url, answers))

    assert not ContactMessage.objects.exists()
    assert "Iemand anders leest nu uw bericht." in shown.text
    assert "Hier is nu geen ambassadeur bereikbaar." in shown.text
    assert "Mag ik de stoep gebruiken?" in shown.text
    assert shown.one("input", name="recipient")["value"] == "office"


def test_mistakes_are_told_and_nothing_typed_is_lost(client, url):
    shown = Page(client.post(url, {"text": "Hoi", "recipient": "office"}))

    assert "Kies wie u bent." in shown.text
    assert "Vul uw naam in." in shown.text
    assert "Vul uw e-mailadres in" in shown.text
    assert "Hoi" in shown.text
    assert not ContactMessage.objects.exists()


def test_robots_send_nothing(client, url):
    client.post(url, ANSWERS | {"company_website": "x"})

    assert not ContactMessage.objects.exists()


def test_a_flood_stops(client, url, monkeypatch):
    monkeypatch.setattr(flood, "PER_HOUR_UNKNOWN", 1)
    client.post(url, ANSWERS)

    shown = Page(client.post(url, ANSWERS | {"token": TOKEN[:-1] + "8"}))

    assert "heel veel formulieren" in shown.text
    assert ContactMessage.objects.count() == 1


def test_a_double_click_is_one_message(client, url):
    for _twice in range(2):
        shown = Page(client.post(url, ANSWERS, follow=True))

    assert ContactMessage.objects.count() == 1
    assert Letter.objects.count() == 1
    assert "U hoeft het niet nog een keer te sturen" in shown.text


def test_enough_letters_today_keeps_what_was_typed(client, url, monkeypatch):
    monkeypatch.setattr("buurtambassadeur_wagtail.candidacy.mailboxes.PER_DAY", 0)

    shown = Page(client.post(url, ANSWERS))

    assert "Probeer het morgen." in shown.text
    assert "Mag ik de stoep gebruiken?" in shown.text


def test_a_stranger_reads_no_receipt(client, page):
    response = client.get(f"{page.get_url()}contact/klaar/onzin/")

    assert response.status_code == 200
    assert "B20" not in Page(response).text


def test_the_plain_address_does_the_same(client, weverij):
    url = reverse("buurtambassadeur:contact", args=[weverij.pk])
    shown = Page(client.get(url))
    thanked = Page(client.post(url, ANSWERS, follow=True))

    assert "De Weverij" in shown.text
    assert ContactMessage.objects.get().reference in thanked.text
    assert client.get(reverse("buurtambassadeur:contact", args=[0])).status_code == 404


def test_complaints_lead_to_the_procedure_of_the_municipality(client, url):
    ProgrammeSettings.objects.create(complaints_url="https://zilverveen.example/klacht")

    assert Page(client.get(url)).all("a", href="https://zilverveen.example/klacht")


def test_cards_of_who_can_be_reached_lead_to_the_form(client, page, weverij, joke):
    AmbassadorFactory(person=joke)
    serving(weverij, email="")

    shown = Page(client.get(page.get_url()))

    pk = joke.appointments.get().pk
    ways = [one["href"] for one in shown.all("a") if "contact/" in one["href"]]
    assert ways == [f"{page.get_url()}contact/?to={pk}", f"{page.get_url()}contact/"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_form_costs_the_same_for_any_number(count, client, url, weverij):
    for number in range(count):
        serving(weverij, email=f"{number}@zilverveen.example")
    client.get(url)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get(url)

    assert len(queries) == 11
