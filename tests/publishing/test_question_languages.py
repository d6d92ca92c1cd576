"""One question in two languages: conditions hold in both, one text in the register."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from buurtambassadeur_wagtail.candidacy.admin_export import in_one_cell
from buurtambassadeur_wagtail.candidacy.copies import extra_rows
from buurtambassadeur_wagtail.candidacy.forms import ApprovalForm
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.pages.models import ApplicationQuestion
from buurtambassadeur_wagtail.publishing.questions import with_questions
from tests.publishing.html import Page
from tests.publishing.languages import translated, two_languages
from tests.publishing.test_application_form import ANSWERS

MEMBER, WHICH, DOG, SINCE = "Bent u lid?", "Waarvan?", "Ik heb een hond", "Sinds?"
NAMES = ("q_bent_u_lid", "q_waarvan", "q_ik_heb_een_hond", "q_sinds")
IN_ENGLISH = {
    MEMBER: {"label": "Are you a member?", "choices": "yes\nformerly\nno"},
    WHICH: {"label": "Of what?", "choices": "sports\nmusic"},
    DOG: {"label": "I have a dog"},
    SINCE: {"label": "Since when?"},
}


@pytest.fixture
def english(site, settings):
    return two_languages(settings)


@pytest.fixture
def dutch_form(application_page):
    """A choice, one or more choices, a box and a day: each after the one before."""
    rows = [
        {"label": MEMBER, "field_type": "radio", "choices": "ja\nvroeger\nnee"},
        {
            "label": WHICH,
            "field_type": "checkboxes",
            "choices": "sport\nmuziek",
            "condition_question": MEMBER,
            "condition_answers": "ja\nvroeger",
        },
        {"label": DOG, "field_type": "checkbox", "required": False},
        {
            "label": SINCE,
            "field_type": "date",
            "condition_question": DOG,
            "condition_answers": "yes",
        },
    ]
    for number, row in enumerate(rows):
        ApplicationQuestion.objects.create(
            page=application_page, sort_order=number, **row
        )
    return application_page


@pytest.fixture
def form(dutch_form, english):
    """Translated as in simple translation: labels and choices, and nothing else."""
    page = translated(dutch_form, english, title="Apply", slug="apply")
    for row in page.questions.all():
        for name, value in IN_ENGLISH[row.label].items():
            setattr(row, name, value)
        row.save()
    return type(page).objects.get(pk=page.pk)


def filled(page, **answers):
    return with_questions(ApprovalForm, page)({"text": "Hallo", **answers})


def test_the_names_stay_and_the_conditions_hold(form):
    asked = filled(form, q_bent_u_lid="formerly", q_ik_heb_een_hond="on")

    assert tuple(asked.extra_names) == NAMES
    assert not asked.is_valid()
    assert {"q_waarvan", "q_sinds"} <= set(asked.errors)
    spared = filled(form, q_bent_u_lid="no", q_ik_heb_een_hond="")
    assert spared.is_valid(), spared.errors


def test_the_page_says_the_condition_in_its_own_words(client, weverij, form):
    shown = Page(client.get(f"{form.get_url()}buurt/BU99010102/"))

    hint = "Only if you answered “yes” or “formerly” to “Are you a member?”."
    assert hint in shown.text
    assert "Only if you ticked “I have a dog”." in shown.text


def test_answers_are_kept_in_the_language_of_the_site(client, weverij, form):
    answers = {
        "q_bent_u_lid": "formerly",
        "q_waarvan": ["sports", "music"],
        "q_ik_heb_een_hond": "on",
        "q_sinds": "3 May 2020",
    }
    url = f"{form.get_url()}buurt/BU99010102/"

    receipt = Page(client.post(url, ANSWERS | answers, follow=True))

    stored = Application.objects.get().extra_answers
    assert [one["name"] for one in stored] == list(NAMES)
    assert extra_rows(stored) == [
        (MEMBER, "vroeger"),
        (WHICH, "sport, muziek"),
        (DOG, "ja"),
        (SINCE, "03-05-2020"),
    ]
    assert in_one_cell(stored).startswith("Bent u lid?: vroeger\nWaarvan?: sport")
    assert extra_rows(stored, as_asked=True)[:2] == [
        ("Are you a member?", "formerly"),
        ("Of what?", "sports, music"),
    ]
    assert "Of what? sports, music" in receipt.text
    assert "Waarvan?" in Letter.objects.get().body  # in the language of the letter


def test_on_the_form_of_the_site_nothing_is_kept_twice(dutch_form, form):
    answered = filled(dutch_form, q_bent_u_lid="nee")

    assert answered.is_valid()
    assert answered.extra_answers()[0] == {
        "name": "q_bent_u_lid",
        "label": MEMBER,
        "value": "nee",
    }


def test_a_question_of_the_translation_alone_is_kept_as_asked(form):
    ApplicationQuestion.objects.create(
        page=form, label="Your visa?", field_type="singleline", locale=form.locale
    )
    page = type(form).objects.get(pk=form.pk)

    answered = filled(page, q_bent_u_lid="no", q_your_visa="B1")

    assert answered.is_valid()
    visa = next(one for one in answered.extra_answers() if one["label"] == "Your visa?")
    assert visa == {"name": "q_your_visa", "label": "Your visa?", "value": "B1"}


def test_other_choices_are_kept_as_asked_and_break_no_form(form):
    """Dutch has three answers, English two: nobody knows which one is which."""
    form.questions.filter(clean_name="q_bent_u_lid").update(choices="yes\nno")
    page = type(form).objects.get(pk=form.pk)

    answered = filled(page, q_bent_u_lid="yes")

    assert answered.is_valid(), answered.errors  # the condition asks everybody
    kept = answered.extra_answers()[0]
    assert (kept["label"], kept["value"]) == (MEMBER, "yes")


def test_an_alias_asks_in_the_words_of_its_page(dutch_form, english):
    dutch_form.get_parent().copy_for_translation(english, copy_parents=True, alias=True)
    alias = dutch_form.copy_for_translation(english, alias=True)

    answered = filled(type(dutch_form).objects.get(pk=alias.pk), q_bent_u_lid="nee")

    assert answered.is_valid()
    assert answered.extra_answers()[0]["value"] == "nee"
    assert tuple(answered.extra_names) == NAMES


@pytest.mark.parametrize("named", [MEMBER, "Are you a member?"])
def test_an_editor_of_the_translation_gets_its_conditions_in_its_words(
    client, administrator, form, named
):
    """Also where the screen has put the new label there already."""
    form.questions.filter(clean_name="q_waarvan").update(condition_question=named)
    client.force_login(administrator)
    rows = [
        {
            "id": row.pk,
            "label": row.label,
            "field_type": row.field_type,
            "choices": row.choices,
            "condition_question": row.condition_question,
            "condition_answers": row.condition_answers,
            "required": "on" if row.required else "",
            "default_value": "",
            "help_text": "",
            "clean_name": row.clean_name,
        }
        for row in form.questions.all()
    ]
    data = nested_form_data(
        {
            "title": "Apply",
            "slug": "apply",
            "lead": "",
            "privacy_notice": rich_text("<p>Privacy</p>"),
            "thanks": rich_text("<p>Thanks</p>"),
            "questions": inline_formset(rows, initial=len(rows)),
            "comments": inline_formset([]),
            "action-publish": "publish",
        }
    )

    saved = client.post(reverse("wagtailadmin_pages:edit", args=[form.pk]), data)

    assert saved.status_code == 302, saved.context["form"].formsets["questions"].errors
    which = form.questions.get(clean_name="q_waarvan")
    assert which.condition_question == "Are you a member?"
    assert which.condition_answers == "yes\nformerly"


@pytest.mark.parametrize("count", [1, 3])
def test_the_cost_is_the_same_for_any_number(form, count, django_assert_num_queries):
    form.questions.filter(sort_order__gte=count).delete()
    page = type(form).objects.get(pk=form.pk)

    with django_assert_num_queries(2):
        with_questions(ApprovalForm, page)


def test_in_one_language_it_costs_nothing(
    dutch_form, settings, django_assert_num_queries
):
    page = type(dutch_form).objects.get(pk=dutch_form.pk)

    with django_assert_num_queries(1):
        with_questions(ApprovalForm, page)
