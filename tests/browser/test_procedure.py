"""Stories 5, 7, 9 and 11: made known, refused by a partner, too late, four years."""

from datetime import date

import pytest
from django.core import mail

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.browser.accessibility import OURS, check, check_public
from tests.browser.letters import link_in
from tests.browser.people import COORDINATOR_NORTH
from tests.factories import (
    AppointmentFactory,
    CandidatePublicationFactory,
    ContactDetailsFactory,
    PersonFactory,
)

EASTER_MONDAY, DAY_AFTER = date(2026, 4, 6), date(2026, 4, 29)
PLACE = "/buurtambassadeurs/vogelbuurt/"
SEND = "Verstuur mijn weigering"
FAMILY = iter(["Wiersma", "Hofstra", "Dijkstra"])  # one candidate for each story
LATE = "Wij bewaren uw redenen en zetten erbij dat ze te laat zijn."


@pytest.fixture
def candidacy(municipality, calendar):
    """Fenna approved her text; 21 days later it is King's Day."""
    calendar.turn_to(EASTER_MONDAY)
    family_name = next(FAMILY)
    publication = CandidatePublicationFactory(
        name_shown=f"Fenna {family_name}",
        text="Ik ben Fenna van de Merelstraat.",
        candidacy__neighbourhood=Neighbourhood.objects.get(name="Vogelbuurt"),
        application__given_name="Fenna",
        application__family_name=family_name,
    )
    return publication.candidacy


@pytest.fixture
def sanne(candidacy, someone):
    """The coordinator, who makes Fenna known: story 5."""
    sanne = someone(COORDINATOR_NORTH)
    mail.outbox.clear()
    sanne.open_record("application", candidacy.reference)
    sanne.step("Kandidaat bekendmaken")
    assert "dinsdag 28 april 2026" in sanne.reads("main")  # after King's Day
    check(sanne.page, OURS)
    sanne.press("Maak de kandidaat nu bekend")
    return sanne


def visits(resident, candidacy):
    """Go to the page of the candidate."""
    resident.visit(f"{PLACE}kandidaat/{candidacy.publication.pk}/")


def test_a_candidate_is_made_known(sanne, candidacy, resident):
    visits(resident, candidacy)
    check_public(resident.page)
    read = resident.reads()
    assert candidacy.publication.name_shown in read
    assert "Ik ben Fenna van de Merelstraat." in read
    assert "dinsdag 28 april 2026" in read
    asked = [one for one in mail.outbox if "/link/partner-objection/" in one.body]
    assert asked, "partners get a link of their own"


def test_a_partner_refuses_by_its_link(sanne, candidacy, resident, calendar):
    letter = next(one for one in mail.outbox if "politie" in one.to[0])
    address = link_in(letter, "partner-objection")
    resident.visit(address)
    check_public(resident.page)
    assert "Schrijf of vertel nooit gegevens van de politie" in resident.reads()
    resident.press(SEND)
    assert resident.page.locator(".ba-error-summary").count()
    check_public(resident.page)
    resident.tick("Samenwerking")
    resident.fill({"Uw naam": "Bram Tuinstra", "Telefoonnummer": "06 12345678"})
    resident.press(SEND)
    check_public(resident.page)
    assert "Wij bellen u" in resident.reads()
    assert "Politie" in sanne.row_of("objection", candidacy.publication.name_shown)

    calendar.turn_to(DAY_AFTER)
    assert resident.visit(address) == 410
    check_public(resident.page)


def test_who_is_too_late_does_not_stop_the_candidate(
    sanne, candidacy, resident, calendar
):
    visits(resident, candidacy)
    resident.follow("Ik ben het niet eens met deze kandidaat")
    resident.fill(
        {
            "Waarom bent u het niet eens": "Zij woont hier pas kort.",
            "Uw naam": "Willem Tromp",
            "E-mailadres": "willem@zilverveen.example",
            "Postcode": "1234 AB",
        }
    )
    resident.tick("16 jaar of ouder")
    calendar.turn_to(DAY_AFTER, hour=0)
    resident.press(SEND)
    assert LATE in resident.reads()
    check_public(resident.page)

    assert "Te laat" in sanne.row_of("objection", "Willem Tromp")
    sanne.open_record("application", candidacy.reference)
    sanne.step("Kandidaat aanstellen")
    sanne.press("Stel aan")
    assert "van 29 april 2026 t/m 28 april 2028" in sanne.reads("main")


def test_four_years_in_all(municipality, someone, calendar):
    """Thirty-eight months served: the sum stands there, and the day that it allows."""
    calendar.turn_to(date(2028, 8, 31))
    place = Neighbourhood.objects.get(name="Vogelbuurt")
    person = PersonFactory(given_name="Ilse", family_name="Vonk")
    ContactDetailsFactory(person=person, email="ilse@zilverveen.example")
    for first, last in (
        (date(2024, 4, 1), date(2025, 5, 31)),
        (date(2026, 9, 1), date(2028, 8, 31)),
    ):
        AppointmentFactory(
            person=person, neighbourhood=place, first_day=first, last_day=last
        )
    CandidatePublicationFactory(
        closed=True,
        name_shown="Ilse Vonk",
        candidacy__neighbourhood=place,
        application__given_name="Ilse",
        application__family_name="Vonk",
        application__email="ilse@zilverveen.example",
    )

    sanne = someone(COORDINATOR_NORTH)
    sanne.open_record("application", "Ilse Vonk")
    sanne.step("Kandidaat aanstellen")
    assert "38 maanden" in sanne.reads("main")
    sanne.tick("Ilse Vonk")
    sanne.fill({"Eerste dag": "2028-09-01"})
    sanne.press("Reken de laatste dag opnieuw uit")
    assert sanne.value("Laatste dag") == "2029-06-30"
    assert "38 maanden" in sanne.reads(".ba-sum")
    check(sanne.page, OURS)

    why = "Waarom stelt u toch opnieuw aan?"
    sanne.fill({"Laatste dag": "2029-07-01", why: "Er was nog geen conferentie."})
    sanne.press("Stel aan")
    assert "dan langer dan 4 jaar buurtambassadeur" in sanne.reads(".ba-errors")
    assert "De laatste dag kan 30 juni 2029 zijn." in sanne.reads(".ba-errors")
