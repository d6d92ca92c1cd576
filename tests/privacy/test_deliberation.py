"""What was exchanged before a decision goes with whose it is, and only that."""

import pytest

from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import (
    Candidacy,
    CandidateResponse,
    DecisionProposal,
)
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.privacy.actions import erase_person
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.privacy import lives
from tests.privacy.canaries import Canaries
from tests.privacy.test_canaries import assert_filled


@pytest.fixture
def candidate(words, neighbourhood, coordinator_here):
    return lives.make_known(words, lives.apply(words, neighbourhood), coordinator_here)


@pytest.fixture
def others():
    return Canaries()


def test_nothing_of_what_was_told_is_left_of_who_refused(
    words, others, neighbourhood, coordinator_here, administrator
):
    known = lives.make_known(
        others, lives.apply(others, neighbourhood), coordinator_here
    )
    objection = lives.refuse(words, known)
    response = lives.hear(words, objection, coordinator_here)
    lives.answer(others, response)
    lives.decide(words, objection, coordinator_here, Outcome.UPHELD)
    kept = CandidateResponse.objects.get().text

    erase_person(objections=[objection], by=administrator, reason="request")

    assert words.in_database() == {}
    assert CandidateResponse.objects.get().text == kept


def test_nothing_of_the_answer_is_left_of_the_candidate(
    words, others, candidate, coordinator_here, administrator
):
    objection = lives.refuse(others, candidate)
    response = lives.hear(words, objection, coordinator_here)
    lives.answer(words, response)
    assert_filled(words, CandidateResponse)

    application = candidate.candidacy.application
    erasure = erase_person(
        applications=[application], by=administrator, reason="request"
    )

    assert words.in_database() == {}
    assert erasure.counts["hearings"] == 1
    assert not Letter.objects.about(response).exclude(body="").exists()
    assert not Link.objects.about(response).exists()


def test_nothing_of_a_proposal_is_left_of_who_refused(
    words, others, neighbourhood, coordinator_here, make_coordinator, administrator
):
    ProgrammeSettings.objects.create(four_eyes=True)
    second = make_coordinator("karim", neighbourhood.district)
    known = lives.make_known(
        others, lives.apply(others, neighbourhood), coordinator_here
    )
    objection = lives.refuse(words, known)
    lives.decide(words, objection, coordinator_here)
    proposal = DecisionProposal.objects.get()
    actions.send_back(proposal, reason=words("objector returned_because"), by=second)
    assert_filled(words, DecisionProposal)

    erase_person(objections=[objection], by=administrator, reason="request")

    assert words.in_database() == {}


def test_nothing_of_the_reason_for_a_stand_in_is_left(
    words, candidate, coordinator_here, coordinator_elsewhere, administrator
):
    candidacy = candidate.candidacy
    actions.state_involvement(candidacy, by=coordinator_here)
    actions.let_stand_in(
        candidacy, user=coordinator_elsewhere, reason=words("reason"), by=administrator
    )
    assert_filled(words, Candidacy)

    erase_person(
        applications=[candidacy.application], by=administrator, reason="request"
    )

    assert words.in_database() == {}
