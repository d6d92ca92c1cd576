"""Stories 1 and 2 once more, in a browser that runs no script at all."""

import pytest

from tests.browser.letters import last_letter
from tests.browser.people import PHONE

ROOT = "/buurtambassadeurs/"


@pytest.fixture
def visitor(someone):
    """Somebody with a telephone on which JavaScript is off."""
    return someone(viewport=PHONE, java_script_enabled=False)


def test_find_my_ambassador(municipality, visitor):
    visitor.visit(ROOT)
    visitor.fill({"Wie is mijn buurtambassadeur?": "12"})
    visitor.press("Zoek mijn buurt")
    assert "Vul vier cijfers en twee letters in" in visitor.reads(".ba-error-summary")

    visitor.fill({"Wie is mijn buurtambassadeur?": "1234 ab"})
    visitor.press("Zoek mijn buurt")

    assert visitor.page.url.endswith("/vogelbuurt/")
    assert visitor.page.locator(".ba-person").count() == 2
    assert "Eerstvolgend overleg" in visitor.reads("main")
    visitor.page.locator("summary", has_text="inloopuur").click()
    assert visitor.page.get_by_text("Kom gerust binnen").is_visible()


def test_apply_with_two_mistakes_first(municipality, visitor, mailoutbox):
    page = visitor.page
    visitor.visit(f"{ROOT}meld-u-aan/buurt/BU99010101/")
    visitor.fill(
        {
            "Voornaam": "Piet",
            "Achternaam": "Smit",
            "E-mailadres": "piet.smit",
            "Postcode": "1234 AB",
            "Wat doet u nu al": "Ik help mijn buren.",
            "Wat wilt u doen": "Meer mensen kennen.",
        }
    )
    visitor.tick("16 jaar of ouder", "de acht afspraken gelezen")
    visitor.press("Verstuur mijn aanmelding")

    mistakes = page.locator(".ba-error-summary a")
    assert mistakes.count() == 2
    assert visitor.value("Voornaam") == "Piet"
    mistakes.first.click()  # leads to the field by its address alone
    assert page.url.endswith("#" + visitor.field("E-mailadres").get_attribute("id"))

    visitor.fill({"E-mailadres": "piet.smit@zilverveen.example"})
    visitor.fill({"Stel u voor": "Ik ben Piet."})
    visitor.press("Verstuur mijn aanmelding")

    reference = page.locator(".ba-receipt strong").inner_text()
    assert reference in last_letter("piet.smit@zilverveen.example").body
