"""One set of records, read in two languages: each link stays in the reader's own."""

from types import ModuleType

import pytest
from django.contrib.sites.requests import RequestSite
from django.core.management import call_command
from django.urls import include, path
from django.utils.translation import override
from wagtail import urls as wagtail_urls
from wagtail.contrib.sitemaps.sitemap_generator import Sitemap
from wagtail.models import Locale
from wagtail.models import Page as WagtailPage

from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel.addresses import public_url
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing.addresses import neighbourhood_pages, url_for
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    ConferenceFactory,
    NeighbourhoodFactory,
)
from tests.publishing.html import Page
from tests.publishing.languages import translated, two_languages

COST = 18
FIND = "/buurtambassadeurs/zoek/"


def addresses(*patterns):
    """Make a host's ``urls.py``."""
    module = ModuleType("urls")
    module.urlpatterns = list(patterns)
    return module


@pytest.fixture
def english(site, settings):
    return two_languages(settings)


@pytest.fixture
def pages(page, application_page, objection_page, english):
    """The neighbourhood and both forms in English; Dutch stays as it is."""
    return [
        translated(page, english, title="The Weaver", slug="weaver"),
        translated(application_page, english, title="Apply", slug="apply"),
        translated(objection_page, english, title="Refuse", slug="refuse"),
    ]


def test_a_page_in_english_links_to_english(client, pages, weverij):
    home, apply, _refuse = pages
    candidate = CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)

    response = client.get("/en/programma/weaver/")

    shown = Page(response)
    assert shown.one("html")["lang"] == shown.one("main")["lang"] == "en"
    assert shown.all("a", href=f"{apply.full_url}buurt/BU99010102/")
    assert shown.all("a", href=f"{home.url}kandidaat/{candidate.pk}/")
    assert "/en/programma/apply/" in apply.full_url
    assert not [a for a in shown.all("a") if "aanmelden" in a.get("href", "")]
    assert shown.all("a", href="/en/")  # home, in the breadcrumbs


def test_a_page_in_dutch_links_to_dutch(client, page, pages, application_page):
    shown = Page(client.get("/programma/de-weverij/"))

    assert shown.one("main")["lang"] == "nl"
    assert shown.all("a", href=f"{application_page.full_url}buurt/BU99010102/")
    assert not [a for a in shown.all("a") if "/apply/" in a.get("href", "")]


def test_what_is_not_translated_is_linked_in_the_language_of_the_site(
    client, page, application_page, english
):
    translated(page, english, slug="weaver")

    shown = Page(client.get("/en/programma/weaver/"))

    assert shown.all("a", href=f"{application_page.full_url}buurt/BU99010102/")


@pytest.mark.parametrize(("start", "slug"), [("", "de-weverij"), ("/en", "weaver")])
def test_the_finder_leads_to_the_page_in_the_own_language(client, pages, start, slug):
    found = client.post(f"{start}{FIND}", {"postcode": "1234CA"})

    assert found["Location"] == f"{start}/programma/{slug}/"


def test_a_neighbourhood_with_two_pages_is_listed_once(client, page, pages):
    for address, own in (("/programma/", page), ("/en/programma/", pages[0])):
        places = client.get(address).context["places"]
        assert [one.url for one in places] == [own.url]


def test_letters_are_in_the_language_of_the_site(page, pages, weverij):
    with override("nl"):
        assert public_url(weverij) == page.full_url
    with override("en"):
        assert public_url(weverij) == pages[0].full_url
    with override("fr"):  # in which nothing is written
        assert public_url(weverij) == page.full_url


def test_the_candidate_is_one_in_both_languages(client, page, pages, weverij):
    candidate = CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)
    route = f"kandidaat/{candidate.pk}/"

    response = client.get(f"/en/programma/weaver/{route}")

    shown = Page(response)
    assert candidate.name_shown in shown.text
    assert "Candidate" in shown.text
    assert shown.all("a", href=f"{pages[2].full_url}{candidate.pk}/")
    assert dict(response.context["alternates"]) == {
        "nl": f"http://localhost/programma/de-weverij/{route}",
        "en": f"http://localhost/en/programma/weaver/{route}",
    }
    assert "noindex" in response["X-Robots-Tag"]


def test_search_engines_are_told_of_the_other_language(client, page, pages):
    shown = Page(client.get("/programma/de-weverij/"))

    there = shown.one("link", rel="alternate", hreflang="en")
    assert there["href"] == pages[0].full_url
    assert client.get("/programma/de-weverij/").content.count(b"hreflang") == 2


def test_in_one_language_nothing_is_told(client, page):
    assert b"hreflang" not in client.get(page.get_url()).content


def test_a_draft_in_english_is_nobodys_page(client, page, english, weverij):
    translated(page, english, publish=False, slug="weaver").unpublish()

    assert b"hreflang" not in client.get(page.url).content
    with override("en"):
        assert url_for(weverij) == page.full_url


def test_the_tag_of_a_page_differs_by_language(client, page, pages):
    tag = {"if-none-match": client.get(page.url)["ETag"]}

    assert client.get(page.url, headers=tag).status_code == 304
    assert client.get(pages[0].url, headers=tag).status_code == 200


def test_the_calendar_is_the_same_in_both(client, page, pages, weverij):
    ConferenceFactory(neighbourhoods=[weverij])
    path = f"/buurtambassadeurs/zie/buurt/{weverij.pk}/agenda.ics"

    dutch, english = client.get(path), client.get(f"/en{path}")

    assert dutch.content == english.content
    assert page.full_url in dutch.content.decode().replace("\r\n ", "")


def test_the_plain_address_leads_to_the_page_in_the_own_language(client, page, pages):
    path = f"/buurtambassadeurs/zie/buurt/{page.neighbourhood_id}/"

    assert client.get(path)["Location"] == page.full_url
    assert client.get(f"/en{path}")["Location"] == pages[0].full_url


def test_the_plain_addresses_may_stand_outside_the_languages(
    client, page, pages, settings
):
    """Then they speak the language of the site, whatever the browser asks."""
    from tests.settings.urls_by_language import urlpatterns  # noqa: PLC0415 -- by then

    ours = path("buurtambassadeurs/", include("buurtambassadeur_wagtail.urls"))
    settings.ROOT_URLCONF = addresses(ours, *urlpatterns)
    path_ = f"/buurtambassadeurs/zie/buurt/{page.neighbourhood_id}/"

    asked = client.get(path_, headers={"accept-language": "en"})
    assert asked["Location"] == page.full_url
    shown = Page(client.get("/en/programma/weaver/"))
    assert shown.all("a", href=f"{path_}flyer/")


def test_without_addresses_per_language_the_default_is_shown(
    client, page, pages, settings
):
    settings.ROOT_URLCONF = addresses(
        path("buurtambassadeurs/", include("buurtambassadeur_wagtail.urls")),
        path("", include(wagtail_urls)),
    )

    assert Page(client.get("/programma/de-weverij/")).one("main")["lang"] == "nl"


def test_an_alias_follows_its_page_and_is_in_its_own_tree(client, page, english):
    page.get_parent().copy_for_translation(english, copy_parents=True, alias=True)
    alias = page.copy_for_translation(english, alias=True)
    page.lead = "Een nieuwe opening."
    page.save_revision().publish()

    shown = Page(client.get("/en/programma/de-weverij/"))

    assert "Een nieuwe opening." in shown.text
    assert shown.one("main")["lang"] == "en"
    assert alias.neighbourhood_id == page.neighbourhood_id


def test_the_end_of_a_translation_touches_no_case(client, page, pages):
    ApplicationFactory(candidacy__neighbourhood=page.neighbourhood)
    translation = pages[0]

    translation.move(translation.get_parent().get_parent(), pos="last-child")
    translation.refresh_from_db()
    translation.unpublish()
    translation.delete()

    assert Application.objects.count() == Neighbourhood.objects.count() == 1
    assert client.get(page.url).status_code == 200


def test_the_sitemap_of_each_tree_lists_its_pages(rf, page, pages):
    """As the README says: Wagtail's own lists the tree of the site alone."""

    class EveryLanguage(Sitemap):
        def items(self):
            home = self.get_wagtail_site().root_page
            both = home.get_translations(inclusive=True)
            found = WagtailPage.objects.none()
            for one in both:
                found |= WagtailPage.objects.descendant_of(one, inclusive=True)
            return found.live().public().order_by("path").specific()

    request = rf.get("/sitemap.xml", headers={"host": "localhost"})
    urls = EveryLanguage(request).get_urls(site=RequestSite(request))

    listed = {entry["location"] for entry in urls}
    assert {page.full_url, pages[0].full_url} <= listed
    assert pages[2].full_url not in listed  # it names candidates


def test_the_search_of_the_host_finds_the_own_language(page, pages):
    call_command("update_index", verbosity=0)
    found = WagtailPage.objects.live().filter(locale=Locale.get_active())

    with override("en"):
        here = WagtailPage.objects.live().filter(locale=Locale.get_active())
        assert [one.pk for one in here.search("Weverij")] == [pages[0].pk]
    assert [one.pk for one in found.search("Weverij")] == [page.pk]


@pytest.mark.parametrize("count", [1, 3])
def test_the_cost_is_the_same_for_any_number(
    client, page, pages, english, count, django_assert_num_queries
):
    for number in range(1, count):
        place = NeighbourhoodFactory(name=f"Buurt {number}")
        own = page.copy(
            update_attrs={"slug": f"b{number}", "neighbourhood": place},
            reset_translation_key=True,
        )
        translated(own.specific, english)
    client.get("/en/programma/")

    with django_assert_num_queries(1):
        assert len(neighbourhood_pages()) == count
    with django_assert_num_queries(COST):
        client.get("/en/programma/")
