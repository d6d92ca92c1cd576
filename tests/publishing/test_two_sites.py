"""The sites of a city and of a stadsdeel: one municipality, one set of records."""

import pytest
from django.contrib.sites.requests import RequestSite
from wagtail.contrib.sitemaps.sitemap_generator import Sitemap
from wagtail.models import Page as WagtailPage
from wagtail.models import Site

from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel.addresses import public_url
from buurtambassadeur_wagtail.pages.models import (
    ApplicationFormPage,
    NeighbourhoodConferencePage,
    NeighbourhoodPage,
    ProgrammePage,
)
from buurtambassadeur_wagtail.publishing import flyers
from buurtambassadeur_wagtail.publishing.addresses import (
    application_page,
    conference_url,
    programme_page,
    url_for,
)
from tests.factories import (
    CandidatePublicationFactory,
    ConferenceFactory,
    NeighbourhoodFactory,
)
from tests.publishing.html import Page
from tests.publishing.test_application_form import ANSWERS

NOORD = "noord.zilverveen.example"
COST = 13
FIND = "/buurtambassadeurs/zoek/"


@pytest.fixture
def city(site, page, application_page, objection_page):
    """The whole programme stands on the site of the city, which is the default."""
    Site.clear_site_root_paths_cache()
    return page


def make_site(parent, **values):
    home = parent.add_child(instance=WagtailPage(title="Noord", slug="noord"))
    site = Site.objects.create(hostname=NOORD, root_page=home, **values)
    Site.clear_site_root_paths_cache()
    return site


def fill(home, neighbourhood):
    """Give a site its own pages: programme, neighbourhood, and a form to apply."""
    programme = home.add_child(instance=ProgrammePage(title="Programma", slug="ba"))
    form = ApplicationFormPage(title="Meedoen", slug="meedoen")
    programme.add_child(instance=form)
    place = NeighbourhoodPage(title="Weverij in Noord", neighbourhood=neighbourhood)
    return programme.add_child(instance=place)


@pytest.fixture(params=["beside", "within"])
def north(request, city, weverij):
    """Another site, with a tree beside that of the city or within it."""
    home = city.get_site().root_page
    parent = home if request.param == "within" else WagtailPage.get_first_root_node()
    return fill(make_site(parent).root_page, weverij)


@pytest.fixture
def there(rf):
    return rf.get("/", headers={"host": NOORD})


@pytest.fixture
def here(rf):
    return rf.get("/", headers={"host": "localhost"})


def on(client, host, address):
    return client.get(address, headers={"host": host})


def hrefs(response):
    return [link["href"] for link in Page(response).all("a") if "href" in link]


def test_each_site_keeps_its_readers(client, city, north, weverij):
    candidate = CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)

    own = hrefs(on(client, NOORD, "/ba/weverij-in-noord/"))

    assert f"http://{NOORD}/ba/meedoen/buurt/BU99010102/" in own
    assert f"/ba/weverij-in-noord/kandidaat/{candidate.pk}/" in own
    assert not [one for one in own if "localhost" in one]
    city_s = hrefs(on(client, "localhost", "/programma/de-weverij/"))
    assert "http://localhost/programma/aanmelden/buurt/BU99010102/" in city_s
    assert not [one for one in city_s if NOORD in one]


@pytest.mark.parametrize("name", ["ambassadors", "call_to_apply"])
def test_blocks_lead_to_the_site_they_stand_on(name, client, north, weverij):
    north.body = [(name, {"neighbourhood": weverij})]
    north.save_revision().publish()

    shown = on(client, NOORD, "/ba/weverij-in-noord/").content.decode()

    block = shown.partition('class="ba-element')[2].partition("</section>")[0]
    assert f"http://{NOORD}/ba/" in block
    assert "localhost" not in block


def test_breadcrumbs_begin_at_the_home_page_of_the_site(client, north):
    response = on(client, NOORD, "/ba/weverij-in-noord/")

    crumbs = [(one.title, one.url) for one in response.context["breadcrumbs"]]
    assert crumbs[0] == ("Home", "/")
    assert [url for _title, url in crumbs[1:]] == ["/ba/", "/ba/weverij-in-noord/"]


def test_a_programme_may_be_the_home_page(client, city):
    home = WagtailPage.get_first_root_node().add_child(
        instance=ProgrammePage(title="Welkom", slug="noord")
    )
    Site.objects.create(hostname=NOORD, root_page=home)
    Site.clear_site_root_paths_cache()

    response = on(client, NOORD, "/")

    assert [one.title for one in response.context["breadcrumbs"]] == ["Welkom"]


def test_the_list_and_the_finder_stay_on_the_site(client, city, north):
    (place,) = on(client, NOORD, "/ba/").context["places"]
    found = client.post(FIND, {"postcode": "1234CA"}, headers={"host": NOORD})

    assert place.url == found["Location"] == "/ba/weverij-in-noord/"
    found = client.post(FIND, {"postcode": "1234CA"}, headers={"host": "localhost"})
    assert found["Location"] == "/programma/de-weverij/"


def test_what_stands_on_one_site_is_linked_from_the_other(client, north, city, there):
    """The stadsdeel has no page of this neighbourhood, nor a form to refuse."""
    other = NeighbourhoodFactory(name="Vogelbuurt", postcodes=["1235AA"])
    page = city.get_parent().add_child(
        instance=NeighbourhoodPage(title="Vogelbuurt", neighbourhood=other)
    )
    candidate = CandidatePublicationFactory(
        candidacy__neighbourhood=north.neighbourhood, open=True
    )

    assert url_for(other, there) == page.get_full_url(there)
    found = client.post(FIND, {"postcode": "1235AA"}, headers={"host": NOORD})
    assert found["Location"] == page.full_url
    seen = hrefs(on(client, NOORD, f"/ba/weverij-in-noord/kandidaat/{candidate.pk}/"))
    assert f"http://localhost/programma/weigeren/{candidate.pk}/" in seen


def test_nobody_is_sent_to_a_site_that_is_not_for_everybody(
    city, north, there, here, weverij
):
    north.get_site().root_page.view_restrictions.create(restriction_type="login")

    assert url_for(weverij, here) == city.full_url
    assert url_for(weverij, there) == city.full_url
    assert programme_page(here).pk == city.get_parent().pk


def test_a_page_on_no_site_is_nobodys(city, weverij, here):
    city.delete()
    lost = WagtailPage.get_first_root_node().add_child(
        instance=WagtailPage(title="Oud", slug="oud")
    )
    fill(lost, weverij)

    assert "/zie/buurt/" in url_for(weverij, here)
    assert application_page(here).title == "Meld u aan"


def test_forms_on_both_sites_feed_one_register(client, city, north):
    addresses = [("localhost", "/programma/aanmelden/"), (NOORD, "/ba/meedoen/")]
    for number, (host, form) in enumerate(addresses):
        answers = ANSWERS | {
            "email": f"yared{number}@zilverveen.example",
            "token": f"7f1f2c3a-0000-4000-8000-00000000000{number}",
        }
        sent = client.post(f"{form}buurt/BU99010102/", answers, headers={"host": host})
        assert sent["Location"].startswith(f"{form}klaar/")
        assert on(client, host, sent["Location"]).status_code == 200

    assert Application.objects.count() == 2


def test_contact_and_its_receipt_stay_on_the_site(client, north):
    (written_to,) = {
        one
        for one in hrefs(on(client, NOORD, "/ba/weverij-in-noord/"))
        if one.endswith("/contact/")
    }

    assert written_to == "/ba/weverij-in-noord/contact/"


def test_a_conference_has_a_page_on_each_site(city, north, here, there, weverij):
    conference = ConferenceFactory(neighbourhoods=[weverij])
    for parent in (city, north):
        parent.add_child(
            instance=NeighbourhoodConferencePage(title="Avond", conference=conference)
        )

    assert conference_url(conference, here).startswith("http://localhost/programma/")
    assert conference_url(conference, there).startswith(f"http://{NOORD}/ba/")


def test_flyer_and_calendar_name_the_site_they_were_asked_at(
    client, city, north, weverij, monkeypatch
):
    drawn = []
    monkeypatch.setattr(flyers, "qr_code", lambda text: drawn.append(text) or {})
    plain = f"/buurtambassadeurs/zie/buurt/{weverij.pk}/"
    ConferenceFactory(neighbourhoods=[weverij])

    for host in (NOORD, "localhost"):
        flyer = on(client, host, f"{plain}flyer/")
        own = url_for(weverij, flyer.wsgi_request)
        assert flyer.context["back_url"] == own
        feed = on(client, host, f"{plain}agenda.ics").content.decode()
        assert own in feed.replace("\r\n ", "")

    assert drawn == [f"http://{NOORD}{plain}", f"http://localhost{plain}"]


def test_letters_begin_with_the_site_they_are_sent_from(city, north, weverij, settings):
    assert public_url(weverij) == city.full_url

    settings.BUURTAMBASSADEUR_BASE_URL = f"http://{NOORD}"

    assert public_url(weverij) == north.get_full_url()


def test_the_default_site_may_have_another_address(city, weverij, settings, here):
    """Behind a proxy, for example: then plain addresses begin with that one."""
    settings.BUURTAMBASSADEUR_BASE_URL = "https://www.zilverveen.example"
    city.delete()

    assert url_for(weverij, here).startswith("https://www.zilverveen.example/")


def test_the_sitemap_of_a_site_names_its_own_pages(rf, city, north, there):
    urls = Sitemap(there).get_urls(site=RequestSite(there))

    listed = [entry["location"] for entry in urls]
    assert north.get_full_url(there) in listed
    assert all(one.startswith(f"http://{NOORD}/") for one in listed)


@pytest.mark.parametrize("count", [1, 3])
def test_the_cost_is_the_same_for_any_number_of_sites(
    client, city, north, count, django_assert_num_queries, weverij
):
    for number in range(1, count):
        home = WagtailPage.get_first_root_node().add_child(
            instance=WagtailPage(title=f"Site {number}", slug=f"s{number}")
        )
        Site.objects.create(hostname=f"s{number}.example", root_page=home)
        fill(home, weverij)
    Site.clear_site_root_paths_cache()
    on(client, NOORD, "/ba/")

    with django_assert_num_queries(COST):
        on(client, NOORD, "/ba/")
