"""Every kind of public page: axe, headings, widths, keyboard, no JavaScript."""

import pytest

from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from tests.browser.accessibility import check_public, tab_to
from tests.browser.people import DESK, PHONE
from tests.browser.weight import MOST_BYTES, MOST_REQUESTS, weigh

ROOT = "/buurtambassadeurs/"
PAGES = {
    "programme": ROOT,
    "two ambassadors": f"{ROOT}vogelbuurt/",
    "candidate in the neighbourhood": f"{ROOT}de-weverij/",
    "last days": f"{ROOT}tuindorp-lindehof/",
    "nobody yet": f"{ROOT}havenkwartier-oost/",
    "application form": f"{ROOT}meld-u-aan/",
    "application form for one": f"{ROOT}meld-u-aan/buurt/BU99010101/",
    "choose a candidate": f"{ROOT}ik-ben-het-niet-eens-met-een-kandidaat/",
    "finder": f"{ROOT}zoek/",
    "thanks, an hour later": f"{ROOT}meld-u-aan/klaar/over/",
    "objection thanks later": f"{ROOT}zie/weigering/klaar/over/",
}
FORMS = {
    "application": f"{ROOT}meld-u-aan/",
    "objection": f"{ROOT}zie/weigeren/{{pk}}/",
    "finder": f"{ROOT}zoek/",
}


@pytest.fixture
def candidate(municipality):
    return CandidatePublication.objects.get(name_shown="Naïma Bouzidi")


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_page_is_accessible_and_fits(address, municipality, resident):
    assert resident.visit(address) == 200
    check_public(resident.page)


def test_a_candidate_is_accessible_and_fits(candidate, resident):
    for address in (f"zie/kandidaat/{candidate.pk}/", f"zie/weigeren/{candidate.pk}/"):
        assert resident.visit(ROOT + address) == 200
        check_public(resident.page)


@pytest.mark.parametrize("name", FORMS)
def test_an_empty_form_is_sent(name, candidate, resident):
    resident.visit(FORMS[name].format(pk=candidate.pk))
    resident.click(resident.page.locator(".ba button[type=submit]").first)

    focused = resident.page.evaluate("document.activeElement.id")
    assert focused == "ba-mistakes"
    check_public(resident.page)


def test_apply_with_the_keyboard_only(municipality, resident):
    page = resident.page
    resident.visit(f"{ROOT}meld-u-aan/buurt/BU99010101/")

    for label, answer in (
        ("Voornaam", "Piet"),
        ("Achternaam", "Smit"),
        ("E-mailadres", "piet.smit@zilverveen.example"),
        ("Postcode", "1234 AB"),
    ):
        tab_to(page, resident.field(label))
        page.keyboard.type(answer)
    tab_to(page, resident.field("16 jaar of ouder"))
    page.keyboard.press("Space")
    for label in ("Wat doet u nu al", "Wat wilt u doen", "Stel u voor"):
        tab_to(page, resident.field(label))
        page.keyboard.type("Ik help mijn buren.")
    tab_to(page, resident.field("de acht afspraken gelezen"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Verstuur mijn aanmelding"))
    page.keyboard.press("Enter")

    page.wait_for_url("**/klaar/**")
    assert "Ik help mijn buren." in resident.reads()


def test_forms_work_without_javascript(candidate, someone):
    resident = someone(viewport=PHONE, java_script_enabled=False)
    page = resident.page
    resident.visit(f"{ROOT}de-weverij/")
    resident.follow("Bekijk de kandidaat")
    resident.follow("Ik ben het niet eens met deze kandidaat")
    resident.fill({"Uw naam": "Griet Vos"})
    resident.press("Verstuur mijn weigering")
    assert "Verbeter" in resident.reads(".ba-error-summary")
    assert resident.value("Uw naam") == "Griet Vos"

    resident.fill(
        {
            "Waarom bent u het niet eens": "Zij is te druk.",
            "E-mailadres": "griet@zilverveen.example",
            "Postcode": "1234 AH",
        }
    )
    resident.tick("16 jaar of ouder")
    resident.press("Verstuur mijn weigering")
    assert page.locator(".ba-receipt strong").inner_text().startswith("W")


def test_pages_are_light(candidate, resident):
    weights = {}
    addresses = [f"zie/kandidaat/{candidate.pk}/", "vogelbuurt/contact/"]
    for address in [*PAGES.values(), *(ROOT + one for one in addresses)]:
        weights[address] = weigh(resident, address)

    heavy = {
        address: weight
        for address, weight in weights.items()
        if weight.requests > MOST_REQUESTS or weight.compressed > MOST_BYTES
    }
    assert heavy == {}, weights


def test_two_hundred_per_cent_zoom(municipality, someone):
    """At 200 % a screen of 1280 pixels is one of 640, with twice the pixels."""
    resident = someone(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    for address in PAGES.values():
        resident.visit(address)
        width = resident.page.evaluate("document.documentElement.scrollWidth")
        assert width <= 640, address


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_touch_targets_are_large_enough(viewport, municipality, someone):
    """WCAG 2.5.8: 24 by 24 pixels, links within a sentence aside."""
    resident = someone(viewport=viewport)
    for address in PAGES.values():
        resident.visit(address)
        small = resident.page.evaluate(
            """() => [...document.querySelectorAll("main a, main button, main input")]
                .filter((one) => {
                    const box = one.getBoundingClientRect();
                    const shown = box.width > 2 && !one.closest(".ba-trap");
                    const inline = getComputedStyle(one).display === "inline";
                    return shown && !inline && (box.height < 24 || box.width < 24);
                })
                .map((one) => one.outerHTML.slice(0, 120))"""
        )
        assert small == [], address
