"""Story 1 by keyboard: from the map or a postcode to who is there for me."""

import pytest

from tests.browser.accessibility import check, check_public
from tests.browser.people import DESK, PHONE

ROOT = "/buurtambassadeurs/"
FOCUSED = """() => {
    const one = document.activeElement, area = one.querySelector("path");
    const style = getComputedStyle(area);
    return [
        one.querySelector("title").textContent,
        style.fill, style.stroke, parseFloat(style.strokeWidth),
    ];
}"""


@pytest.fixture
def reader(municipality, someone):
    """Somebody with a keyboard, in front of a large screen."""
    reader = someone(viewport=DESK)
    assert reader.visit(ROOT) == 200
    return reader


def tab_into_the_map(page):
    for _step in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.ba-map__figure') !== null"):
            return
    pytest.fail("the keyboard does not get to the map")


def test_each_neighbourhood_is_reached_named_and_shown(reader):
    page = reader.page
    tab_into_the_map(page)
    at_rest = page.locator(".ba-map__area").first.evaluate(
        "one => parseFloat(getComputedStyle(one).strokeWidth)"
    )
    listed = page.locator(".ba-places li").all()
    names = page.locator(".ba-places__name").all_inner_texts()

    for name, row in zip(names, listed, strict=True):
        page.keyboard.press("Tab")
        told, fill, stroke, width = page.evaluate(FOCUSED)
        assert told.startswith(f"{name}: ")
        for said in told.removeprefix(f"{name}: ").split(". "):
            assert said in row.inner_text()
        assert (fill, width > at_rest) == ("rgb(255, 217, 94)", True), told
        assert stroke == "rgb(30, 41, 37)"
    check(page, ".ba-map")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vogelbuurt/")


def test_who_does_not_want_the_map_goes_to_the_list(reader):
    page = reader.page
    tab_into_the_map(page)
    assert page.locator(":focus").bounding_box()["height"] >= 24

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").endswith("ba-places__name")
    page.keyboard.press("Enter")
    page.wait_for_url("**/de-rietkraag/")


def test_a_postcode_stands_in_no_address(municipality, someone):
    resident = someone(viewport=PHONE, java_script_enabled=False)
    asked = []
    resident.page.on(
        "request", lambda one: asked.append((one.url, one.headers.get("referer", "")))
    )
    resident.visit(ROOT)
    resident.fill({"Wie is mijn buurtambassadeur?": "1234 ab"})
    resident.page.keyboard.press("Enter")

    resident.page.wait_for_url("**/vogelbuurt/")
    assert not [one for one in asked if "1234" in "".join(one)]


def test_a_name_that_fits_more_gives_a_choice(municipality, resident):
    resident.visit(f"{ROOT}zoek/")
    resident.fill({"Wie is mijn buurtambassadeur?": "geen buurt"})
    resident.press("Zoek mijn buurt")
    assert "Wij kennen geen buurt nog niet" in resident.reads()
    check_public(resident.page)

    resident.fill({"Wie is mijn buurtambassadeur?": "tuindorp"})
    resident.press("Zoek mijn buurt")
    assert resident.page.url.endswith("/tuindorp-lindehof/")


def test_signs_stay_apart_without_our_colours(reader):
    page = reader.page
    page.emulate_media(forced_colors="active")
    fills = set(
        page.locator(".ba-map__area").evaluate_all(
            "all => all.map((one) => getComputedStyle(one).fill.replace(/^url.*#/, ''))"
        )
    )
    assert len(fills) > 1
    page.emulate_media(forced_colors="none")
    check_public(page)


def test_the_flyer_fits_on_one_sheet_and_on_a_telephone(reader, resident):
    for person in (reader, resident):
        person.visit(f"{ROOT}vogelbuurt/")
        person.follow("Druk de flyer af")
        assert "Uw buurtambassadeurs" in person.reads("h1")
    check_public(resident.page)
    sheet = reader.page.pdf(prefer_css_page_size=True, print_background=True)
    assert sheet.count(b"/Type /Page\n") == 1
