"""The page of a candidate and of an ambassador, read as a story."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.kernel import clock, dossier_parts
from buurtambassadeur_wagtail.kernel.dossier_parts import Happening
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section
from tests import factories
from tests.dossier.conftest import at

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidate(place):
    publication = factories.CandidatePublicationFactory(
        closed=True,
        candidacy__neighbourhood=place,
        candidacy__received_at=clock.now() - timedelta(days=30),
    )
    return publication.candidacy


def told(response):
    lines = [*response.context["story"], *response.context["earlier"]]
    return [line["happening"].what for line in lines]


def steps(response):
    return {
        str(item["action"].label): item["action"].refused
        for item in response.context["actions"]
    }


def test_story_tells_everything_the_newest_first(sanne, life):
    response = sanne.get(at("appointment", "inspect", life.appointment))

    story = told(response)
    first, second = life.objections
    expected = [
        "Laatste dag als buurtambassadeur in Vogelbuurt",
        f"Beslissing over weigering {second.reference}: ongegrond",
        f"Beslissing over weigering {first.reference}: ongegrond",
        f"Weigering {second.reference} ontvangen van {second.name}",
        f"Weigering {first.reference} ontvangen van {first.name}",
        "Aanmelding ontvangen, via de website",
    ]
    assert [one for one in story if one in expected] == expected
    assert sum(one.startswith("Brief ") for one in story) == Letter.objects.count()
    moments = [line["happening"].moment for line in response.context["story"]]
    assert moments == sorted(moments, reverse=True)


def test_what_is_to_come_is_marked(sanne, life):
    response = sanne.get(at("appointment", "inspect", life.appointment))

    to_come = [
        line["happening"].what
        for line in response.context["story"]
        if line["happening"].is_to_come
    ]
    assert to_come == ["Laatste dag als buurtambassadeur in Vogelbuurt"]


def test_headline_says_where_it_stands_and_what_is_next(sanne, candidate):
    objection = factories.ObjectionFactory(candidacy=candidate)

    response = sanne.get(at("application", "inspect", candidate.application))

    found = response.context["headline"]
    assert found.sentence == (
        "Naïma Bouzidi is kandidaat in Vogelbuurt. De reactietermijn is voorbij."
    )
    assert found.step == "1 weigering te beslissen"
    assert found.url == at("objection", "decide", objection)


def test_headline_of_a_case_that_is_over(sanne, place):
    application = factories.ApplicationFactory(
        candidacy__neighbourhood=place, candidacy__status="withdrawn"
    )

    found = sanne.get(at("application", "inspect", application)).context["headline"]

    assert found.sentence == (
        "Naïma Bouzidi heeft de aanmelding voor Vogelbuurt ingetrokken."
    )
    assert (found.step, found.url) == ("U hoeft niets meer te doen.", "")


def test_headline_of_who_sits_and_of_who_has_to_be_renewed(sanne, place):
    today = clock.today()
    one = factories.AppointmentFactory(
        neighbourhood=place,
        first_day=today - timedelta(days=600),
        last_day=today + timedelta(days=100),
    )

    found = sanne.get(at("appointment", "inspect", one)).context["headline"]

    assert found.sentence.startswith("Joke Verhulst is buurtambassadeur in Vogelbuurt")
    assert found.step.startswith("Aanstelling loopt af: begin uiterlijk op")


def test_next_step_is_no_link_for_who_may_not_take_it(client, administrator, candidate):
    factories.ObjectionFactory(candidacy=candidate)
    client.force_login(administrator)

    response = client.get(at("application", "inspect", candidate.application))

    assert response.context["headline"].url == ""
    assert steps(response) == {}


def test_buttons_that_are_lawful_and_reasons_of_those_that_are_not(sanne, candidate):
    objection = factories.ObjectionFactory(candidacy=candidate)

    found = steps(sanne.get(at("application", "inspect", candidate.application)))

    assert list(found) == [
        f"Beslis over de weigering ({objection.reference})",
        "Kandidaat aanstellen",
        "Ik ben betrokken",
        "Nieuwe weigering namens …",
        "Laat weten dat het later wordt",
        "Intrekken namens de aanmelder",
    ]
    assert found["Kandidaat aanstellen"].cause == objection


def test_refusals_stand_there_in_full_with_the_decision(sanne, candidate):
    objection = factories.ObjectionFactory(candidacy=candidate, upheld=True)

    text = sanne.get(
        at("application", "inspect", candidate.application)
    ).content.decode()

    assert objection.reasons in text
    assert objection.motivation in text


def test_ambassador_has_all_procedures_and_those_of_elsewhere_only_in_the_sum(
    sanne, life, district_elsewhere
):
    hidden = factories.AppointmentFactory(
        person=life.appointment.person,
        neighbourhood__district=district_elsewhere,
        neighbourhood__name="Haven",
    )

    response = sanne.get(at("appointment", "inspect", life.appointment))

    assert not any("in Haven" in one for one in told(response))
    assert at("appointment", "inspect", hidden) not in response.content.decode()


def test_features_add_moments_sections_and_buttons(sanne, candidate, monkeypatch):
    for name in ("_tellers", "_writers", "_doers"):
        registry = getattr(dossier_parts, name)
        monkeypatch.setitem(registry, Candidacy, [*registry[Candidacy]])
    now, no = clock.now(), Refused("Dat kan nog niet.")
    dossier_parts.tell(Candidacy, lambda found, user: [Happening(now, "Gehoord")])
    dossier_parts.write(
        Candidacy, lambda found, user: [Section("Hoorzitting", [("Antwoord", "Nee")])]
    )
    dossier_parts.offer(Candidacy, lambda found, user: [Action("Hoor", "#", no)])

    response = sanne.get(at("application", "inspect", candidate.application))
    paper = sanne.get(at("application", "print", candidate.application))

    assert "Gehoord" in told(response)
    assert steps(response)["Hoor"] == no
    for one in (response, paper):
        assert "Hoorzitting" in one.content.decode()


@pytest.mark.parametrize("version", ["inspect", "print", "blackened"])
def test_a_dossier_costs_the_same_however_large(sanne, candidate, version):
    costs = []
    for number in (1, 3, 30):
        while candidate.objections.count() < number:
            factories.ObjectionFactory(
                candidacy=candidate, partner=factories.PartnerOrganisationFactory()
            )
            letter(candidate)
        url = at("application", version, candidate.application)
        sanne.get(url)
        with CaptureQueriesContext(connection) as queries:
            response = sanne.get(url)
        costs.append(len(queries))

    assert response.status_code == 200
    assert costs[0] == costs[1] == costs[2] <= MOST_QUERIES


MOST_QUERIES = 44


def letter(about):
    Letter.objects.create(
        event="objection_received",
        to="a@zilverveen.example",
        subject="Brief",
        body="Tekst",
        about=about,
        message_id=f"<{Letter.objects.count()}@zilverveen.example>",
    )
