"""A form that is still open in a tab when the candidate is appointed."""

import pytest

from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import CandidatePublicationFactory
from tests.publishing.html import Page
from tests.publishing.test_objection_form import ANSWERS


@pytest.fixture
def url(objection_page, weverij):
    publication = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=weverij, candidacy__status="appointed"
    )
    ProgrammeSettings.objects.create(complaints_url="https://zilverveen.example/klacht")
    publication.candidacy.status = "appointed"
    publication.candidacy.save()
    return f"{objection_page.get_url()}{publication.pk}/"


def test_what_is_sent_becomes_a_signal_and_the_sender_is_told(client, url):
    shown = Page(client.post(url, ANSWERS, follow=True))

    objection = Objection.objects.get()
    assert objection.outcome == "signal"
    assert objection.reference in shown.text
    assert "Het verandert niets aan de aanstelling." in shown.text
    assert shown.all("a", href="https://zilverveen.example/klacht")
    assert shown.is_sound()


def test_a_mistake_loses_nothing(client, url):
    shown = Page(client.post(url, ANSWERS | {"name": ""}))

    assert "Deze kandidaat luistert niet." in shown.text
    assert not Objection.objects.exists()


def test_nobody_is_offered_a_new_form(client, url):
    response = client.get(url)

    shown = Page(response)
    assert response.status_code == 410
    assert "Een ambassadeur kunt u niet meer weigeren." in shown.text
    assert shown.all("a", href="https://zilverveen.example/klacht")
