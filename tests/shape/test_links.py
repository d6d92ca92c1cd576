"""A partner's link: GET shows, POST answers, and it explains itself when it is over."""

import re

import pytest

from buurtambassadeur_wagtail.agreements import actions
from buurtambassadeur_wagtail.agreements.models import AgreementEvent, ConsentRequest
from buurtambassadeur_wagtail.agreements.rules import State
from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.models import Link

from .conftest import WORDS, agree, decide, enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(site, offered, case):
    return ConsentRequest.objects.get(organisation=case.corporation)


@pytest.fixture
def url(asked):
    link = Link.objects.about(asked).get()
    return re.sub(r"^https?://[^/]+", "", links.url_of(link))


def read(response):
    return response.content.decode()


def test_looking_changes_nothing(client, url, case):
    response = client.get(url)

    page = read(response)
    assert response.status_code == 200
    assert WORDS["tasks"] in page
    assert "De police" in page
    assert "Bram" not in page
    assert "noindex" in page
    assert "no-store" in response["Cache-Control"]
    assert not AgreementEvent.objects.exists()


def test_answering_and_changing_it(client, url, offered):
    page = read(client.post(url, {"outcome": "not_agreed", "reasons": "Te vaag."}))
    assert "Dank u wel, wij hebben uw antwoord" in page
    assert "Niet eens" in page
    assert "Te vaag." in read(client.get(url))

    client.post(url, {"outcome": "agreed"})

    said = AgreementEvent.objects.values_list("outcome", "channel")
    assert list(said) == [("not_agreed", "link"), ("agreed", "link")]


@pytest.mark.parametrize(
    "data",
    [{}, {"outcome": "withdrawn"}, {"outcome": "not_agreed", "reasons": " \u200b"}],
)
def test_an_answer_that_is_none(client, url, data):
    response = client.post(url, data)

    assert response.status_code == 200
    assert response.context["form"].errors
    assert not AgreementEvent.objects.exists()


def test_the_last_one_brings_it_into_force(client, url, offered, case):
    decide(offered, case.by)
    enter(offered, case.police, case.by)
    enter(offered, case.district, case.by)

    assert "De Buurtafspraak van Kasteelpolder geldt" in read(
        client.post(url, {"outcome": "agreed"})
    )
    offered.refresh_from_db()
    assert offered.stands is State.IN_FORCE
    assert client.get(url).status_code == 200


def test_a_newer_text_explains_itself(client, url, offered, case):
    newer = actions.write_version(case.place, WORDS | {"more": "x"}, by=case.by)
    actions.offer(newer, by=case.by)

    response = client.post(url, {"outcome": "agreed"})

    assert response.status_code == 410
    assert "nieuwere tekst" in read(response)
    assert not AgreementEvent.objects.exists()


def test_who_is_no_contact_any_more(client, url, asked):
    asked.contact.delete()

    response = client.post(url, {"outcome": "agreed"})

    assert response.status_code == 410
    assert "Iemand anders" in read(response)
    assert not AgreementEvent.objects.exists()


def test_after_the_round(client, url, offered, case):
    actions.terminate(offered, reasons="Wij beginnen opnieuw.", by=case.by)

    response = client.get(url)

    assert response.status_code == 410
    assert "voorbij" in read(response)


def test_the_public_reads_parties_and_what_is_lacking(client, site, offered, case):
    url = f"/buurtambassadeurs/zie/buurtafspraak/{case.place.pk}/"
    enter(offered, case.police, case.by)

    page = read(client.get(url))

    assert "Wat nog ontbreekt" in page
    assert "de beslissing van de bewoners" in page
    assert "De police" in page
    assert "Bram" not in page
    agree(offered, case)
    assert "Geldt sinds" in read(client.get(url))
    assert "Wat nog ontbreekt" not in read(client.get(url))


def test_old_versions_stay_readable_and_drafts_are_nobodys(client, site, offered, case):
    agree(offered, case)
    newer = actions.write_version(case.place, {"tasks": "Anders."}, by=case.by)
    base = f"/buurtambassadeurs/zie/buurtafspraak/{case.place.pk}/"
    assert client.get(f"{base}2/").status_code == 404

    actions.offer(newer, by=case.by)
    agree(newer, case)

    assert "Anders." in read(client.get(base))
    assert "Een oude versie" in read(client.get(f"{base}1/"))
    assert client.get(f"{base}3/").status_code == 404


def test_without_anything_offered_there_is_no_page(client, site, draft, case):
    url = f"/buurtambassadeurs/zie/buurtafspraak/{case.place.pk}/"
    assert client.get(url).status_code == 404
