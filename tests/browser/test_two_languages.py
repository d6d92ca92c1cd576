"""One form in two languages: translated, answered in both, read in one register."""

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.test import override_settings
from wagtail.models import Locale

from buurtambassadeur_wagtail.pages.models import (
    ApplicationFormPage,
    ApplicationQuestion,
    ProgrammePage,
)
from tests.browser.accessibility import check_public
from tests.browser.people import PASSWORD, PHONE
from tests.browser.test_applying import HATICE, SEND
from tests.factories import DistrictFactory, NeighbourhoodFactory
from tests.publishing.languages import LANGUAGES, translated

MEMBER, WHICH = "Bent u lid van een club?", "Van welke club?"
PLACE = "buurt/BU99010102/"
ROW = "#id_questions-{}-{}"
TOM = {
    "Given name": "Tom",
    "Family name": "Baker",
    "E-mail address": "tom@zilverveen.example",
    "Postcode": "1234 CA",
    "What do you already do in the neighbourhood?": "I run the chess club.",
    "What do you want to do for the neighbourhood?": "A chess night.",
    "Introduce yourself to the neighbourhood": "I am Tom.",
}


@pytest.fixture(scope="module")
def host(empty_machine):
    """A host in two languages, with a programme, one neighbourhood and three people."""
    with override_settings(
        WAGTAIL_I18N_ENABLED=True,
        LANGUAGES=LANGUAGES,
        WAGTAIL_CONTENT_LANGUAGES=LANGUAGES,
        ROOT_URLCONF="tests.settings.urls_by_language",
    ):
        english, _created = Locale.objects.get_or_create(language_code="en")
        call_command("buurtambassadeur_setup", verbosity=0)
        translated(ProgrammePage.objects.get(), english)
        yield empty_machine


@pytest.fixture
def people(host, django_user_model):
    from buurtambassadeur_wagtail.neighbourhoods.models import (  # noqa: PLC0415
        DistrictCoordinator,
    )

    district = DistrictFactory(name="Noord")
    place = {"name": "De Weverij", "cbs_code": "BU99010102"}
    NeighbourhoodFactory(district=district, postcodes=["1234CA"], **place)
    make = django_user_model.objects
    make.create_superuser("redactie", "r@zilverveen.example", PASSWORD)
    sanne = make.create_user("sanne", "s@zilverveen.example", PASSWORD)
    sanne.user_permissions.add(Permission.objects.get(codename="access_admin"))
    DistrictCoordinator.objects.create(user=sanne, district=district)


@pytest.fixture
def form(people):
    """The form that setup made, with a question after an answer."""
    page = ApplicationFormPage.objects.get()
    ask = {"label": MEMBER, "field_type": "radio", "choices": "ja\nvroeger\nnee"}
    then = {"label": WHICH, "condition_question": MEMBER, "condition_answers": "ja"}
    page.questions = [
        ApplicationQuestion(sort_order=0, **ask),
        ApplicationQuestion(sort_order=1, field_type="singleline", **then),
    ]
    page.save_revision().publish()
    return page


def test_an_editor_translates_the_form_and_both_are_answered(form, someone):
    address = _translate(someone("redactie"), form)
    _answer_in_english(someone(viewport=PHONE), address)
    _answer_in_dutch(someone(viewport=PHONE), form)
    _read(someone("sanne"))


def _translate(editor, form):
    """Translate, write the words in English, publish; the condition goes along."""
    page = editor.page
    editor.visit(f"/admin/translation/submit/page/{form.pk}/")
    page.locator("input[name=locales]").first.check()
    editor.click(page.locator("main button[type=submit], main input[type=submit]"))
    english = ApplicationFormPage.objects.get(locale__language_code="en")
    editor.visit(f"/admin/pages/{english.pk}/edit/")
    page.fill("#id_title", "Apply")
    for number, label in enumerate(("Are you in a club?", "Which club?")):
        page.locator(ROW.format(number, "label")).fill(label)
        page.locator(ROW.format(number, "label")).blur()
    page.locator(ROW.format(0, "choices")).fill("yes\nformerly\nno")
    editor.publish()
    which = english.questions.last()
    assert which.condition_question == "Are you in a club?"
    assert which.condition_answers == "yes"
    english.refresh_from_db()
    return english.get_url()


def _answer_in_english(tom, address):
    page = tom.page
    tom.visit(f"{address}{PLACE}")
    assert page.locator("html").get_attribute("lang") == "en"
    which = page.get_by_label("Which club?")
    assert not which.is_visible()
    tom.fill(TOM)
    tom.tick("yes", "16 years", "eight agreements")
    assert which.is_visible()
    check_public(page)
    which.fill("The Knights")
    tom.press("Send my application")
    assert page.locator(".ba-receipt strong").inner_text() in tom.reads("main")
    assert "Are you in a club? yes" in tom.reads("main")
    assert page.locator("html").get_attribute("lang") == "en"


def _answer_in_dutch(hatice, form):
    hatice.visit(f"{form.get_url()}{PLACE}")
    hatice.fill(HATICE | {"Postcode": "1234 CA"})
    hatice.tick("nee", "16 jaar of ouder", "de acht afspraken gelezen")
    hatice.press(SEND)
    assert "klaar" in hatice.page.url


def _read(sanne):
    """One register, one question, the answers in one language."""
    for name, club in (("Tom", "ja"), ("Hatice", "nee")):
        sanne.open_record("application", name)
        seen = sanne.reads("main")
        assert f"{MEMBER} {club}" in seen
        assert "Are you in a club?" not in seen
