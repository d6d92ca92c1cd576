import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from buurtambassadeur_wagtail.pages.models import (
    ApplicationFormPage,
    NeighbourhoodPage,
    ObjectionFormPage,
    ProgrammePage,
)
from tests.publishing.html import Page

TYPES = [ProgrammePage, NeighbourhoodPage, ApplicationFormPage, ObjectionFormPage]


@pytest.fixture
def admin(client, administrator):
    client.force_login(administrator)
    return client


def question(label, field_type="singleline", **more):
    return more | {
        "label": label,
        "field_type": field_type,
        "required": "on",
        "choices": "",
        "default_value": "",
        "help_text": "",
        "clean_name": "",
    }


MEMBER = question("Bent u lid?", "radio") | {"choices": "ja\nnee"}
WHICH = question("Waarvan?", condition_question="Bent u lid?", condition_answers="ja")


def form_page(questions, **more):
    rows = inline_formset(questions) if questions else inline_formset([])
    return nested_form_data(
        {
            "title": "Meld u aan",
            "slug": "aanmelden",
            "lead": "",
            "privacy_notice": rich_text("<p>Privacy</p>"),
            "thanks": rich_text("<p>Bedankt</p>"),
            "questions": rows,
            "comments": inline_formset([]),
            "action-publish": "publish",
        }
        | more
    )


@pytest.mark.parametrize("model", TYPES)
def test_each_page_can_be_started_and_previewed_blank(
    admin, programme_page, site, model
):
    parent = site.root_page if model is ProgrammePage else programme_page
    url = reverse(
        "wagtailadmin_pages:add",
        args=[model._meta.app_label, model._meta.model_name, parent.pk],
    )

    assert admin.get(url).status_code == 200


@pytest.mark.parametrize("model", TYPES)
def test_each_preview_works_without_any_record(rf, programme_page, model):
    page = model(title="Voorbeeld", slug="voorbeeld", live=False)
    programme_page.add_child(instance=page)

    for mode, _label in page.preview_modes:
        response = page.make_preview_request(preview_mode=mode)
        assert response.status_code == 200
        assert Page(response).is_sound()


def test_preview_modes_show_form_mistakes_thanks_and_closed(application_page):
    application_page.questions.create(label="Sport u?", field_type="singleline")
    shown = {
        mode: Page(application_page.make_preview_request(preview_mode=mode)).text
        for mode, _label in application_page.preview_modes
    }

    assert "Verstuur mijn aanmelding" in shown["form"]
    assert "Verbeter" in shown["mistakes"]
    assert "Vul een geldig e-mailadres in" in shown["mistakes"]
    assert "Vul iets in bij ‘Sport u?’." in shown["mistakes"]
    assert "Bedankt voor uw aanmelding" in shown["thanks"]
    assert "-00000" in shown["thanks"]
    assert "Sport u? (het antwoord)" in shown["thanks"]
    assert "nog niet gebruiken" in shown["not_yet"]
    assert "niet meer gebruiken" in shown["closed"]


def test_an_editor_adds_questions(admin, programme_page):
    url = reverse(
        "wagtailadmin_pages:add",
        args=["buurtambassadeur_pages", "applicationformpage", programme_page.pk],
    )

    admin.post(url, form_page([question("Hoe lang al?"), question("Waarom?")]))

    page = ApplicationFormPage.objects.get()
    names = [row.clean_name for row in page.questions.all()]
    assert names == ["q_hoe_lang_al", "q_waarom"]


def test_two_equal_questions_are_refused(admin, programme_page):
    url = reverse(
        "wagtailadmin_pages:add",
        args=["buurtambassadeur_pages", "applicationformpage", programme_page.pk],
    )

    response = admin.post(url, form_page([question("Waarom?"), question("waarom")]))

    assert response.status_code == 200
    assert not ApplicationFormPage.objects.exists()


def test_an_editor_adds_a_condition(admin, programme_page):
    admin.post(adding(programme_page), form_page([MEMBER, WHICH]))

    page = ApplicationFormPage.objects.get()
    assert "‘Bent u lid?’ ‘ja’" in Page(admin.get(page.get_url())).text


def test_answers_to_a_box_are_kept_in_one_spelling(admin, programme_page):
    tick = question("Ik heb een hond", "checkbox")
    name = question("Hoe heet hij?", condition_question=tick["label"])

    admin.post(
        adding(programme_page), form_page([tick, name | {"condition_answers": "Ja"}])
    )

    last = ApplicationFormPage.objects.get().questions.last()
    assert last.condition_answers == "yes"


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ([WHICH], "Er is geen vraag ‘Bent u lid?’"),
        ([WHICH, MEMBER], "‘Bent u lid?’ komt na deze vraag"),
        ([MEMBER | {"label": "Lid?"}, WHICH], "Er is geen vraag ‘Bent u lid?’"),
        ([MEMBER | {"choices": "nee"}, WHICH], "heeft geen antwoord ‘ja’"),
        ([MEMBER | {"field_type": "singleline"}, WHICH], "heeft geen vaste antwoorden"),
        ([MEMBER, WHICH | {"condition_answers": ""}], "Kies na welk antwoord"),
        ([MEMBER, WHICH | {"condition_question": ""}], "Kies bij welke eerdere vraag"),
        ([MEMBER, WHICH | {"condition_question": "Waarvan?"}], "het eigen antwoord"),
    ],
)
def test_a_condition_that_cannot_be_judged_does_not_go_live(
    admin, programme_page, questions, said
):
    response = admin.post(adding(programme_page), form_page(questions))

    assert said in response.content.decode()
    assert not ApplicationFormPage.objects.exists()


def test_a_question_that_others_wait_for_is_not_deleted(admin, programme_page):
    admin.post(adding(programme_page), form_page([MEMBER, WHICH]))
    page = ApplicationFormPage.objects.get()
    first, second = page.questions.all()
    rows = inline_formset(
        [
            MEMBER | {"id": first.pk, "DELETE": "1"},
            WHICH | {"id": second.pk, "condition_question": "Bent u lid?"},
        ],
        initial=2,
    )
    changed = form_page([]) | nested_form_data({"questions": rows})

    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = admin.post(url, changed)

    assert "Er is geen vraag ‘Bent u lid?’" in response.content.decode()
    assert ApplicationFormPage.objects.get().questions.count() == 2


def test_a_draft_may_wait_for_its_condition(admin, programme_page):
    half = form_page([MEMBER, WHICH | {"condition_answers": ""}])
    half.pop("action-publish")

    admin.post(adding(programme_page), half)

    assert not ApplicationFormPage.objects.get().live


def adding(programme_page):
    return reverse(
        "wagtailadmin_pages:add",
        args=["buurtambassadeur_pages", "applicationformpage", programme_page.pk],
    )


def test_a_form_cannot_close_before_it_opens(admin, programme_page):
    url = reverse(
        "wagtailadmin_pages:add",
        args=["buurtambassadeur_pages", "applicationformpage", programme_page.pk],
    )
    wrong = form_page([], opens_on="2026-12-02", closes_on="2026-12-01")

    response = admin.post(url, wrong)

    assert "kan niet sluiten voordat het open is" in response.content.decode()


def test_pages_go_under_the_programme_only(site, programme_page, page):
    assert NeighbourhoodPage.can_create_at(programme_page)
    assert not NeighbourhoodPage.can_create_at(site.root_page)
    assert not ProgrammePage.can_create_at(page)


def test_the_forms_menu_knows_nothing_of_ours(admin, application_page):
    response = admin.get(reverse("wagtailforms:index"))

    assert "Meld u aan" not in response.content.decode()
