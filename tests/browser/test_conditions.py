"""A question after an earlier answer: built by an editor, answered on a telephone."""

import pytest

from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.pages.models import ApplicationFormPage
from tests.browser.accessibility import check, check_public
from tests.browser.people import EDITOR, PHONE
from tests.browser.test_applying import HATICE, SEND

MEMBER, WHICH = "Bent u lid van een vereniging?", "Van welke vereniging?"
ROW = "id_questions-{}-{}"


@pytest.fixture(scope="module")
def address(municipality):
    """The form of Kasteelpolder; without what the demo asks there."""
    page = ApplicationFormPage.objects.get()
    page.questions = []
    page.save_revision().publish()
    place = page.get_parent().get_children().get(slug="kasteelpolder").specific
    return f"{page.get_url()}buurt/{place.neighbourhood.pk}/"


def test_an_editor_builds_it_and_residents_answer_with_and_without_script(
    address, someone
):
    _build(someone(EDITOR))

    _answer_with_script(someone(viewport=PHONE), address)
    _answer_without_script(someone(viewport=PHONE, java_script_enabled=False), address)


def _build(joost):
    """A choice, and a question after one of its answers: picked, not typed."""
    page = joost.page
    joost.visit(f"/admin/pages/{ApplicationFormPage.objects.get().pk}/edit/")
    add = page.locator("#id_questions-ADD")
    for number, (label, kind) in enumerate(((MEMBER, "radio"), (WHICH, "singleline"))):
        add.click()
        page.locator(f"#{ROW.format(number, 'label')}").fill(label)
        page.locator(f"#{ROW.format(number, 'field_type')}").select_option(kind)
    page.locator(f"#{ROW.format(0, 'choices')}").fill("ja\nvroeger\nnee")

    earlier = page.locator(f"#{ROW.format(1, 'condition_question')}")
    earlier.focus()
    earlier.select_option(MEMBER)
    answers = page.locator(f"#{ROW.format(1, 'condition_answers')} ~ .ba-answers")
    for answer in ("ja", "vroeger"):
        answers.get_by_label(answer).check()
    check(page, "[data-contentpath=condition_answers]")

    # Renamed, the condition goes along.
    page.locator(f"#{ROW.format(0, 'label')}").fill("Bent u lid van een club?")
    page.locator(f"#{ROW.format(0, 'label')}").blur()
    page.wait_for_timeout(50)
    assert earlier.input_value() == "Bent u lid van een club?"
    page.locator(f"#{ROW.format(0, 'label')}").fill(MEMBER)
    page.locator(f"#{ROW.format(0, 'label')}").blur()
    joost.publish()
    last = ApplicationFormPage.objects.get().questions.last()
    assert last.condition_question == MEMBER
    assert last.condition_answers.split() == ["ja", "vroeger"]


def _answer_with_script(resident, address):
    page = resident.page
    resident.visit(address)
    which = page.get_by_label(WHICH)
    assert not which.is_visible()
    check_public(page)

    # It comes without moving the focus, is told once, and goes again.
    yes = page.get_by_role("radio", name="ja")
    yes.focus()
    page.keyboard.press("Space")
    assert which.is_visible()
    assert yes.evaluate("one => one === document.activeElement")
    page.wait_for_timeout(600)
    assert resident.reads(".ba-form__news") == "Er is een vraag bij gekomen."
    check_public(page)
    which.fill("De Zwaluwen")
    resident.tick("nee")
    assert not which.is_visible()
    assert resident.reads(".ba-form__news") == ""

    # What was typed does not count now, and is still there after a mistake.
    resident.fill(HATICE | {"Postcode": "dertien"})
    resident.tick("16 jaar of ouder", "de acht afspraken gelezen")
    resident.press(SEND)
    assert not page.get_by_label(WHICH).is_visible()
    resident.tick("ja")
    assert resident.value(WHICH) == "De Zwaluwen"
    resident.tick("nee")
    resident.fill({"Postcode": HATICE["Postcode"]})
    resident.press(SEND)
    assert "De Zwaluwen" not in resident.reads()
    assert _kept() == [(MEMBER, "nee")]

    # A copy to print, at the same address.
    resident.follow("Kopie om af te drukken")
    check(page)
    assert "Samen een moestuin." in resident.reads("main")


def _answer_without_script(resident, address):
    page = resident.page
    resident.visit(address)
    assert page.get_by_label(WHICH).is_visible()
    assert f"Alleen als u bij ‘{MEMBER}’ ‘ja’ of ‘vroeger’ antwoordde." in (
        resident.reads("form")
    )

    resident.fill(HATICE | {"Voornaam": "Thea", "E-mailadres": "thea@b.example"})
    resident.tick("vroeger", "16 jaar of ouder", "de acht afspraken gelezen")
    resident.press(SEND)
    page.locator(".ba-error-summary").get_by_role("link", name=WHICH).click()
    assert page.evaluate("location.hash") == "#id_q_van_welke_vereniging"
    resident.fill({WHICH: "De Zwaluwen"})
    resident.press(SEND)
    assert _kept() == [(MEMBER, "vroeger"), (WHICH, "De Zwaluwen")]


def _kept():
    answers = Application.objects.latest("pk").extra_answers
    return [(one["label"], one["value"]) for one in answers]
