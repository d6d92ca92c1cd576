"""The candidate answers by the link in the letter: GET shows, POST stores once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.candidacy.actions import (
    hear_candidate,
    withdraw_objection,
)
from buurtambassadeur_wagtail.candidacy.models import CandidateResponse
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import ObjectionFactory
from tests.publishing.html import Page

GIST = "Iemand vindt dat u te veel andere taken hebt."


@pytest.fixture
def objection(site):
    return ObjectionFactory()


@pytest.fixture
def url(objection, coordinator_here):
    response = hear_candidate(objection, gist=GIST, by=coordinator_here)
    link = Link.objects.open().about(response).get()
    return reverse("buurtambassadeur:link", args=[link.purpose, links.token_of(link)])


def stored():
    return CandidateResponse.objects.get()


def test_page_shows_the_reasons_and_the_last_day_and_changes_nothing(
    client, url, objection
):
    response = client.get(url)
    shown = Page(response)

    assert shown.is_sound()
    assert "Iemand is het niet eens met u als kandidaat" in shown.text
    assert GIST in shown.text
    assert "De redenen, in onze woorden" in shown.text
    assert objection.name not in shown.text
    assert response["X-Robots-Tag"] == "noindex"
    assert stored().answered_at is None


def test_answer_is_stored_and_thanked_for(client, url):
    response = client.post(url, {"text": "Ik stop met die taken."})

    assert "Dank u wel voor uw antwoord" in Page(response).text
    assert (stored().text, stored().is_declined) == ("Ik stop met die taken.", False)
    assert stored().answered_via == "link"


def test_saying_nothing_is_an_answer(client, url):
    client.post(url, {"text": "", "is_declined": "on"})

    assert (stored().text, stored().is_declined) == ("", True)
    assert stored().answered_at is not None


def test_words_go_before_the_tick(client, url):
    client.post(url, {"text": "Toch wel.", "is_declined": "on"})

    assert (stored().text, stored().is_declined) == ("Toch wel.", False)


def test_blanks_are_refused_beside_the_field(client, url):
    response = client.post(url, {"text": " \u200b "})
    shown = Page(response)

    assert shown.is_sound()
    assert "Schrijf uw antwoord. Of kruis aan" in shown.text
    assert stored().answered_at is None


def test_sending_twice_is_harmless(client, url):
    client.post(url, {"text": "Het eerste."})

    response = client.post(url, {"text": "Het tweede."})

    assert response.status_code == 410
    assert stored().text == "Het eerste."


def test_link_explains_that_the_refusal_was_withdrawn(client, url, objection):
    withdraw_objection(objection)

    response = client.post(url, {"text": "Ik stop met die taken."})

    assert "Wij hebben geen antwoord meer nodig." in Page(response).text
    assert stored().text == ""


def test_late_answer_still_counts_while_nothing_is_decided(client, url):
    CandidateResponse.objects.update(
        asked_at=clock.now() - timedelta(days=9),
        answer_by=clock.now() - timedelta(days=1),
    )

    page = Page(client.get(url)).text
    client.post(url, {"text": "Toch nog."})

    assert "uw antwoord telt nog mee" in page
    assert stored().text == "Toch nog."


def test_full_reasons_are_called_that(client, objection, coordinator_here):
    ProgrammeSettings.objects.create(share_reasons="full")
    response = hear_candidate(objection, gist="Te druk.", by=coordinator_here)
    link = Link.objects.open().about(response).get()
    url = reverse("buurtambassadeur:link", args=[link.purpose, links.token_of(link)])

    assert "De redenen, zoals ze zijn geschreven" in Page(client.get(url)).text
