"""Story 1: find my ambassador, and read what an ambassador does and does not do."""

import pytest

from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.browser.accessibility import check_public, tab_to
from tests.browser.people import DESK

ROOT = "/buurtambassadeurs/"
QUESTION = "Wie is mijn buurtambassadeur?"
FIND = "Zoek mijn buurt"
ENFORCE = "Dat mogen alleen de politie en de handhavers van het stadsdeel."


def ask(resident, postcode):
    """Type a postcode on the page of the programme and send it."""
    resident.visit(ROOT)
    resident.fill({QUESTION: postcode})
    resident.press(FIND)


@pytest.mark.parametrize("viewport", [None, DESK], ids=["phone", "desk"])
def test_a_postcode_leads_to_who_is_there_for_you(
    viewport, municipality, resident, someone
):
    one = someone(viewport=viewport) if viewport else resident

    ask(one, "1234 ab")

    page = one.page
    assert page.url.endswith("/vogelbuurt/")
    cards = page.locator(".ba-person")
    assert cards.count() == 2
    for number in range(2):
        card = cards.nth(number)
        assert "t/m" in card.inner_text()
        assert card.get_by_role("link", name="Schrijf").is_visible()
    assert "Eerstvolgend overleg" in one.reads("main")
    who = one.reads("[aria-labelledby=ba-who]")
    assert "Verbindt, en handhaaft niet" in who
    assert "Bram Tuinstra, wijkagent" in who
    assert "Ilse" not in who  # her last day is over
    assert "Soraya" not in who  # she has still to begin
    assert_limits(page.locator("[aria-labelledby=ba-who]"))
    check_public(page)


def test_two_neighbourhoods_give_a_list_to_choose_from(municipality, resident):
    ask(resident, "1234 AE")

    assert "ligt in meer dan één buurt" in resident.reads("main")
    check_public(resident.page)
    resident.follow("De Weverij")
    assert resident.page.url.endswith("/de-weverij/")


def test_an_unknown_postcode_gets_a_kind_word_and_a_coordinator(municipality, resident):
    ask(resident, "9999 ZZ")

    said = resident.reads("main")
    assert "Wij kennen 9999 ZZ nog niet" in said
    assert "buurt@zilverveen.example" in said
    check_public(resident.page)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("", "Vul uw postcode in, zoals 1234 AB, of de naam van uw buurt."),
        ("12", "Vul vier cijfers en twee letters in"),
    ],
)
def test_no_postcode_is_told_above_the_form(answer, told, municipality, resident):
    ask(resident, answer)

    page = resident.page
    assert page.evaluate("document.activeElement.id") == "ba-mistakes"
    assert told in resident.reads(".ba-error-summary")
    check_public(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the mistake leads to the question
    tab_to(page, page.get_by_role("button", name=FIND))


def test_with_the_keyboard_only_from_postcode_to_message(municipality, resident):
    page = resident.page
    resident.visit(ROOT)

    tab_to(page, page.get_by_label(QUESTION))
    page.keyboard.type("1234 ab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vogelbuurt/")
    write = page.locator(".ba-person").first.get_by_role("link", name="Schrijf")
    tab_to(page, write)
    page.keyboard.press("Enter")
    page.wait_for_url("**/contact/?to=*")
    tab_to(page, resident.field("Uw bericht"))


def test_the_form_says_who_enforces_before_one_types(municipality, resident):
    resident.visit(f"{ROOT}vogelbuurt/")
    resident.follow("Schrijf")
    page = resident.page

    assert_limits(page.locator(".ba-limits"))
    field = resident.field("Uw bericht").bounding_box()
    assert page.locator(".ba-limits").bounding_box()["y"] < field["y"]
    tasks = page.get_by_text("Verbindt, en handhaaft niet")
    assert not tasks.is_visible()
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    assert tasks.is_visible()
    check_public(page)


def test_own_words_take_nothing_away(municipality, resident):
    own = {"limits_text": "Onze eigen tekst.", "police_tasks": "Doet van alles."}
    ProgrammeSettings.objects.update(**own, police_number="")
    try:
        resident.visit(ROOT)
        who = resident.page.locator("[aria-labelledby=ba-who]")
        assert "Onze eigen tekst." in resident.reads("[aria-labelledby=ba-who]")
        assert_limits(who)
        check_public(resident.page)
    finally:
        ProgrammeSettings.objects.update(
            limits_text="", police_tasks="", police_number="0900-8844"
        )


def assert_limits(where):
    """What only the police may do, and both numbers to call."""
    assert ENFORCE in " ".join(where.inner_text().replace("\xad", "").split())
    assert where.get_by_role("link", name="Bel 112").is_visible()
    assert where.get_by_role("link", name="Bel 0900-8844").is_visible()
