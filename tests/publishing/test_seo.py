"""Titles, descriptions, Schema.org and the sitemap: what search engines read."""

from html.parser import HTMLParser

import pytest
from django.contrib.sites.requests import RequestSite
from wagtail.contrib.sitemaps.sitemap_generator import Sitemap

from buurtambassadeur_wagtail.kernel import clock
from tests.factories import CandidatePublicationFactory, ManagementMeetingFactory
from tests.publishing.html import Page
from tests.publishing.people import serving

FINDER = "/buurtambassadeurs/zoek/"


@pytest.fixture
def all_pages(programme_page, page, application_page, objection_page):
    return [programme_page, page, application_page]


def description(shown):
    (found,) = shown.all("meta", name="description")
    return found["content"]


def test_every_page_has_a_title_and_a_description_of_its_own(client, all_pages):
    addresses = [one.get_url() for one in all_pages] + [FINDER]
    pages = [Page(client.get(address)) for address in addresses]

    texts = [description(shown) for shown in pages]
    assert len(set(texts)) == len(texts)
    assert all(40 <= len(text) <= 160 for text in texts)
    assert len({shown.text.split(" – ")[0] for shown in pages}) == len(pages)
    assert all(shown.is_sound() for shown in pages)


def test_what_an_editor_wrote_goes_before_ours(client, programme_page, page):
    for one in (programme_page, page):
        one.search_description = "Eigen woorden"
        one.save()

        # The template of the host shows it; two descriptions would be one too many.
        assert not Page(client.get(one.get_url())).all("meta", name="description")
    assert description(Page(client.get(FINDER)))


def test_a_long_opening_is_cut_at_a_whole_word(client, page):
    page.lead = "Een wijk met <b>veel</b>  groen. " * 20
    page.save()

    text = description(Page(client.get(page.get_url())))

    assert len(text) <= 160
    assert text.startswith("Een wijk met veel groen. Een")
    assert text.endswith("…")


def test_a_description_names_nobody(client, page, weverij):
    person = serving(weverij).person

    text = description(Page(client.get(page.get_url())))

    assert person.family_name not in text


class Microdata(HTMLParser):
    """Items of a page as search engines read them: type, and name with value."""

    def __init__(self, response):
        super().__init__()
        self.items, self._open, self._reading = [], [], None
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name, value = attrs.get("itemprop"), attrs.get("content")
        if "itemscope" in attrs:
            item = {"type": attrs["itemtype"].rpartition("/")[2]}
            if name:
                self._open[-1][1][name] = item
            self.items.append(item)
            self._open.append([tag, item, 0])
        elif self._open and tag == self._open[-1][0]:
            self._open[-1][2] += 1
        if name and "itemscope" not in attrs:
            self._open[-1][1][name] = attrs.get("datetime", value)
            self._reading = None if name and value else name

    def handle_data(self, data):
        if self._reading and self._open and self._open[-1][1][self._reading] is None:
            self._open[-1][1][self._reading] = data.strip()

    def handle_endtag(self, tag):
        self._reading = None
        if self._open and self._open[-1][0] == tag:
            if self._open[-1][2]:
                self._open[-1][2] -= 1
            else:
                self._open.pop()


def test_a_neighbourhood_is_an_area_within_its_district_and_municipality(
    client, page, weverij
):
    area = Microdata(client.get(page.get_url())).items[0]

    assert area == {
        "type": "AdministrativeArea",
        "name": "De Weverij",
        "identifier": "BU99010102",
        "url": page.full_url,
        "containedInPlace": {
            "type": "AdministrativeArea",
            "name": "Noord",
            "containedInPlace": {"type": "AdministrativeArea", "name": "Testgemeente"},
        },
    }


def test_the_next_meeting_is_an_event_with_its_hours(client, page, weverij):
    meeting = ManagementMeetingFactory(neighbourhoods=[weverij])

    items = Microdata(client.get(page.get_url())).items
    (event,) = [item for item in items if item["type"] == "Event"]

    assert event == {
        "type": "Event",
        "name": "Buurtbeheeroverleg De Weverij",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "startDate": clock.local(meeting.starts_at).isoformat(),
        "endDate": clock.local(meeting.ends_at).isoformat(),
        "location": {
            "type": "Place",
            "name": "Buurthuis De Merel",
            "address": "Buurthuis De Merel, Testgemeente",
        },
        "organizer": {"type": "GovernmentOrganization", "name": "Testgemeente"},
    }
    assert items[0]["event"] is event


def test_the_page_leads_to_calendar_and_flyer(client, page, weverij):
    shown = Page(client.get(page.get_url()))

    plain = f"localhost/buurtambassadeurs/zie/buurt/{weverij.pk}/agenda.ics"
    assert shown.all("a", href=f"webcal://{plain}")
    assert shown.all("a", href=f"/buurtambassadeurs/zie/buurt/{weverij.pk}/flyer/")


def test_the_sitemap_holds_pages_and_no_candidate(client, all_pages, weverij, rf):
    CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)
    request = rf.get("/sitemap.xml", headers={"host": "localhost"})

    urls = Sitemap(request).get_urls(site=RequestSite(request))

    ours = [entry["location"] for entry in urls if "programma" in entry["location"]]
    assert sorted(ours) == sorted(one.full_url for one in all_pages)
    assert not [one for one in ours if "kandidaat" in one or "weigeren" in one]
    entry = next(one for one in urls if one["location"] == all_pages[1].full_url)
    assert not entry.get("lastmod")


def test_candidates_tell_search_engines_to_stay_away(client, page, weverij):
    publication = CandidatePublicationFactory(
        candidacy__neighbourhood=weverij, open=True
    )
    response = client.get(f"{page.get_url()}kandidaat/{publication.pk}/")

    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert Page(response).one("meta", name="robots")["content"] == "noindex, nofollow"
