"""Pages and questions translated with wagtail-localize; played by ``test_localize``.

It needs an app that other hosts do not have, so it is a process of its own.
"""

import pytest
from django.core.management import call_command
from django.utils.translation import override
from wagtail.models import Locale, Site
from wagtail.models import Page as WagtailPage
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationSource,
)

from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.pages.models import (
    ApplicationFormPage,
    ApplicationQuestion,
    NeighbourhoodConferencePage,
    NeighbourhoodTopic,
    ProgrammeAgreement,
)
from buurtambassadeur_wagtail.publishing.addresses import url_for
from tests.factories import ConferenceFactory
from tests.publishing.html import Page
from tests.publishing.test_application_form import ANSWERS

MEMBER, WHICH = "Bent u lid van een club?", "Van welke club?"
WORDS = {
    MEMBER: "Are you in a club?",
    "ja<br/>vroeger<br/>nee": "yes<br/>formerly<br/>no",
    WHICH: "Which club?",
    "Meld u aan": "Apply",
    "aanmelden": "apply",
    "De Weverij": "The Weaver",
    "de-weverij": "weaver",
    "Wij zijn een drukke buurt.": "We are a busy place.",
    "Te weinig groen": "Too little green",
    "Samen": "Together",
    "Wij doen het samen.": "We do it together.",
}


@pytest.fixture
def site(db):
    """What migrations of Wagtail make: this host is made without, which is quicker."""
    dutch = Locale.objects.create(language_code="nl")
    root = WagtailPage.add_root(title="Root", slug="root", locale=dutch)
    home = root.add_child(title="Home", slug="home", locale=dutch)
    return Site.objects.create(
        hostname="localhost", root_page=home, is_default_site=True
    )


@pytest.fixture
def english(site):
    Site.clear_site_root_paths_cache()
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def localize(english):
    """Translate a page as its translator does: string by string, then publish."""

    def publish(page, words=WORDS):
        source, _created = TranslationSource.update_or_create_from_instance(page)
        Translation.objects.get_or_create(source=source, target_locale=english)
        left = []
        for segment in source.stringsegment_set.select_related("string", "context"):
            given = words.get(segment.string.data)
            left += [] if given else [(segment.context.path, segment.string.data)]
            if given:
                StringTranslation.objects.update_or_create(
                    translation_of=segment.string,
                    context=segment.context,
                    locale=english,
                    defaults={"data": given},
                )
        page, _created = source.create_or_update_translation(
            english, publish=True, copy_parent_pages=True, fallback=True
        )
        page.get_latest_revision().publish()
        Site.clear_site_root_paths_cache()
        return type(page).objects.get(pk=page.pk), left

    return publish


@pytest.fixture
def form(application_page):
    ask = ApplicationQuestion(
        page=application_page,
        label=MEMBER,
        field_type="radio",
        choices="ja\nvroeger\nnee",
        sort_order=0,
    )
    then = ApplicationQuestion(
        page=application_page,
        label=WHICH,
        field_type="singleline",
        condition_question=MEMBER,
        condition_answers="ja\nvroeger",
        sort_order=1,
    )
    application_page.questions = [ask, then]
    application_page.save_revision().publish()
    return ApplicationFormPage.objects.get(pk=application_page.pk)


def test_only_what_people_read_is_offered_to_translate(form, localize):
    translation, left = localize(form)

    assert left == []  # nothing besides the words above: no name, type or condition
    asked = [one.clean_name for one in translation.questions.all()]
    assert asked == [one.clean_name for one in form.questions.all()]
    assert [one.label for one in translation.questions.all()] == [
        WORDS[MEMBER],
        WORDS[WHICH],
    ]


def test_one_question_in_two_languages_is_one_in_the_register(
    client, weverij, form, localize
):
    localize(form)
    member, which = (one.clean_name for one in form.questions.all())
    url = "/en/programma/apply/buurt/BU99010102/"
    answers = ANSWERS | {member: "formerly"}

    blank = Page(client.get(url))
    refused = Page(client.post(url, answers))
    kept = client.post(url, answers | {which: "De Merel"}, follow=True)
    other = {"email": "piet@zilverveen.example", "token": ANSWERS["token"][:-1] + "2"}
    dutch_url = f"{form.get_url()}buurt/BU99010102/"
    client.post(dutch_url, ANSWERS | other | {member: "nee"})

    assert "Only if you answered “yes” or “formerly”" in blank.text
    assert "Write something at “Which club?”" in refused.text
    assert "formerly" in Page(kept).text
    english, dutch = Application.objects.order_by("pk")
    assert english.extra_answers == [
        {
            "name": member,
            "label": MEMBER,
            "value": "vroeger",
            "asked": WORDS[MEMBER],
            "answered": "formerly",
        },
        {
            "name": which,
            "label": WHICH,
            "value": "De Merel",
            "asked": WORDS[WHICH],
            "answered": "De Merel",
        },
    ]
    assert dutch.extra_answers == [{"name": member, "label": MEMBER, "value": "nee"}]


def test_a_change_in_dutch_reaches_english_and_keeps_the_names(form, localize):
    first, _left = localize(form)
    names = {one.pk: one.clean_name for one in first.questions.all()}
    ask = form.questions.get(label=MEMBER)
    ask.label = "Bent u ergens lid van?"
    ask.save()
    form.save_revision().publish()

    again, _left = localize(
        ApplicationFormPage.objects.get(pk=form.pk),
        WORDS | {"Bent u ergens lid van?": "Are you a member?"},
    )

    assert {one.pk: one.clean_name for one in again.questions.all()} == names


def test_a_neighbourhood_is_one_record_with_two_pages(client, page, localize):
    page.lead = "Wij zijn een drukke buurt."
    page.save_revision().publish()
    NeighbourhoodTopic.objects.create(
        page=page, title="Te weinig groen", theme="liveable", status="seen"
    )
    page = type(page).objects.get(pk=page.pk)

    translation, left = localize(page)

    topic = translation.topics.get()
    assert left == []
    assert translation.neighbourhood_id == page.neighbourhood_id
    assert (topic.title, topic.theme, topic.status) == (
        "Too little green",
        "liveable",
        "seen",
    )
    assert "We are a busy place." in Page(client.get("/en/programma/weaver/")).text
    with override("en"):
        assert url_for(page.neighbourhood) == translation.full_url


def test_programme_refusals_and_conference_go_along(
    programme_page, page, objection_page, localize
):
    ProgrammeAgreement.objects.create(
        page=programme_page, title="Samen", text="Wij doen het samen."
    )
    evening = page.add_child(
        instance=NeighbourhoodConferencePage(
            title="Avond",
            conference=ConferenceFactory(neighbourhoods=[page.neighbourhood]),
        )
    )

    programme, _left = localize(type(programme_page).objects.get())
    refuse, _left = localize(objection_page)
    conference, _left = localize(evening)

    assert [one.title for one in programme.agreements.all()] == ["Together"]
    assert refuse.get_parent().pk == programme.pk
    assert conference.conference_id == evening.conference_id


def test_it_changes_nothing_in_our_schema(db, settings):
    settings.MIGRATION_MODULES = {}  # this host was made without
    ours = ("buurtambassadeur_wagtail", "buurtambassadeur_pages")

    call_command("makemigrations", *ours, check=True, verbosity=0)
