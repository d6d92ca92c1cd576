"""Four eyes: a decision waits for another coordinator, who agrees or sends it back."""

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction

from buurtambassadeur_wagtail.candidacy.actions import (
    agree_with,
    decide_objection,
    send_back,
    state_involvement,
    withdraw_objection,
)
from buurtambassadeur_wagtail.candidacy.models import DecisionProposal, Objection
from buurtambassadeur_wagtail.candidacy.queries import obstacle
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import CandidatePublicationFactory, CandidateResponseFactory


@pytest.fixture
def four_eyes(db):
    return ProgrammeSettings.objects.create(four_eyes=True)


@pytest.fixture
def objection(four_eyes, district_here):
    """A refusal of a candidate whose period is over, and who answered."""
    publication = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood__district=district_here
    )
    response = CandidateResponseFactory(objection__candidacy=publication.candidacy)
    return response.objection


@pytest.fixture
def colleague(make_coordinator, district_here):
    return make_coordinator("dilek", district_here)


def decide(objection, by, **changes):
    decision = {
        "outcome": Outcome.UPHELD,
        "motivation": "Dat weegt zwaar.",
        "candidate_motivation": "U hebt te weinig tijd.",
        "is_lawful": True,
    }
    return decide_objection(objection, by=by, **(decision | changes))


@pytest.fixture
def proposal(objection, coordinator_here, colleague):
    return decide(objection, coordinator_here)


def refused(action, *args, **kwargs):
    with pytest.raises(Refused) as why, transaction.atomic():
        action(*args, **kwargs)
    return why.value.message


def test_proposal_decides_nothing_yet(objection, proposal, coordinator_here, written):
    objection.refresh_from_db()

    assert (objection.outcome, objection.motivation) == ("received", "")
    assert obstacle(objection.candidacy) == "objection_undecided"
    assert written() == []
    assert (proposal.state, proposal.proposed_by) == ("open", coordinator_here)


def test_decision_counts_once_a_colleague_agrees(
    objection, proposal, coordinator_here, colleague, written
):
    agree_with(proposal, by=colleague)

    objection.refresh_from_db()
    proposal.refresh_from_db()
    assert (objection.outcome, objection.motivation) == ("upheld", "Dat weegt zwaar.")
    assert objection.decided_by == coordinator_here
    assert objection.seconded_by == colleague
    assert (proposal.state, proposal.handled_by) == ("agreed", colleague)
    assert [event for event, _to in written()] == [
        "objection_decided",
        "candidacy_refused",
    ]


def test_sending_back_leaves_everything_open(
    objection, proposal, coordinator_here, colleague, written
):
    send_back(proposal, reason="Leg uit waarom.", by=colleague)

    objection.refresh_from_db()
    proposal.refresh_from_db()
    assert (proposal.state, proposal.returned_because) == (
        "returned",
        "Leg uit waarom.",
    )
    assert (objection.outcome, written()) == ("received", [])
    assert decide(objection, coordinator_here).state == "open"


def test_sending_back_has_a_reason(proposal, colleague):
    assert refused(send_back, proposal, reason=" ", by=colleague) == (
        "Schrijf waarom u dit terugstuurt."
    )


@pytest.mark.parametrize("action", ["agree", "back"])
def test_nobody_reads_the_own_proposal(proposal, coordinator_here, action):
    message = {
        "agree": lambda: refused(agree_with, proposal, by=coordinator_here),
        "back": lambda: refused(send_back, proposal, reason="X", by=coordinator_here),
    }[action]()

    assert message == "U hebt dit zelf voorgesteld. Een collega moet het lezen."


def test_who_is_involved_reads_nothing(proposal, colleague):
    state_involvement(proposal.objection.candidacy, by=colleague)

    message = refused(agree_with, proposal, by=colleague)

    assert message == "U hebt gezegd dat u betrokken bent. Een collega moet dit doen."


def test_proposal_of_who_is_involved_does_not_count(
    proposal, coordinator_here, colleague
):
    state_involvement(proposal.objection.candidacy, by=coordinator_here)

    message = refused(agree_with, proposal, by=colleague)

    assert message == "U hebt gezegd dat u betrokken bent. Een collega moet dit doen."


@pytest.mark.parametrize("first", ["agreed", "returned"])
def test_proposal_is_handled_once(proposal, colleague, first):
    DecisionProposal.objects.update(state=first, returned_because="X")

    assert refused(agree_with, proposal, by=colleague) == (
        "Dit voorstel is al behandeld."
    )


def test_sender_can_still_withdraw(objection, proposal, colleague):
    assert withdraw_objection(objection)

    assert refused(agree_with, proposal, by=colleague) == (
        "Dit voorstel is al behandeld."
    )
    assert obstacle(objection.candidacy) is None


def test_one_proposal_at_a_time(objection, proposal, colleague):
    message = refused(decide, objection, colleague)

    assert message == (
        "Er is al een voorgestelde beslissing. Eerst moet een tweede lezer daarnaar "
        "kijken."
    )


def test_proposal_keeps_waiting_when_the_setting_goes_off(
    objection, proposal, four_eyes, colleague
):
    four_eyes.four_eyes = False
    four_eyes.save()

    assert "Er is al een voorgestelde beslissing" in refused(
        decide, objection, colleague
    )
    agree_with(proposal, by=colleague)
    objection.refresh_from_db()
    assert objection.outcome == "upheld"


# A second reader of another district --------------------------------------------------


def test_who_is_alone_has_to_choose_a_reader(objection, coordinator_here):
    assert refused(decide, objection, coordinator_here) == (
        "Hier beslist verder niemand. Kies een tweede lezer uit een ander stadsdeel."
    )


def test_reader_of_another_district_sees_it_until_it_is_read(
    objection, coordinator_here, coordinator_elsewhere
):
    may = policy.may
    assert not may(coordinator_elsewhere, "view", objection)

    proposal = decide(objection, coordinator_here, second_reader=coordinator_elsewhere)

    assert may(coordinator_elsewhere, "view", objection)
    assert may(coordinator_elsewhere, "second", objection)
    assert not may(coordinator_elsewhere, "decide", objection)
    agree_with(proposal, by=coordinator_elsewhere)
    assert not may(coordinator_elsewhere, "view", objection)


def test_reader_is_a_coordinator_of_another_district(
    objection, coordinator_here, editor
):
    message = refused(decide, objection, coordinator_here, second_reader=editor)

    assert message == "Deze collega kan niet de tweede lezer zijn."


# At the same moment ------------------------------------------------------------------


def test_withdrawing_and_agreeing_at_once_is_one_of_the_two(committed, at_once):
    ProgrammeSettings.objects.all().delete()
    users = get_user_model().objects
    one, other = (
        users.create_user(name, f"{name}@zilverveen.example") for name in ("a1", "b2")
    )

    for _round in range(10):
        response = CandidateResponseFactory()
        objection = response.objection
        proposal = DecisionProposal.objects.create(
            objection=objection,
            outcome="not_upheld",
            motivation="Nee.",
            proposed_at=objection.received_at,
            proposed_by=one,
        )

        def act(number, proposal=proposal, objection=objection):
            if number:
                return withdraw_objection(Objection.objects.get(pk=objection.pk))
            try:
                agree_with(DecisionProposal.objects.get(pk=proposal.pk), by=other)
            except Refused:
                return False
            return True

        agreed, withdrawn = at_once(act, 2)

        objection.refresh_from_db()
        assert agreed is not withdrawn
        assert objection.outcome == ("not_upheld" if agreed else "withdrawn")
