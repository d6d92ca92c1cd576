"""A partner that comes by its own link: a category, or reasons when it may write."""

from uuid import uuid4

import pytest

from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import CandidatePublicationFactory, PartnerContactFactory
from tests.publishing.html import Page

ANSWERS = {"name": "Bram", "email": "b@politie.example", "telephone": "06 12345678"}


@pytest.fixture
def publication(weverij, coordinator_here):
    PartnerContactFactory(email="bram@politie.example")
    publication = CandidatePublicationFactory(
        candidacy__neighbourhood=weverij, name_shown="Naïma"
    )
    return actions.publish_candidate(publication.candidacy, by=coordinator_here)


@pytest.fixture
def url(publication):
    return links.url_of(Link.objects.get(purpose="partner-objection"))


@pytest.fixture
def settings_of(db):
    return ProgrammeSettings.objects.create(contact_phone="14 020")


def test_a_partner_chooses_a_category_and_is_called(client, url, settings_of):
    blank = Page(client.get(url))
    done = Page(client.post(url, ANSWERS | {"category": "safety"}, follow=True))

    assert blank.is_sound()
    assert not blank.all("textarea", name="reasons")
    assert len(blank.all("input", name="category")) == 5
    assert "Bel de coördinator" in blank.text
    assert "14 020" in blank.text
    assert "Schrijf of vertel nooit gegevens van de politie" in blank.text
    objection = Objection.objects.get()
    assert (objection.category, objection.reasons) == ("safety", "")
    assert objection.confirmed_via == "link"
    assert "Wij bellen u" in done.text


@pytest.mark.parametrize("missing", ["category", "name", "telephone"])
def test_a_category_a_name_and_a_number_are_needed(client, url, missing):
    answers = ANSWERS | {"category": "safety", "reasons": "Iets uit een dossier."}
    del answers[missing]

    response = client.post(url, answers)

    assert set(response.context["form"].errors) == {missing}
    assert not Objection.objects.exists()


def test_words_that_are_sent_along_are_not_kept(client, url):
    answers = ANSWERS | {"category": "safety", "reasons": "Iets uit een dossier."}

    client.post(url, answers)

    assert Objection.objects.get().reasons == ""


def test_a_partner_writes_when_the_municipality_lets_it(client, url, settings_of):
    ProgrammeSettings.objects.update(partner_free_text=True)

    blank = Page(client.get(url))
    client.post(url, ANSWERS | {"reasons": "Samenwerken lukt niet."})

    assert not blank.all("input", name="category")
    assert "Schrijf geen gegevens van de politie" in blank.text
    assert Objection.objects.get().reasons == "Samenwerken lukt niet."


def test_the_link_works_more_than_once_until_the_period_closes(client, url):
    client.post(url, ANSWERS | {"category": "safety"})
    client.post(url, ANSWERS | {"category": "housing", "token": str(uuid4())})

    first, second = Objection.objects.order_by("pk")
    assert second.supplement_to == first
    Link.objects.update(expires_at=Link.objects.first().created_at)
    over = client.get(url)
    assert over.status_code == 410
    assert "Deze link is verlopen." in Page(over).text


def test_a_wrong_link_is_no_page(client, url):
    assert client.get(url[:-3] + "xx/").status_code == 404


def test_entrepreneurs_get_no_link_unless_they_may_refuse(weverij, coordinator_here):
    contact = PartnerContactFactory(organisation__type="entrepreneurs")
    for allowed in (False, True):
        ProgrammeSettings.objects.all().delete()
        ProgrammeSettings.objects.create(entrepreneurs_may_object=allowed)
        publication = CandidatePublicationFactory(candidacy__neighbourhood=weverij)
        actions.publish_candidate(publication.candidacy, by=coordinator_here)

        asked = publication.invitations.filter(partner=contact.organisation)
        assert asked.exists() is allowed
