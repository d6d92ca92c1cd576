"""Questions after an earlier answer: judged here, whatever a browser shows."""

import pytest

from buurtambassadeur_wagtail.candidacy.forms import ApprovalForm
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.pages.models import ApplicationQuestion
from buurtambassadeur_wagtail.publishing.questions import with_questions
from tests.publishing.html import Page
from tests.publishing.test_application_form import ANSWERS

MEMBER = "Bent u lid van een vereniging?"
WHICH = "Welke vereniging is dat?"


@pytest.fixture
def url(application_page, weverij):
    return f"{application_page.get_url()}buurt/BU99010102/"


@pytest.fixture
def ask(application_page):
    def make(label, field_type="singleline", **more):
        number = application_page.questions.count()
        row = {"sort_order": number, "label": label, "field_type": field_type}
        return ApplicationQuestion.objects.create(page=application_page, **row | more)

    return make


@pytest.fixture
def chain(ask):
    """Three questions: each after an answer to the one before."""
    ask(MEMBER, "radio", choices="ja\nnee\nvroeger")
    ask(
        WHICH,
        "checkboxes",
        choices="sport\nmuziek",
        condition_question=MEMBER,
        condition_answers="ja\nvroeger",
    )
    ask("Welk instrument?", condition_question=WHICH, condition_answers="muziek")


def kept(client, url, **answers):
    client.post(url, ANSWERS | answers)
    stored = Application.objects.first()
    return stored and [(one["name"], one["value"]) for one in stored.extra_answers]


def test_all_questions_are_there_with_for_whom_they_are(client, url, chain):
    shown = Page(client.get(url))

    assert shown.is_sound()
    assert f"Alleen als u bij ‘{MEMBER}’ ‘ja’ of ‘vroeger’ antwoordde." in shown.text
    field = shown.one("input", name="q_welk_instrument")
    assert field["aria-describedby"] == "id_q_welk_instrument-condition"
    assert "aria-required" not in field
    assert shown.one("script")["src"].endswith("conditions.js")


def test_a_form_without_conditions_has_no_script(client, url, ask):
    ask("Hoe lang woont u hier?")

    assert not Page(client.get(url)).all("script")


def test_what_applies_is_required_and_kept(client, url, chain):
    assert kept(client, url, q_bent_u_lid_van_een_vereniging="ja") is None

    shown = Page(client.post(url, ANSWERS | {"q_bent_u_lid_van_een_vereniging": "ja"}))
    assert shown.all("a", href="#id_q_welke_vereniging_is_dat_0")
    assert not shown.all("a", href="#id_q_welk_instrument")
    answers = {
        "q_bent_u_lid_van_een_vereniging": "vroeger",
        "q_welke_vereniging_is_dat": ["muziek", "sport"],
        "q_welk_instrument": "hoorn",
    }
    assert kept(client, url, **answers) == [
        ("q_bent_u_lid_van_een_vereniging", "vroeger"),
        ("q_welke_vereniging_is_dat", "muziek, sport"),
        ("q_welk_instrument", "hoorn"),
    ]


def test_what_does_not_apply_is_neither_demanded_nor_kept(client, url, chain):
    answers = {
        "q_bent_u_lid_van_een_vereniging": "nee",
        "q_welke_vereniging_is_dat": "muziek",
        "q_welk_instrument": "een geheim",
    }

    assert kept(client, url, **answers) == [("q_bent_u_lid_van_een_vereniging", "nee")]
    assert "een geheim" not in str([one.body for one in Letter.objects.all()])


def test_a_wrong_answer_to_what_does_not_apply_is_no_mistake_and_stays(
    client, url, ask
):
    ask(MEMBER, "radio", choices="ja\nnee")
    ask("Sinds wanneer?", "date", condition_question=MEMBER, condition_answers="ja")
    typed = {"q_bent_u_lid_van_een_vereniging": "nee", "q_sinds_wanneer": "ooit"}

    shown = Page(client.post(url, ANSWERS | typed | {"given_name": ""}))
    assert not shown.all("a", href="#id_q_sinds_wanneer")
    assert shown.one("input", name="q_sinds_wanneer")["value"] == "ooit"
    assert kept(client, url, **typed) == [("q_bent_u_lid_van_een_vereniging", "nee")]


@pytest.mark.parametrize(
    ("condition", "typed", "applies"),
    [("yes", "on", True), ("yes", "", False), ("no", "on", False), ("no", "", True)],
)
def test_a_box_to_tick_can_be_a_condition(
    ask, application_page, condition, typed, applies
):
    ask("Ik heb een hond", "checkbox", required=False)
    ask(
        "Hoe heet hij?", condition_question="ik heb  een hond",
        condition_answers=condition,
    )  # fmt: skip
    form = with_questions(ApprovalForm, application_page)(
        {"text": "Hallo", "q_ik_heb_een_hond": typed}
    )

    assert form.is_valid() != applies
    assert ("q_hoe_heet_hij" in form.errors) == applies
    word = "aankruiste" if condition == "yes" else "niet aankruiste"
    assert word in form.question("q_hoe_heet_hij").condition.hint


@pytest.mark.parametrize(
    "broken",
    [
        {"condition_question": "Weg", "condition_answers": "ja"},
        {"condition_question": WHICH, "condition_answers": "ja"},
        {"condition_question": MEMBER, "condition_answers": "misschien"},
        {"condition_question": MEMBER, "condition_answers": ""},
        {"condition_question": "", "condition_answers": "ja"},
    ],
)
def test_a_broken_condition_asks_everybody_and_forces_nobody(client, url, ask, broken):
    ask(MEMBER, "radio", choices="ja\nnee")
    ask(WHICH, **broken)
    answers = {"q_bent_u_lid_van_een_vereniging": "nee"}

    shown = Page(client.get(url))
    assert "antwoordde" not in shown.text
    assert shown.one("input", name="q_welke_vereniging_is_dat")
    assert kept(client, url, **answers) == [
        ("q_bent_u_lid_van_een_vereniging", "nee"),
        ("q_welke_vereniging_is_dat", ""),
    ]
