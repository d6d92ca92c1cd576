"""Stories 2 and 3: residents apply, on a telephone."""

from tests.browser.accessibility import check_public
from tests.browser.letters import last_letter, link_in
from tests.browser.people import COORDINATOR_HARBOUR

HATICE = {
    "Voornaam": "Hatice",
    "Achternaam": "Demir",
    "E-mailadres": "hatice.demir@zilverveen.example",
    "Postcode": "1234 be",
    "Wat doet u nu al in de buurt?": "Ik help de buren met brieven van de gemeente.",
    "Wat wilt u doen voor de buurt?": "Samen een moestuin.",
    "Stel u voor aan de buurt": "Ik ben Hatice. U ziet mij bij de school.",
}
OSCAR = HATICE | {
    "Voornaam": "Oscar",
    "Achternaam": "van Dam",
    "E-mailadres": "oscar@zilverveen.example",
    "Postcode": "1234 BH",
}
SEND = "Verstuur mijn aanmelding"


def test_apply_on_a_telephone(municipality, resident, someone):
    page = resident.page

    # From the page of the own neighbourhood to the form; two answers are wrong.
    resident.visit("/buurtambassadeurs/kasteelpolder/")
    resident.follow("Meld u aan")
    resident.fill(HATICE | {"E-mailadres": "hatice", "Postcode": "dertien"})
    resident.tick("16 jaar of ouder", "de acht afspraken gelezen")
    resident.press(SEND)

    # The summary has the focus, its links jump to the answers, and nothing is lost.
    assert page.evaluate("document.activeElement.textContent.trim()") == (
        "Verbeter 2 antwoorden"
    )
    assert page.title().startswith("2 fouten: ")
    assert resident.value("Wat wilt u doen voor de buurt?") == "Samen een moestuin."
    assert page.get_by_label("16 jaar of ouder").is_checked()
    check_public(page)
    for link, answer in (
        ("geldig e-mailadres", "E-mailadres"),
        ("postcode", "Postcode"),
    ):
        page.locator(".ba-error-summary").get_by_role("link", name=link).click()
        assert resident.field(answer).evaluate("one => one === document.activeElement")

    # Right now: a page with number and day, and a letter with the same.
    resident.fill(
        {"E-mailadres": HATICE["E-mailadres"], "Postcode": HATICE["Postcode"]}
    )
    resident.press(SEND)
    reference = page.locator(".ba-receipt strong").inner_text()
    assert "Samen een moestuin." in resident.reads()
    check_public(page)
    letter = last_letter(HATICE["E-mailadres"])
    assert reference in letter.subject + letter.body
    assert "Samen een moestuin." in letter.body

    # The coordinator sees it at once, not confirmed until the link was clicked.
    karim = someone(COORDINATOR_HARBOUR)
    assert "Nog niet" in karim.row_of("application", reference)

    assert resident.visit(link_in(letter, "application-confirm")) == 200
    assert "Nog niet" in karim.row_of("application", reference)  # looking does nothing
    check_public(page)
    resident.press("Ja, dit is mijn aanmelding")
    assert resident.reads("h1") == "Dank u wel, wij weten nu dat u het bent"
    assert "Nog niet" not in karim.row_of("application", reference)


def test_apply_from_outside(municipality, resident, someone):
    page = resident.page

    resident.visit("/buurtambassadeurs/kasteelpolder/")
    resident.follow("Meld u aan")
    resident.fill(OSCAR)
    resident.tick("16 jaar of ouder", "de acht afspraken gelezen")
    resident.press(SEND)

    # Told which neighbourhood it seems to be, and offered that one.
    assert "Stationsplein e.o." in resident.reads(".ba-error-summary")
    other = page.get_by_role("button", name="Stationsplein e.o.")
    assert other.is_visible()
    check_public(page)

    # Sent all the same: taken, and flagged for the coordinator.
    resident.press(SEND)
    reference = page.locator(".ba-receipt strong").inner_text()
    karim = someone(COORDINATOR_HARBOUR)
    assert "Kasteelpolder" in karim.row_of("application", reference)
    karim.open_record("application", reference)
    flag = "Deze postcode hoort volgens ons bij Stationsplein e.o."
    assert flag in karim.reads(".ba-admin")
