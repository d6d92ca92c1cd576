import pytest

from buurtambassadeur_wagtail.candidacy.forms import ApprovalForm
from buurtambassadeur_wagtail.pages.models import ApplicationQuestion
from buurtambassadeur_wagtail.publishing.child_rows import question_type_choices
from buurtambassadeur_wagtail.publishing.questions import with_questions

TYPES = {
    "singleline": ("Tekst", "Tekst"),
    "multiline": ("Een\r\nTwee", "Een\nTwee"),
    "email": ("a@b.example", "a@b.example"),
    "number": ("1,5", "1,5"),
    "url": ("https://b.example/", "https://b.example/"),
    "checkbox": ("on", "ja"),
    "checkboxes": (["Rood", "Blauw"], "Rood, Blauw"),
    "dropdown": ("Rood", "Rood"),
    "multiselect": (["Blauw"], "Blauw"),
    "radio": ("Blauw", "Blauw"),
    "date": ("2026-12-31", "31-12-2026"),
    "datetime": ("2026-12-31T19:30", "31-12-2026 19:30"),
    "hidden": ("geheim", "geheim"),
}


@pytest.fixture
def ask(application_page):
    def make(field_type, **more):
        ApplicationQuestion.objects.create(
            page=application_page,
            label="Wat?",
            field_type=field_type,
            choices="Rood\nBlauw",
            **more,
        )
        return with_questions(ApprovalForm, application_page)

    return make


def test_all_types_of_wagtail_are_tried():
    assert set(TYPES) == {value for value, _label in question_type_choices()}


@pytest.mark.parametrize(("field_type", "case"), TYPES.items())
def test_each_type_is_shown_and_its_answer_kept_in_words(ask, field_type, case):
    typed, kept = case
    form = ask(field_type)({"text": "Hallo", "q_wat": typed})

    assert form.is_valid(), form.errors
    assert form.extra_answers() == [{"name": "q_wat", "label": "Wat?", "value": kept}]
    assert form.question("q_wat").text is not None


@pytest.mark.parametrize(
    ("field_type", "typed", "kept"),
    [
        ("date", "3 mei 2027", "03-05-2027"),
        ("date", "3-5-2027", "03-05-2027"),
        ("datetime", "3 mei 2027 om 19.30 uur", "03-05-2027 19:30"),
        ("number", "1.000", "1000"),
        ("number", "1000,5", "1000,5"),
        ("number", "\u20ac 1.000,50", "1000,50"),
        ("email", " A@B.example ", "A@B.example"),
        ("singleline", "\u00a0twee \u2003 woorden\u200b", "twee woorden"),
        ("radio", "Rood", "Rood"),
    ],
)
def test_answers_are_read_however_they_are_written(ask, field_type, typed, kept):
    form = ask(field_type)({"text": "Hallo", "q_wat": typed})

    assert form.is_valid(), form.errors
    assert form.extra_answers()[0]["value"] == kept


def test_a_date_is_typed_and_says_how(ask):
    question = ask("date")().question("q_wat")

    assert question.input_type == "text"
    assert "31-12-2026" in str(question.description)


@pytest.mark.parametrize("field_type", sorted(set(TYPES) - {"hidden"}))
def test_each_type_says_what_to_do_when_blank(ask, field_type):
    form = ask(field_type)({"text": "Hallo"})

    (mistake,) = form.mistakes()
    assert mistake.error.endswith(".")
    assert "verplicht" not in mistake.error


@pytest.mark.parametrize(
    ("field_type", "typed"),
    [
        ("email", "geen adres"),
        ("number", "twee"),
        ("url", "geen adres"),
        ("date", "morgen"),
        ("datetime", "straks"),
        ("dropdown", "Groen"),
        ("radio", "Groen"),
    ],
)
def test_a_wrong_answer_is_explained_and_stays(ask, field_type, typed):
    form = ask(field_type)({"text": "Hallo", "q_wat": typed})

    (mistake,) = form.mistakes()
    assert mistake.error.endswith(".")
    assert mistake.kind != "input" or mistake.text == typed


def test_a_group_links_to_its_first_option(ask):
    form = ask("radio")({"text": "Hallo"})

    assert form.mistakes()[0].link == "id_q_wat_0"


def test_a_question_cannot_stand_for_a_field_of_ours(application_page):
    question = ApplicationQuestion.objects.create(
        page=application_page, label="Text", field_type="singleline"
    )

    assert question.clean_name == "q_text"


def test_explanations_of_an_editor_are_text(ask):
    form = ask("singleline", help_text="<b>vet</b>")()

    assert "<b>" not in str(form.question("q_wat").description)
