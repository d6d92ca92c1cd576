from django.utils.translation import override
from wagtail.models import Locale

from buurtambassadeur_wagtail.kernel.addresses import public_url
from buurtambassadeur_wagtail.publishing.addresses import (
    objection_url,
    page_of,
    url_for,
)
from tests.factories import CandidatePublicationFactory, DistrictFactory


def test_a_neighbourhood_is_read_on_its_page(page, weverij):
    assert public_url(weverij) == page.full_url


def test_without_a_page_there_is_a_plain_address(site, weverij):
    assert url_for(weverij) == (
        f"http://localhost/buurtambassadeurs/zie/buurt/{weverij.pk}/"
    )


def test_an_unpublished_page_is_not_used(page, weverij):
    page.unpublish()

    assert "/zie/buurt/" in url_for(weverij)


def test_a_private_page_is_not_used(page, weverij):
    page.view_restrictions.create(restriction_type="login")

    assert "/zie/buurt/" in url_for(weverij)


def test_a_candidate_is_read_under_the_neighbourhood(page, weverij):
    publication = CandidatePublicationFactory(candidacy__neighbourhood=weverij)

    assert url_for(publication) == f"{page.full_url}kandidaat/{publication.pk}/"


def test_the_form_to_refuse_is_a_route_of_its_page(objection_page, weverij):
    publication = CandidatePublicationFactory(candidacy__neighbourhood=weverij)

    assert objection_url(publication) == f"{objection_page.full_url}{publication.pk}/"


def test_what_nobody_shows_has_no_address(db):
    assert url_for(DistrictFactory()) == ""


def test_a_page_below_a_private_page_is_not_used(programme_page, page, weverij):
    programme_page.view_restrictions.create(restriction_type="login")

    assert "/zie/buurt/" in url_for(weverij)


def test_a_private_neighbour_hides_nothing(page, weverij, programme_page):
    other = page.copy(update_attrs={"slug": "de-weverij-2"})
    other.view_restrictions.create(restriction_type="login")

    assert url_for(weverij) == page.full_url


def test_the_language_asked_for_goes_first(page, weverij, settings):
    settings.WAGTAIL_I18N_ENABLED = True
    settings.LANGUAGES = [("nl", "Nederlands"), ("en-gb", "English")]
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES
    english, _created = Locale.objects.get_or_create(language_code="en-gb")
    root, programme = page.get_parent().get_parent(), page.get_parent().specific
    root.specific.copy_for_translation(english, alias=True)
    programme.copy_for_translation(english).save_revision().publish()
    translated = page.copy_for_translation(english)
    translated.save_revision().publish()

    with override("en-gb"):
        found = page_of(weverij.pk)

    assert found.pk == translated.pk
    assert page_of(weverij.pk).pk == page.pk
