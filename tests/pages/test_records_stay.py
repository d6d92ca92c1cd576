"""Moving, copying, translating and deleting pages touches no case."""

from wagtail.models import Locale

from buurtambassadeur_wagtail.candidacy.models import Application, Candidacy
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.pages.models import (
    ApplicationQuestion,
    NeighbourhoodTopic,
)
from tests.factories import ApplicationFactory
from tests.publishing.html import Page


def test_deleting_the_pages_deletes_no_case(programme_page, page, application_page):
    ApplicationFactory(candidacy__neighbourhood=page.neighbourhood)

    programme_page.delete()

    assert Application.objects.count() == 1
    assert Candidacy.objects.count() == 1
    assert Neighbourhood.objects.filter(name="De Weverij").exists()


def test_a_copy_points_at_the_same_neighbourhood(client, page):
    NeighbourhoodTopic.objects.create(page=page, theme="fun", title="Geveltuintjes")

    copy = page.copy(update_attrs={"slug": "kopie", "title": "Kopie"})

    assert copy.specific.neighbourhood == page.neighbourhood
    assert [topic.title for topic in copy.specific.topics.all()] == ["Geveltuintjes"]
    assert client.get(copy.get_url()).status_code == 200


def test_a_translation_keeps_neighbourhood_and_names_of_questions(
    programme_page, page, application_page
):
    ApplicationQuestion.objects.create(
        page=application_page, label="Hoe lang al?", field_type="singleline"
    )
    english, _created = Locale.objects.get_or_create(language_code="en-gb")
    locale = programme_page.locale

    site_root = programme_page.get_parent().specific
    site_root.copy_for_translation(english)
    programme_page.copy_for_translation(english)
    translated = page.copy_for_translation(english)
    form = application_page.copy_for_translation(english)

    question = form.questions.get()
    assert translated.neighbourhood == page.neighbourhood
    assert (question.clean_name, question.locale) == ("q_hoe_lang_al", english)
    assert application_page.questions.get().locale == locale


def test_an_alias_shows_the_same_neighbourhood(client, page, programme_page):
    alias = page.create_alias(update_slug="alias", parent=programme_page)

    assert "De Weverij" in Page(client.get(alias.get_url())).text


def test_a_neighbourhood_with_a_page_has_no_page_of_its_own_to_lose(page):
    other = page.copy(update_attrs={"slug": "tweede"}).specific

    assert other.neighbourhood_id == page.neighbourhood_id
