"""The dossier on paper: everything in full, and nobody by name in the other version."""

import pytest
from django.contrib.auth import get_user_model
from django.db import models
from wagtail.models import ModelLogEntry

from buurtambassadeur_wagtail.candidacy.actions import answer_hearing, hear_candidate
from buurtambassadeur_wagtail.dossier.gathering import gather
from buurtambassadeur_wagtail.dossier.identities import WORDS
from buurtambassadeur_wagtail.dossier.log import ACTION
from buurtambassadeur_wagtail.kernel import personal_data
from buurtambassadeur_wagtail.kernel.letter_events import event_name
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.telephones import show_telephone
from tests.dossier.conftest import at
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    ObjectionFactory,
)

pytestmark = pytest.mark.django_db

# What says who somebody is; the other canaries are what people wrote.
IDENTIFYING = ("name", "email", "telephone")


def html(client, model, version, record):
    response = client.get(at(model, version, record))
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("model", ["application", "appointment"])
def test_full_version_holds_every_word(sanne, life, words, model):
    text = html(sanne, model, "print", getattr(life, model))

    postcodes = {"applicant", "objector", "second objector"}  # shown with a space
    missing = set(words.words.values()) - words.in_text(text)
    assert missing == postcodes


@pytest.mark.parametrize("model", ["application", "appointment"])
def test_blackened_version_tells_nobodys_name_or_address(sanne, life, words, model):
    text = html(sanne, model, "blackened", getattr(life, model))

    found = words.in_text(text)
    who = {
        one
        for one in words.words.values()
        if one.endswith(IDENTIFYING) and not one.endswith("prefix")
    }
    assert who & found == set()
    assert "applicant involvement" in found
    assert "objector reasons" in found
    assert "objector motivation" in found


def personal_values(records):
    """Return every short personal value of the records, by the registry."""
    for record in records:
        for name in personal_data.declared(type(record)):
            field = record._meta.get_field(name)
            value = getattr(record, name)
            if isinstance(value, get_user_model()):
                yield from (value.email, value.get_full_name(), value.last_name)
            elif isinstance(field, models.CharField) and name not in WORDS:
                yield str(value or "")


@pytest.mark.parametrize("model", ["application", "appointment"])
def test_no_personal_value_of_the_registry_is_left(
    sanne, life, model, coordinator_here
):
    subject = getattr(life, model)
    dossier = gather(type(subject).objects.get(pk=subject.pk), coordinator_here)
    records = [*dossier.records, *dossier.letters, dossier.person.contact_details]

    text = html(sanne, model, "blackened", subject).casefold()

    values = {value.casefold() for value in personal_values(records)} - {""}
    assert len(values) > 10
    assert {value for value in values if value in text} == set()


def test_telephone_and_postcode_are_gone_as_they_are_shown(sanne, place):
    application = ApplicationFactory(
        candidacy__neighbourhood=place,
        involvement="Bel mij: 0612345678, Naima B. op 1234ab. Groet, de heer BOUZIDI",
    )

    full = html(sanne, "application", "print", application)
    text = html(sanne, "application", "blackened", application)

    shown = show_telephone(application.telephone)
    for word in (shown, "1234 AB", "0612345678", "Naima", "BOUZIDI"):
        assert word in full
        assert word not in text
    assert "Bel mij: ███" in text


def test_blocks_do_not_tell_how_long_a_name_is(sanne, life):
    text = html(sanne, "application", "blackened", life.application)

    assert "███" in text
    assert "████" not in text


def test_paper_has_no_frame_of_the_admin_and_is_kept_nowhere(sanne, life):
    response = sanne.get(at("application", "print", life.application))

    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    text = response.content.decode()
    assert "w-sidebar" not in text
    assert "<script" not in text
    assert life.application.candidacy.reference in text


@pytest.mark.parametrize("version", ["print", "blackened"])
def test_opening_is_logged_without_a_name_and_told_in_the_dossier(
    sanne, life, words, version, coordinator_here
):
    html(sanne, "application", version, life.application)

    entry = ModelLogEntry.objects.get(action=ACTION)
    assert entry.user == coordinator_here
    assert entry.label == f"Aanmelding {life.application.candidacy.reference}"
    assert words.in_text(str(entry.data)) == set()
    page = html(sanne, "application", "inspect", life.application)
    told = {"print": "Volledig dossier", "blackened": "Zwartgelakt dossier"}
    assert f"{told[version]} geopend om af te drukken" in page


@pytest.mark.parametrize("version", ["inspect", "print", "blackened"])
@pytest.mark.parametrize("model", ["application", "appointment"])
def test_strangers_get_404(client, life, coordinator_elsewhere, editor, model, version):
    for user in (coordinator_elsewhere, editor):
        client.force_login(user)
        url = at(model, version, getattr(life, model))
        assert client.get(url).status_code == 404
    assert not ModelLogEntry.objects.filter(action=ACTION).exists()


def test_administrator_reads_and_prints(client, life, administrator):
    client.force_login(administrator)

    for version in ("inspect", "print", "blackened"):
        html(client, "application", version, life.application)


def test_contact_of_a_team_leaves_the_name_of_the_place(sanne, life, district_here):
    district_here.contact_name = "Team Noord, Fatma Demir"
    district_here.contact_phone = "14 020"
    district_here.save()
    Letter.objects.filter(event="appointed").update(
        body="Vraag naar Team Noord, Fatma Demir: 14 020. Of naar Fatma."
    )

    text = html(sanne, "application", "blackened", life.application)

    for word in ("Fatma", "Demir", "14 020"):
        assert word not in text
    assert "Vogelbuurt (Noord)" in text


@pytest.fixture
def heard(place, coordinator_here):
    """A refusal that the candidate read in our words, and answered."""
    publication = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=place
    )
    objection = ObjectionFactory(candidacy=publication.candidacy)
    response = hear_candidate(
        objection, gist="Iemand schreef dat Bouzidi het te druk heeft.", by=None
    )
    answer_hearing(response, text="Naïma stopt met haar andere taken.", via="paper")
    return publication.candidacy.application


@pytest.mark.parametrize("version", ["print", "blackened"])
def test_what_the_candidate_read_and_answered_is_in_it(sanne, heard, version):
    page = sanne.get(at("application", "inspect", heard)).content.decode()
    text = html(sanne, "application", version, heard)

    letter = Letter.objects.get(event="candidate_heard")
    assert letter.subject
    told = event_name("candidate_heard")
    assert told in page
    assert told in text
    assert "stopt met haar andere taken" in text
    assert "het te druk heeft" in text
    assert ("Bouzidi" in text) == (version == "print")
