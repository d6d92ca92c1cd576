from datetime import datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from buurtambassadeur_wagtail.candidacy.actions import publish_candidate
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import CandidatePublicationFactory, NeighbourhoodFactory
from tests.publishing.html import Page


@pytest.fixture
def publication(weverij):
    return CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)


def address(page, publication):
    return f"{page.get_url()}kandidaat/{publication.pk}/"


def test_it_shows_what_the_candidate_approved_and_how_to_react(
    client, page, publication, objection_page
):
    response = client.get(address(page, publication))
    shown = Page(response)

    assert shown.is_sound()
    assert "Naïma Bouzidi wil buurtambassadeur worden" in shown.text
    assert publication.text in shown.text
    assert "Dat is nog 21 dagen." in shown.text
    assert shown.all("a", href=f"{objection_page.full_url}{publication.pk}/")
    assert len(shown.all("li", aria_current="step")) == 0
    assert len([a for t, a in shown.tags if a.get("aria-current") == "step"]) == 1


def test_it_shows_the_working_day_to_which_the_end_moved(
    client, page, weverij, coordinator_here
):
    publication = CandidatePublicationFactory(candidacy__neighbourhood=weverij)
    saturday = datetime(2026, 4, 25, 10, tzinfo=clock.AMSTERDAM)  # 21 days later too
    with time_machine.travel(saturday, tick=False):
        publish_candidate(publication.candidacy, by=coordinator_here)
        shown = Page(client.get(address(page, publication)))

    assert "18 mei 2026" in shown.text
    assert "16 mei 2026" not in shown.text
    assert "Dat is nog 23 dagen." in shown.text


def test_it_is_kept_out_of_caches_and_search_engines(client, page, publication):
    response = client.get(address(page, publication))

    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert Page(response).one("meta", name="robots")["content"] == "noindex, nofollow"


def test_it_closes_by_itself_at_the_last_second(client, page, publication):
    url = address(page, publication)
    closes_at = publication.closes_at

    with time_machine.travel(closes_at, tick=False):
        last = client.get(url)
    with time_machine.travel(closes_at + timedelta(seconds=1), tick=False):
        over = client.get(url)

    assert (last.status_code, over.status_code) == (200, 410)
    assert "Dat is vandaag." in Page(last).text
    assert "Naïma" not in Page(over).text


def test_before_it_is_made_known_there_is_nothing(client, page, weverij):
    waiting = CandidatePublicationFactory(candidacy__neighbourhood=weverij)

    assert client.get(address(page, waiting)).status_code == 404


def test_under_another_neighbourhood_there_is_nothing(client, page):
    other = CandidatePublicationFactory(
        candidacy__neighbourhood=NeighbourhoodFactory(), open=True
    )

    assert client.get(address(page, other)).status_code == 404


def test_after_the_appointment_it_leads_to_the_neighbourhood(client, page, weverij):
    publication = CandidatePublicationFactory(
        candidacy__neighbourhood=weverij, closed=True, candidacy__status="appointed"
    )

    response = client.get(address(page, publication))

    assert response["Location"] == page.full_url


def test_who_withdrew_is_gone_at_once(client, page, weverij):
    publication = CandidatePublicationFactory(
        candidacy__neighbourhood=weverij, open=True
    )
    candidacy = publication.candidacy
    candidacy.status = "withdrawn"
    candidacy.save()

    assert client.get(address(page, publication)).status_code == 410


def test_without_a_page_the_plain_address_shows_the_same(client, publication):
    response = client.get(f"/buurtambassadeurs/zie/kandidaat/{publication.pk}/")

    assert Page(response).is_sound()
    assert "Naïma Bouzidi" in Page(response).text
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_the_days_left_count_in_amsterdam(client, page, publication):
    last_day = clock.local(publication.closes_at).date()

    with time_machine.travel(f"{last_day}T00:30:00+01:00", tick=False):
        shown = Page(client.get(address(page, publication)))

    assert "Dat is vandaag." in shown.text


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        ("", "Ik ben het niet eens met deze kandidaat"),
        ("Deze kandidaat wil ik niet", "Deze kandidaat wil ik niet"),
    ],
)
def test_the_button_says_what_the_municipality_wants(
    client, page, objection_page, publication, wish, shown
):
    ProgrammeSettings.objects.create(objection_button=wish)

    candidate = Page(client.get(address(page, publication)))
    form = Page(client.get(f"{objection_page.full_url}{publication.pk}/"))

    assert shown in candidate.text
    assert shown in form.text


def test_it_stays_up_when_its_page_is_taken_down(client, page, publication):
    page.unpublish()

    url = reverse("buurtambassadeur:candidate", args=[publication.pk])

    assert publication.text in Page(client.get(url)).text
