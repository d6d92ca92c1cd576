"""Stories 6 and 8: a resident refuses a candidate, and the coordinator decides."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.browser.accessibility import OURS, check, check_public
from tests.browser.letters import last_letter, letters_to, link_in
from tests.browser.people import COORDINATOR_NORTH
from tests.factories import CandidatePublicationFactory, ObjectionFactory

GERRIT = {
    "Uw naam": "Gerrit Zwartendijk",
    "E-mailadres": "gerrit@zilverveen.example",
    "Postcode": "1234 AH",
}
QUESTION = "Waarom bent u het niet eens met deze kandidaat?"
REASONS = "Zij zit al in het bestuur van de woningcorporatie."
SEND = "Verstuur mijn weigering"
RUUD, NAIMA = "ruud.van.elk@zilverveen.example", "naima.bouzidi@zilverveen.example"


def test_refuse_with_reasons_and_withdraw(municipality, resident, someone):
    page = resident.page
    resident.visit("/buurtambassadeurs/de-weverij/")
    assert "Naïma Bouzidi" not in resident.reads("main")  # only that there is somebody
    resident.follow("Bekijk de kandidaat")
    assert (
        page.locator("meta[name=robots]").get_attribute("content").startswith("noindex")
    )
    candidate = page.url
    check_public(page)
    resident.follow("Ik ben het niet eens met deze kandidaat")
    check_public(page)

    # Blanks are no reasons.
    resident.fill(GERRIT | {QUESTION: "   "})
    resident.tick("16 jaar of ouder")
    resident.press(SEND)
    summary = page.locator(".ba-error-summary")
    assert "Schrijf waarom u het niet eens bent met deze kandidaat." in (
        summary.inner_text()
    )
    assert page.evaluate("document.activeElement.id") == "ba-mistakes"
    check_public(page)

    # With reasons: a number, a letter, and the name stands nowhere in public.
    resident.fill({QUESTION: REASONS})
    resident.press(SEND)
    reference = page.locator(".ba-receipt strong").inner_text()
    check_public(page)
    letter = last_letter(GERRIT["E-mailadres"])
    for address in (candidate, "/buurtambassadeurs/de-weverij/", "/buurtambassadeurs/"):
        resident.visit(address)
        assert GERRIT["Uw naam"] not in page.content()
        assert REASONS not in page.content()

    # The link in the letter confirms; another one withdraws, and does so once.
    resident.visit(link_in(letter, "objection-confirm"))
    resident.press("Ja, dit is mijn weigering")
    sanne = someone(COORDINATOR_NORTH)
    assert "Nog te beslissen" in sanne.row_of("objection", reference)
    withdraw = link_in(letter, "objection-withdraw")
    resident.visit(withdraw)
    check_public(page)
    resident.press("Trek mijn weigering in")
    assert resident.reads("h1") == "U hebt uw weigering ingetrokken"
    assert "Ingetrokken" in sanne.row_of("objection", reference)
    assert resident.visit(withdraw) == 410
    check_public(page)


def test_no_appointment_before_every_refusal_is_decided(
    municipality, someone, calendar
):
    calendar.turn_to(clock.today() + timedelta(days=30))
    sanne = someone(COORDINATOR_NORTH)
    page = sanne.page

    # The gate says why, and leads to what has to be decided.
    sanne.open_record("application", "Bouzidi")
    assert "U moet nog over 1 weigering beslissen." in sanne.reads(OURS)
    assert page.get_by_role("link", name="Kandidaat aanstellen").count() == 0
    check(page, OURS)
    refused = page.locator(".ba-refused")
    sanne.click(refused.get_by_role("link", name="Ga naar"))
    assert "Ruud van Elk" in sanne.reads(OURS)
    check(page, OURS)

    # No decision without a motivation.
    sanne.step("Beslis over de weigering")
    check(page, OURS)
    sanne.tick("Ongegrond")
    sanne.press("Beslis")
    assert "Schrijf waarom u dit beslist." in sanne.reads(".ba-errors")
    assert page.get_by_label("Ongegrond").is_checked()
    check(page, OURS)
    sanne.fill(
        {
            "Waarom beslist u dit?": "Zij heeft genoeg tijd: wij vroegen het na.",
            "Wat legt u uit aan de kandidaat?": "Uw andere taken zijn geen bezwaar.",
        }
    )
    sanne.press("Beslis")
    assert "Ongegrond" in sanne.reads(OURS)
    assert "wij vroegen het na" in last_letter(RUUD).body
    assert letters_to(NAIMA), "the candidate hears of it too"
    assert "Uw andere taken zijn geen bezwaar." in last_letter(NAIMA).body
    assert "Ruud" not in last_letter(NAIMA).body

    # Now it can be done.
    sanne.open_record("application", "Bouzidi")
    sanne.step("Kandidaat aanstellen")
    sanne.press("Stel aan")
    assert "Naïma Bouzidi is buurtambassadeur van" in sanne.reads("main")
    assert "Naïma Bouzidi" in last_letter(NAIMA).body


@pytest.fixture
def candidate(municipality):
    """A candidate of the Vogelbuurt with one refusal, to be decided on."""
    vogelbuurt = Neighbourhood.objects.get(name="Vogelbuurt")
    publication = CandidatePublicationFactory(
        open=True, candidacy__neighbourhood=vogelbuurt
    )
    return publication.candidacy, ObjectionFactory(candidacy=publication.candidacy)


def test_an_upheld_refusal_ends_the_candidacy(
    municipality, candidate, someone, resident
):
    candidacy, objection = candidate
    sanne, decision = someone(COORDINATOR_NORTH), "Beslis over de weigering"
    address = candidacy.application.email

    # Nothing is upheld before the candidate could answer.
    sanne.open_record("objection", objection.reference)
    sanne.step(decision)
    sanne.tick("Gegrond: de kandidatuur stopt")
    sanne.tick("Ik heb gekeken: de redenen maken geen verboden onderscheid.")
    sanne.fill(
        {
            "Waarom beslist u dit?": "De functies gaan niet samen.",
            "Wat legt u uit aan de kandidaat?": "U kunt niet beide tegelijk doen.",
        }
    )
    sanne.press("Beslis")
    assert "Vraag eerst de kandidaat om een antwoord." in sanne.reads(".ba-errors")
    check(sanne.page, OURS)

    # The candidate reads the reasons in our words, and answers by the link.
    sanne.open_record("objection", objection.reference)
    sanne.step("Vraag de kandidaat om een antwoord")
    check(sanne.page, OURS)
    sanne.fill({"Wat leest de kandidaat?": "U zit al in de raad van de corporatie."})
    sanne.press("Stuur dit naar de kandidaat")
    letter = last_letter(address)
    assert objection.name not in letter.body
    resident.visit(link_in(letter, "candidate-response"))
    check_public(resident.page)
    resident.press("Verstuur mijn antwoord")
    check_public(resident.page)
    resident.fill({"Wat wilt u hierover zeggen?": "Ik blijf liever in die raad."})
    resident.press("Verstuur mijn antwoord")
    assert resident.reads("h1") == "Dank u wel voor uw antwoord"

    # Now the coordinator decides, with the answer at hand.
    sanne.open_record("objection", objection.reference)
    assert "Ik blijf liever in die raad." in sanne.reads(OURS)
    sanne.step(decision)
    sanne.tick("Gegrond: de kandidatuur stopt")
    sanne.tick("Ik heb gekeken: de redenen maken geen verboden onderscheid.")
    sanne.fill(
        {
            "Waarom beslist u dit?": "De functies gaan niet samen.",
            "Wat legt u uit aan de kandidaat?": "U kunt niet beide tegelijk doen.",
        }
    )
    sanne.press("Beslis")

    assert "Geweigerd" in sanne.row_of("application", candidacy.reference)
    assert "De functies gaan niet samen." in last_letter(objection.email).body
    assert "U kunt niet beide tegelijk doen." in last_letter(address).body
    sanne.open_record("application", candidacy.reference)
    assert sanne.page.get_by_role("link", name="Kandidaat aanstellen").count() == 0
