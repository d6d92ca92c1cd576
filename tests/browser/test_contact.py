"""Story 16: write to an ambassador; neither sees the other's address."""

from buurtambassadeur_wagtail.contact.models import ContactMessage
from tests.browser.accessibility import OURS, check, check_public
from tests.browser.letters import last_letter, letters_to, link_in
from tests.browser.people import COORDINATOR_HARBOUR

OMAR = "omar@kiosk.example"
ABOUT = {
    "Uw bericht": "Mag ik zaterdag bij uw kraam staan?",
    "Uw naam": "Omar Haddaoui",
    "E-mailadres": OMAR,
}
ROSITA = "rosita.pengel@zilverveen.example"
SEND = "Verstuur mijn bericht"
FIRST_FIELD = "document.querySelector('main input:not([type=hidden])')"
ABOVE = f"""() => {{
    const number = document.querySelector(".ba-emergency").getBoundingClientRect();
    return number.bottom < {FIRST_FIELD}.getBoundingClientRect().top;
}}"""


def test_an_entrepreneur_reaches_the_ambassador(municipality, resident, someone):
    page = resident.page
    resident.visit("/buurtambassadeurs/stationsplein-eo/")
    check_public(page)
    resident.follow("Schrijf Rosita Pengel")
    check_public(page)
    assert page.evaluate(ABOVE)  # the numbers stand there before anybody types
    assert "Bel 112" in resident.reads(".ba-emergency")
    assert "Bel 0900-8844" in resident.reads(".ba-emergency")
    assert "Alleen Rosita Pengel leest uw bericht." in resident.reads("main")

    # Without saying who one is nothing goes.
    resident.fill(ABOUT)
    resident.press(SEND)
    assert "Kies wie u bent." in resident.reads(".ba-error-summary")
    page.locator("#ba-mistakes:focus").wait_for()
    check_public(page)
    resident.tick("ondernemer")
    resident.press(SEND)
    check_public(page)
    assert OMAR in resident.reads("main")
    assert letters_to(ROSITA) == []

    # One click in the letter, and the ambassador has it, without the address.
    link = link_in(last_letter(OMAR), "contact-confirm")
    resident.visit(link)
    check_public(page)
    resident.press("Ja, stuur mijn bericht door")
    letter = last_letter(ROSITA)
    assert ABOUT["Uw bericht"] in letter.body
    assert OMAR not in str(letter.message())

    # The answer goes the same way back.
    rosita = someone()
    rosita.visit(link_in(letter, "contact-reply"))
    assert OMAR not in rosita.page.content()
    check_public(rosita.page)
    rosita.fill({"Uw antwoord": "Dat mag. Kom om tien uur."})
    rosita.press("Verstuur mijn antwoord")
    back = last_letter(OMAR)
    assert "Dat mag. Kom om tien uur." in back.body
    assert ROSITA not in str(back.message())
    resident.visit(link)
    assert "Uw bericht is beantwoord" in resident.reads("h1")

    # The office sees that it went, and not what it says.
    karim = someone(COORDINATOR_HARBOUR)
    message = ContactMessage.objects.get(email=OMAR)
    karim.open_record("contactmessage", message.reference)
    assert "Alleen de ambassadeur leest dit." in karim.reads("main")
    assert ABOUT["Uw bericht"] not in karim.page.content()
    assert OMAR not in karim.page.content()
    check(karim.page, OURS)

    # Unless the ambassador reports it.
    rosita.visit(link_in(letter, "contact-report"))
    check_public(rosita.page)
    rosita.press("Meld dit bericht")
    karim.page.reload()
    assert ABOUT["Uw bericht"] in karim.page.content()
    check(karim.page, OURS)


def test_where_nobody_serves_the_coordinator_gets_it(municipality, resident, someone):
    resident.visit("/buurtambassadeurs/havenkwartier-oost/")
    check_public(resident.page)
    resident.follow("Stuur een bericht")
    assert "De coördinator van" in resident.reads(".ba-hero")
    check_public(resident.page)
    resident.fill(ABOUT | {"E-mailadres": "omar2@kiosk.example"})
    resident.tick("bewoner")
    resident.press(SEND)
    resident.visit(link_in(last_letter("omar2@kiosk.example"), "contact-confirm"))
    resident.press("Ja, stuur mijn bericht door")

    karim = someone(COORDINATOR_HARBOUR)
    message = ContactMessage.objects.get(email="omar2@kiosk.example")
    karim.open_record("contactmessage", message.reference)
    assert ABOUT["Uw bericht"] in karim.page.content()
    karim.step("Beantwoord het bericht")
    check(karim.page, OURS)
    karim.fill({"Uw antwoord": "Ik bel u morgen."})
    karim.press("Verstuur mijn antwoord")
    assert "Ik bel u morgen." in last_letter("omar2@kiosk.example").body
