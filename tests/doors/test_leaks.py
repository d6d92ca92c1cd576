"""What Wagtail itself shows of records: an editor reads no personal word anywhere."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail import VERSION
from wagtail.models import Page

pytestmark = pytest.mark.django_db

PUBLIC = ["/", "/buurtambassadeurs/", "/sitemap.xml", "/robots.txt"]
API = [
    "/api/v2/pages/?type=buurtambassadeur_pages.NeighbourhoodPage&fields=*",
    "/api/v2/pages/?type=buurtambassadeur_pages.ApplicationFormPage&fields=*",
    "/api/v2/pages/?type=buurtambassadeur_pages.ObjectionFormPage&fields=*",
    "/api/v2/pages/?fields=*",
    "/api/v2/images/?fields=*",
    "/api/v2/documents/?fields=*",
]
if VERSION >= (8, 0):
    API += ["/api/v3/pages/", "/api/v3/sites/", "/api/v3/schema/", "/api/v3/snippets/"]
REPORTS = [
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:site_history_results",
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_home",
    "wagtailsnippets:index",
]
SEARCHES = [
    "wagtailadmin_pages:search",
    "wagtailadmin_choose_page_search",
    "wagtailimages:index",
    "wagtailimages_chooser:choose",
    "wagtaildocs:index",
]


@pytest.fixture
def page_of_the_place(case):
    """A page of the neighbourhood: the candidate is on it, without a name."""
    call_command("buurtambassadeur_setup", pages=True, stdout=StringIO())
    return Page.objects.get(title=case.place.name)


def read(client, address, query=None):
    """Return status and everything that came, headers too."""
    response = client.get(address, query or {}, follow=True)
    body = b"".join(response) if response.streaming else response.content
    return response.status_code, f"{response.headers}{body.decode('utf-8', 'replace')}"


@pytest.mark.parametrize("name", REPORTS)
def test_reports_show_an_editor_nothing_personal(name, client, editor, private):
    client.force_login(editor)

    status, text = read(client, reverse(name))

    assert status == 200
    assert private.in_text(text) == set()


@pytest.mark.parametrize("name", SEARCHES)
def test_searching_finds_an_editor_nothing_personal(
    name, client, editor, case, private
):
    client.force_login(editor)
    references = {case.application.candidacy.reference, case.objection.reference}

    for word, place in private.words.items():
        status, text = read(client, reverse(name), {"q": word})
        assert status == 200
        found = private.in_text(
            text.replace(word, "")
        )  # the field repeats what I typed
        assert found == set(), place
        assert not any(reference in text for reference in references), place


@pytest.mark.parametrize("name", ["list", "list_results"])
def test_profiles_are_found_by_public_words_only(name, client, editor, private):
    client.force_login(editor)
    url = reverse(f"wagtailsnippets_buurtambassadeur_wagtail_ambassador:{name}")

    for word, place in private.words.items():
        _status, text = read(client, url, {"q": word})
        assert private.in_text(text.replace(word, "")) == set(), place
        assert "/edit/" not in text, f"a profile was found by {place}"


@pytest.mark.parametrize("address", API + PUBLIC)
def test_the_api_and_the_site_hold_nothing_personal(
    address, client, page_of_the_place, private
):
    status, text = read(client, address)

    assert status in (200, 401, 403, 404)
    assert private.in_text(text) == set()


def test_public_pages_hold_nothing_personal(client, page_of_the_place, case, private):
    page = page_of_the_place
    candidate = f"{page.url}kandidaat/{case.publication.pk}/"
    form = reverse("buurtambassadeur:object", args=[case.publication.pk])
    for address in (page.url, candidate, form):
        status, text = read(client, address)
        assert status == 200, address
        assert private.in_text(text) == set(), address


def test_the_page_of_the_place_does_not_name_the_candidate(
    client, page_of_the_place, words
):
    _status, text = read(client, page_of_the_place.url)

    shown = words.in_text(text)
    assert not any(place.startswith("candidate") for place in shown)
