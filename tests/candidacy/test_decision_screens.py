"""The screens towards a decision: what they offer, warn of, show and keep."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import (
    CandidateResponse,
    DecisionProposal,
)
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories


@pytest.fixture
def here(district_here):
    return factories.NeighbourhoodFactory(district=district_here)


@pytest.fixture
def objection(here):
    publication = factories.CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=here
    )
    return factories.ObjectionFactory(candidacy=publication.candidacy)


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


def at(action, record, model="objection"):
    return reverse(f"buurtambassadeur_{model}_modeladmin_{action}", args=[record.pk])


def steps(response):
    found = [item["action"] for item in response.context["actions"]]
    return {str(one.label): one.refused and one.refused.message for one in found}


def facts(response):
    return {str(one["label"]): one["text"] for one in response.context["facts"]}


def decision(**changes):
    return {
        "outcome": "not_upheld",
        "motivation": "Hierom.",
        "candidate_motivation": "Daarom.",
    } | changes


# Hearing -----------------------------------------------------------------------------


def test_hearing_from_the_page_of_the_refusal(sanne, objection):
    assert list(steps(sanne.get(at("inspect", objection)))) == [
        "Beslis over de weigering",
        "Vraag de kandidaat om een antwoord",
        "Intrekken namens de afzender",
    ]

    response = sanne.post(at("hear", objection), {"gist": "U bent te druk."})

    assert response.url == at("inspect", objection)
    assert CandidateResponse.objects.get().gist == "U bent te druk."
    assert list(steps(sanne.get(at("inspect", objection)))) == [
        "Beslis over de weigering",
        "Schrijf het antwoord van de kandidaat op",
        "Vraag de kandidaat nog een keer",
        "Intrekken namens de afzender",
    ]


@pytest.mark.parametrize(("share", "begins"), [("summary", ""), ("full", "De kand")])
def test_full_reasons_are_prefilled(sanne, objection, share, begins):
    ProgrammeSettings.objects.create(share_reasons=share)

    form = sanne.get(at("hear", objection)).context["form"]

    assert form.initial["gist"][:7] == begins


def test_name_of_who_refused_is_refused_beside_the_field(sanne, objection):
    response = sanne.post(at("hear", objection), {"gist": f"Van {objection.name}."})

    assert list(response.context["form"].errors) == ["gist"]
    assert not CandidateResponse.objects.exists()


def test_what_may_be_chance_is_asked_about(sanne, objection):
    url, gist = at("hear", objection), "Iemand uit de Laan vindt u druk."

    asked = sanne.post(url, {"gist": gist})
    done = sanne.post(url, {"gist": gist, "sure": ["yes"]})

    assert "een woord uit de naam van wie weigerde" in str(
        asked.context["form"].errors["sure"]
    )
    assert gist in asked.content.decode()
    assert "Ik heb gekeken: hieraan is niemand te herkennen." in asked.content.decode()
    assert done.status_code == 302
    assert CandidateResponse.objects.get().gist == gist


def test_nothing_is_asked_about_before_there_is_reason(sanne, objection):
    page = sanne.get(at("hear", objection)).content.decode()

    assert "Ik heb gekeken: hieraan is niemand te herkennen." not in page


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ({"text": "Ik stop daarmee."}, ("Ik stop daarmee.", False)),
        ({"is_declined": ["yes"]}, ("", True)),
    ],
)
def test_answer_by_telephone_is_noted(
    sanne, objection, coordinator_here, typed, stored
):
    factories.CandidateResponseFactory(objection=objection, waiting=True)

    sanne.post(at("answer", objection), {"via": "telephone"} | typed)

    response = CandidateResponse.objects.get()
    assert (response.text, response.is_declined) == stored
    assert (response.answered_via, response.noted_by) == (
        "telephone",
        coordinator_here,
    )


def test_no_answer_without_a_question(sanne, objection):
    page = sanne.get(at("answer", objection))

    assert (
        page.context["refusal"].message == "Vraag eerst de kandidaat om een antwoord."
    )


# Deciding ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("effect", "offered"),
    [
        ("assessed", ["not_upheld", "upheld", "inadmissible"]),
        ("partner_binding", ["not_upheld", "upheld", "inadmissible"]),
        ("any_binding", ["upheld", "inadmissible"]),
    ],
)
def test_only_what_was_agreed_is_offered(sanne, objection, effect, offered):
    publication = objection.candidacy.publication
    publication.refusal_effect = effect
    publication.save()

    page = sanne.get(at("decide", objection))

    choices = page.context["form"].fields["outcome"].choices
    assert [value for value, _label in choices] == offered
    assert "Wat een weigering doet" in facts(page)
    assert "Afkomst, geloof, geslacht" in page.content.decode()


@pytest.mark.parametrize("count", [4, 5])
def test_number_is_shown_from_the_set_number(sanne, objection, count):
    for _one in range(count - 1):
        factories.ObjectionFactory(candidacy=objection.candidacy)
    for kind in ({"outcome": "withdrawn"}, {"unconfirmed": True}):
        factories.ObjectionFactory(candidacy=objection.candidacy, **kind)

    shown = facts(sanne.get(at("decide", objection)))

    assert shown.get("Hoeveel") == (
        "5 mensen weigerden deze kandidaat." if count == 5 else None
    )


def test_decider_reads_the_answer(sanne, objection):
    factories.CandidateResponseFactory(objection=objection)

    shown = facts(sanne.get(at("decide", objection)))

    assert shown["Antwoord van de kandidaat"] == "Ik stop met die andere taken."


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"candidate_motivation": " "}, ["candidate_motivation"]),
        ({"outcome": "upheld"}, ["is_lawful"]),
        (
            {"candidate_motivation": "Thijs van der Laan heeft gelijk."},
            ["candidate_motivation"],
        ),
    ],
)
def test_mistakes_stand_beside_their_field(sanne, objection, changes, fields):
    response = sanne.post(at("decide", objection), decision(**changes))

    objection.refresh_from_db()
    assert list(response.context["form"].errors) == fields
    assert "Hierom." in response.content.decode()
    assert objection.outcome == "received"


def test_upholding_unheard_keeps_what_was_typed(sanne, objection):
    response = sanne.post(
        at("decide", objection), decision(outcome="upheld", is_lawful=["yes"])
    )

    (error,) = response.context["errors"]
    assert error.message.startswith("Vraag eerst de kandidaat")
    assert error.url == at("inspect", objection)
    assert "Daarom." in response.content.decode()


def test_page_tells_who_decided_and_why(sanne, objection, coordinator_here):
    sanne.post(at("decide", objection), decision())

    page = sanne.get(at("inspect", objection)).content.decode()

    for words in ("Hierom.", "Daarom.", "Beslist door", "sanne"):
        assert words in page


# Reading along -----------------------------------------------------------------------


@pytest.fixture
def proposal(objection, coordinator_here, make_coordinator, district_here):
    ProgrammeSettings.objects.create(four_eyes=True)
    make_coordinator("dilek", district_here)
    return actions.decide_objection(
        objection,
        outcome=Outcome.NOT_UPHELD,
        motivation="Hierom.",
        candidate_motivation="Daarom.",
        by=coordinator_here,
    )


def test_own_proposal_waits_for_a_colleague(sanne, objection, proposal):
    found = steps(sanne.get(at("inspect", objection)))

    assert found["Lees de voorgestelde beslissing"] == (
        "U hebt dit zelf voorgesteld. Een collega moet het lezen."
    )
    assert "Er is al een voorgestelde beslissing" in found["Beslis over de weigering"]


def test_colleague_agrees(client, objection, proposal, django_user_model):
    client.force_login(django_user_model.objects.get(username="dilek"))

    shown = client.get(at("second", objection))
    done = client.post(at("second", objection), {"answer": "agree"})

    objection.refresh_from_db()
    assert facts(shown)["Voorgestelde beslissing"] == "ongegrond"
    assert done.status_code == 302
    assert objection.outcome == "not_upheld"
    page = client.get(at("inspect", objection)).content.decode()
    assert "Tweede lezer" in page


def test_colleague_sends_back_with_a_reason(
    client, objection, proposal, django_user_model
):
    client.force_login(django_user_model.objects.get(username="dilek"))
    url = at("second", objection)

    refused = client.post(url, {"answer": "back", "reason": " "})
    client.post(url, {"answer": "back", "reason": "Leg meer uit."})

    assert list(refused.context["form"].errors) == ["reason"]
    assert DecisionProposal.objects.get().state == "returned"
    assert "Leg meer uit." in client.get(at("inspect", objection)).content.decode()


def test_reader_of_another_district_goes_home_afterwards(
    sanne, client, objection, coordinator_elsewhere
):
    ProgrammeSettings.objects.create(four_eyes=True)
    sanne.post(
        at("decide", objection), decision(second_reader=coordinator_elsewhere.pk)
    )
    client.force_login(coordinator_elsewhere)

    done = client.post(at("second", objection), {"answer": "agree"})

    assert done.url == reverse("wagtailadmin_home")
    assert client.get(at("inspect", objection)).status_code == 404


# Who decides -------------------------------------------------------------------------


def test_involved_coordinator_lets_somebody_stand_in(
    sanne, client, objection, coordinator_elsewhere
):
    application = objection.candidacy.application
    sanne.post(at("involve", application, "application"))

    found = steps(sanne.get(at("inspect", application, "application")))
    assert "Laat iemand invallen" in found
    assert "Ik ben betrokken" not in found
    sanne.post(
        at("stand_in", application, "application"),
        {"user": coordinator_elsewhere.pk, "reason": "Ik ben zijn zus."},
    )
    page = sanne.get(at("inspect", application, "application")).content.decode()
    assert "Ik ben zijn zus." in page

    client.force_login(coordinator_elsewhere)
    assert client.get(at("decide", objection)).status_code == 200


def test_timeline_tells_what_happened(sanne, objection, coordinator_here):
    response = actions.hear_candidate(objection, gist="Druk.", by=coordinator_here)
    actions.answer_hearing(response, text="Ik stop daarmee.")
    sanne.post(at("decide", objection), decision())

    page = sanne.get(at("history", objection.candidacy.application, "application"))

    titles = [str(one.title) for one in page.context["moments"]]
    assert titles[:2] == [
        "Er is beslist over een weigering: ongegrond",
        "De kandidaat heeft geantwoord",
    ]
    assert "De kandidaat is om een antwoord gevraagd" in titles
    assert "Ik stop daarmee." not in page.content.decode()


@pytest.mark.parametrize("action", ["inspect", "decide"])
def test_pages_cost_the_same_with_one_refusal_and_with_three(sanne, objection, action):
    factories.CandidateResponseFactory(objection=objection)
    costs = []
    for _round in range(2):
        sanne.get(at(action, objection))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            sanne.get(at(action, objection))
        costs.append(len(queries))
        for _one in range(2):
            other = factories.ObjectionFactory(candidacy=objection.candidacy)
            factories.CandidateResponseFactory(objection=other)

    assert costs[0] == costs[1]
