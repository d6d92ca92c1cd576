"""Story 14, second half: effort and support, a decision, and a summary by link."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.urls import reverse

from buurtambassadeur_wagtail.conferences.assess_queries import missing
from buurtambassadeur_wagtail.conferences.assess_rules import Effort
from buurtambassadeur_wagtail.conferences.assessing import Outcome, assess
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.browser.accessibility import OURS, check, check_public, check_width
from tests.browser.letters import last_letter, link_in
from tests.browser.people import COORDINATOR_NORTH
from tests.factories import (
    AppointmentFactory,
    ConferenceFactory,
    ContactDetailsFactory,
    PersonFactory,
)

LAST_NIGHT = clock.today() - timedelta(days=1)
SUMMARY = "Bilal kent de buurt goed. Bewoners zien hem graag vaker."
INSPECT = "/admin/buurtambassadeur/conference/inspect/{}/"


@pytest.fixture(scope="module")
def bilal(municipality):
    """Serves in the Vogelbuurt since long; returns the address."""
    person = PersonFactory(given_name="Bilal", family_name="Bakker")
    email = "bilal@zilverveen.example"
    ContactDetailsFactory(person=person, email=email)
    AppointmentFactory(
        person=person,
        neighbourhood=Neighbourhood.objects.get(name="Vogelbuurt"),
        first_day=clock.today() - timedelta(days=300),
        last_day=date(2032, 1, 1),
    )
    return email


@pytest.fixture(scope="module")
def evening(bilal):
    """Held last night, for two neighbourhoods."""
    places = Neighbourhood.objects.filter(name__in=["Vogelbuurt", "De Weverij"])
    found = ConferenceFactory(
        neighbourhoods=list(places), held=True, day=LAST_NIGHT, residents=9
    )
    return found


def seat(person, name):
    """Return the row of somebody on the page of the conference."""
    return person.page.locator(".ba-short__row", has_text=name).first


def test_from_the_evening_to_the_website(evening, bilal, someone, resident):
    sanne = someone(COORDINATOR_NORTH)
    note_outcomes(sanne, evening)
    decide(sanne, bilal)
    write_and_send(sanne)
    agree(resident, bilal)
    publish(sanne, resident)


def note_outcomes(sanne, evening):
    sanne.visit(INSPECT.format(evening.pk))
    page = sanne.reads("main")
    for name in ("Bilal Bakker", "Joke Verhulst", "Agnieszka Nowicka", "van der Laan"):
        assert name in page
    assert "U kunt nog niet afronden" in page
    check(sanne.page, OURS)
    check_width(sanne.page)

    sanne.click(seat(sanne, "van der Laan").get_by_role("link").first)
    assert "‘nog niet te toetsen’ mag" in sanne.reads("main")
    check(sanne.page, OURS)
    check_width(sanne.page)
    sanne.press("Bewaar de uitkomst")
    assert "Nog niet te toetsen" in seat(sanne, "van der Laan").inner_text()

    sanne.click(seat(sanne, "Bilal").get_by_role("link").first)
    sanne.tick("Nog niet te toetsen")
    sanne.press("Bewaar de uitkomst")
    assert "korter dan 3 maanden" in sanne.reads("main")
    sanne.tick("Voldoende")
    sanne.fill({"Bewoners: voor": "3", "Bewoners: tegen": "4", "Toelichting": "Hm."})
    sanne.press("Bewaar de uitkomst")
    assert "niet over zichzelf" in sanne.reads(".ba-errors")
    check(sanne.page, OURS)
    sanne.tick("Ik ging dit na")
    sanne.press("Bewaar de uitkomst")
    assert "Negatief, indicatief" in seat(sanne, "Bilal").inner_text()

    for one in missing(Conference.objects.get(pk=evening.pk)):
        assess(evening, one.appointment, Outcome(Effort.AMPLE), by=None)
    sanne.visit(INSPECT.format(evening.pk))
    check(sanne.page, OURS)
    sanne.step("Rond de toetsing af")
    sanne.press("Rond de toetsing af")
    assert "Afgerond op" in sanne.reads("main")


def decide(sanne, bilal):
    sanne.visit(reverse("buurtambassadeur_work_list"))
    sanne.follow("Beslis na een negatieve uitkomst")
    check(sanne.page, OURS)
    check_width(sanne.page)
    sanne.tick("Doorgaan, met afspraken")
    sanne.press("Bewaar de beslissing")
    errors = sanne.reads(".ba-errors")
    assert "Schrijf waarom u dit beslist." in errors
    check(sanne.page, OURS)
    sanne.fill({"Waarom?": "Er stemden 7 bewoners.", "Wat hebt u": "Spreekuur."})
    sanne.press("Bewaar de beslissing")
    page = sanne.reads("main")
    assert "7 bewoners stemden, minder dan 10" in page
    assert "Doorgaan, met afspraken" in page
    check(sanne.page, OURS)
    check_width(sanne.page)
    assert "Spreekuur." in last_letter(bilal).body


def write_and_send(sanne):
    sanne.step("Schrijf de samenvatting")
    check(sanne.page, OURS)
    sanne.fill({"Samenvatting": SUMMARY})
    sanne.press("Bewaar de samenvatting")
    sanne.step("Leg de samenvatting voor aan de ambassadeur")
    check(sanne.page, OURS)
    sanne.press("Leg de samenvatting voor")
    assert "De ambassadeur is nog niet akkoord." in sanne.reads("main")


def agree(resident, bilal):
    address = link_in(last_letter(bilal), "assessment-summary")
    resident.visit(address)
    assert SUMMARY in resident.reads("main")
    check_public(resident.page)
    resident.press("Verstuur mijn antwoord")
    assert "Kies of u het ermee eens bent." in resident.reads("main")
    check(resident.page)
    resident.tick("Ja, dit mag op de website")
    resident.press("Verstuur mijn antwoord")
    assert "Dank u wel" in resident.reads("h1")
    check_public(resident.page)


def publish(sanne, resident):
    sanne.page.reload()
    sanne.step("Zet op de website")
    sanne.press("Zet op de website")
    assert "Op de website" in sanne.reads("main")

    resident.visit("/buurtambassadeurs/")
    resident.follow("Vogelbuurt")
    page = resident.reads("main")
    assert SUMMARY in page
    for word in ("raagvlak", "ndicatief", "egatief", "3 voor", "4 tegen"):
        assert word not in page
    check_public(resident.page)


def test_looking_back_by_link(bilal, someone, resident):
    coming = ConferenceFactory(
        neighbourhoods=[Neighbourhood.objects.get(name="Vogelbuurt")],
        day=clock.today() + timedelta(days=9),
    )
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit(INSPECT.format(coming.pk))
    sanne.step("Vraag om een terugblik")
    check(sanne.page, OURS)
    sanne.press("Vraag om een terugblik")
    assert "zijn gevraagd" in sanne.reads("main")

    letter = last_letter(bilal)
    assert len([one for one in mail.outbox if one.subject == letter.subject]) > 1
    resident.visit(link_in(letter, "look-back"))
    check_public(resident.page)
    resident.press("Bewaar mijn terugblik")
    assert "Schrijf iets in een van de velden." in resident.reads("main")
    check(resident.page)
    resident.fill({"Waar ben ik trots op?": "De opruimdag."})
    resident.press("Bewaar mijn terugblik")
    assert "Dank u wel" in resident.reads("h1")
    check(resident.page)

    sanne.visit(INSPECT.format(coming.pk))
    assert "Terugblik: is er" in seat(sanne, "Bilal").inner_text()
    sanne.click(seat(sanne, "Joke").get_by_role("link"))
    check(sanne.page, OURS)
    check_width(sanne.page)
