"""The page of a conference: what it says in each state, and signing up on it."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from ical.calendar_stream import IcsCalendarStream
from ical.event import EventStatus

from buurtambassadeur_wagtail.conferences import actions
from buurtambassadeur_wagtail.conferences.models import Conference, SignUp
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.pages.models import NeighbourhoodConferencePage
from buurtambassadeur_wagtail.publishing import conference as shown_conference
from tests.factories import ConferenceFactory, NeighbourhoodFactory, SignUpFactory
from tests.publishing.html import Page
from tests.publishing.test_seo import Microdata

TOKEN = "7f1f2c3a-0000-4000-8000-000000000077"
ANSWERS = {
    "people": "2",
    "name": "Anton de Bruin",
    "email": "anton@zilverveen.example",
    "token": TOKEN,
}


@pytest.fixture
def evening(weverij):
    return ConferenceFactory(
        neighbourhoods=[weverij], title="Buurtavond", max_sign_ups=5
    )


@pytest.fixture
def conference_page(page, evening):
    return page.add_child(
        instance=NeighbourhoodConferencePage(
            title="Buurtavond De Weverij", slug="buurtavond", conference=evening
        )
    )


@pytest.fixture
def url(conference_page):
    return conference_page.get_url()


def test_the_page_tells_when_and_where_and_asks_who_comes(client, url, evening):
    response = client.get(url)
    shown = Page(response)

    assert shown.is_sound()
    assert "Buurthuis De Merel Merelplein 1" in shown.text
    assert "19.30 tot 21.30 uur" in shown.text
    assert "Nog 5 plaatsen vrij" in shown.text
    assert "Nieuw in de buurt" not in shown.text
    assert shown.one("form", method="post")["action"] == f"{url}aanmelden/#ba-sign-up"
    assert "neighbourhood" not in [one["name"] for one in shown.all("input")]
    assert "no-store" in response["Cache-Control"]


def test_signing_up_leads_to_a_receipt_and_a_letter(client, url):
    response = client.post(f"{url}aanmelden/", ANSWERS, follow=True)
    shown = Page(response)

    sign_up = SignUp.objects.get()
    assert (sign_up.name, sign_up.people, sign_up.received_via) == (
        "Anton de Bruin",
        2,
        "form",
    )
    assert sign_up.privacy_notice.startswith("Wij gebruiken uw antwoorden")
    assert response.redirect_chain[0][1] == 302
    assert shown.is_sound()
    assert "U staat op de lijst" in shown.text
    assert "anton@zilverveen.example" in shown.text
    assert Letter.objects.get().event == "conference_signed_up"
    with time_machine.travel(clock.now() + timedelta(minutes=61), tick=False):
        later = Page(client.get(response.redirect_chain[0][0]))
    assert "anton@" not in later.text


def test_mistakes_keep_what_was_typed(client, url):
    response = client.post(f"{url}aanmelden/", ANSWERS | {"email": "anton"})
    shown = Page(response)

    assert not SignUp.objects.exists()
    assert shown.one("input", name="name")["value"] == "Anton de Bruin"
    assert "checked" in shown.one("input", name="people", value="2")
    assert "1 fout" in shown.text


def test_more_people_than_places_keeps_the_form(client, url, evening):
    SignUpFactory(conference=evening, people=4)
    assert "Nog 1 plaats vrij" in Page(client.get(url)).text

    shown = Page(client.post(f"{url}aanmelden/", ANSWERS))

    assert "Er is nog 1 plaats vrij" in shown.text
    assert shown.one("input", name="name")["value"] == "Anton de Bruin"


def test_full_is_friendly_and_the_same_form_again_still_has_its_receipt(
    client, url, evening
):
    SignUpFactory(conference=evening, people=3)
    client.post(f"{url}aanmelden/", ANSWERS)
    again = client.post(f"{url}aanmelden/", ANSWERS, follow=True)
    other = {"token": "", "name": "Berta", "email": "b@x.example"}
    refused = Page(client.post(f"{url}aanmelden/", ANSWERS | other))
    shown = Page(client.get(url))

    assert "U staat op de lijst" in Page(again).text
    assert "Alle plaatsen zijn bezet" in refused.text
    assert "Alle plaatsen zijn bezet" in shown.text
    assert not shown.all("form", method="post")
    assert SignUp.objects.count() == 2


def test_where_one_lives_is_asked_when_it_is_for_more(client, url, evening):
    other = NeighbourhoodFactory(name="Vogelbuurt")
    evening.neighbourhoods.add(other)

    missing = Page(client.post(f"{url}aanmelden/", ANSWERS))
    client.post(f"{url}aanmelden/", ANSWERS | {"neighbourhood": other.pk})

    assert "Kies waar u woont." in missing.text
    assert SignUp.objects.get().neighbourhood == other


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"status": "cancelled", "reason": "Geen zaal."}, "gaat niet door Geen zaal."),
        ({"status": "postponed", "reason": "Storm."}, "Nieuwe datum volgt Storm."),
        ({"sign_up_closes_at": clock.now()}, "Aanmelden op de website kan niet meer."),
        ({"moved_from": clock.now()}, "Deze conferentie zou zijn op"),
    ],
)
def test_each_state_says_so_and_stays_to_be_read(client, url, evening, changes, words):
    Conference.objects.update(**changes)
    response = client.get(url)
    shown = Page(response)

    assert response.status_code == 200
    assert shown.is_sound()
    assert words in shown.text
    assert "19.30 uur: welkom" in shown.text
    may_sign_up = "moved_from" in changes
    assert bool(shown.all("form", method="post")) is may_sign_up


def test_what_was_held_says_how_many_came(client, page, weverij):
    evening = ConferenceFactory(neighbourhoods=[weverij], held=True)
    own = page.add_child(
        instance=NeighbourhoodConferencePage(title="Avond", conference=evening)
    )
    shown = Page(client.get(own.get_url()))

    assert "Er waren 12 bewoners." in shown.text
    assert not shown.all("form", method="post")


def test_anybody_gets_the_entry_and_later_the_end_of_it(client, url, evening):
    def entry():
        response = client.get(f"{url}agenda/")
        assert response["Content-Type"].startswith("text/calendar")
        calendar = IcsCalendarStream.calendar_from_ics(response.content.decode())
        return calendar.method, calendar.events[0]

    assert entry()[0] == "PUBLISH"
    assert entry()[1].uid == str(evening.uid)
    Conference.objects.update(status="cancelled", reason="Geen zaal.")
    assert entry()[0] == "CANCEL"
    assert entry()[1].status == "CANCELLED"


def test_the_link_in_the_letter_takes_the_sign_up_back(client, url):
    client.post(f"{url}aanmelden/", ANSWERS)
    link = Link.objects.get(purpose="conference-cancel")
    address = links.url_of(link)

    assert "Kunt u niet komen?" in Page(client.get(address)).text
    assert SignUp.objects.coming().exists()
    assert "U bent afgemeld" in Page(client.post(address)).text
    assert not SignUp.objects.coming().exists()
    assert client.get(address).status_code == 410


def test_too_many_forms_from_one_network_are_stopped(client, url, monkeypatch):
    monkeypatch.setattr(shown_conference, "passes", _too_many)

    shown = Page(client.post(f"{url}aanmelden/", ANSWERS))

    assert "Te veel." in shown.text
    assert not SignUp.objects.exists()


def test_the_neighbourhood_shows_the_next_one(client, page, conference_page, evening):
    shown = Page(client.get(page.get_url()))

    assert "De jaarlijkse buurtconferentie" in shown.text
    assert any((one["href"] or "").endswith("/buurtavond/") for one in shown.all("a"))
    actions.cancel_conference(evening, reason="Geen zaal.", by=None)
    assert "De jaarlijkse buurtconferentie" not in Page(client.get(page.get_url())).text


def _too_many(request, form, scope):
    form.add_error(None, "Te veel.")
    return False


@pytest.mark.parametrize(
    ("status", "told"),
    [("planned", "Scheduled"), ("postponed", "Postponed"), ("cancelled", "Cancelled")],
)
def test_search_engines_read_when_and_whether(client, url, evening, status, told):
    reason = "" if status == "planned" else "De zaal is dicht."
    Conference.objects.filter(pk=evening.pk).update(status=status, reason=reason)

    items = Microdata(client.get(url)).items
    (event,) = [item for item in items if item["type"] == "Event"]

    assert event["name"] == "Buurtavond"
    assert event["eventStatus"] == f"https://schema.org/Event{told}"
    assert event["startDate"] == clock.local(evening.starts_at).isoformat()
    assert event["location"]["name"] == "Buurthuis De Merel"


def test_it_is_in_the_calendar_of_the_neighbourhood_and_crossed_out(
    client, weverij, evening
):
    feed = reverse("buurtambassadeur:calendar", args=[weverij.pk])

    def entry():
        text = client.get(feed).content.decode()
        (event,) = IcsCalendarStream.calendar_from_ics(text).events
        return event

    assert (entry().summary, entry().status) == ("Buurtavond", EventStatus.CONFIRMED)
    Conference.objects.filter(pk=evening.pk).update(
        status="cancelled", reason="De zaal is dicht.", sequence=1
    )
    assert (entry().sequence, entry().status) == (1, EventStatus.CANCELLED)
