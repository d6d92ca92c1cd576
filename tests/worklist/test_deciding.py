"""Decisions that wait for a second reader, and refusals that wait for an answer."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.candidacy.models import (
    CandidateResponse,
    DecisionProposal,
)
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import Kind
from buurtambassadeur_wagtail.worklist.words import line
from tests import factories


@pytest.fixture
def objection(here):
    publication = factories.CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=here
    )
    return factories.ObjectionFactory(candidacy=publication.candidacy)


@pytest.fixture
def colleague(make_coordinator, district_here):
    return make_coordinator("dilek", district_here)


def propose(objection, by, **fields):
    return DecisionProposal.objects.create(
        objection=objection,
        outcome="not_upheld",
        motivation="Nee.",
        proposed_at=clock.now(),
        proposed_by=by,
        **fields,
    )


def kinds(user):
    return [task.kind for task in tasks(user)]


def test_proposal_waits_for_the_colleague_only(objection, coordinator_here, colleague):
    propose(objection, coordinator_here)

    assert kinds(coordinator_here) == []
    (task,) = tasks(colleague)
    assert (task.kind, task.target) == (Kind.SECOND, objection)
    assert line(task).sentence == "1 voorgestelde beslissing om te lezen"
    assert line(task).url.endswith(f"/second/{objection.pk}/")


def test_proposal_waits_for_the_reader_of_another_district(
    objection, coordinator_here, coordinator_elsewhere
):
    factories.ObjectionFactory(candidacy=objection.candidacy)
    propose(objection, coordinator_here, asked=coordinator_elsewhere)

    assert kinds(coordinator_elsewhere) == [Kind.SECOND]
    assert kinds(coordinator_here) == [Kind.OBJECTIONS]


def test_what_came_back_is_to_decide_again(objection, coordinator_here, colleague):
    propose(objection, coordinator_here, state="returned", returned_because="X")

    assert kinds(coordinator_here) == kinds(colleague) == [Kind.OBJECTIONS]


def test_stand_in_has_the_case_on_the_list(objection, coordinator_elsewhere):
    assert kinds(coordinator_elsewhere) == []

    type(objection.candidacy).objects.update(stand_in=coordinator_elsewhere)

    assert kinds(coordinator_elsewhere) == [Kind.OBJECTIONS]


def test_refusal_that_waits_for_an_answer_is_no_work(objection, coordinator_here):
    factories.CandidateResponseFactory(objection=objection, waiting=True)
    assert kinds(coordinator_here) == []

    CandidateResponse.objects.update(
        asked_at=clock.now() - timedelta(days=9),
        answer_by=clock.now() - timedelta(seconds=1),
    )
    assert kinds(coordinator_here) == [Kind.OBJECTIONS]


def test_answered_refusal_is_to_decide(objection, coordinator_here):
    factories.CandidateResponseFactory(objection=objection)

    assert kinds(coordinator_here) == [Kind.OBJECTIONS]


def test_who_reads_along_promised_the_applicant_nothing(
    objection, coordinator_here, coordinator_elsewhere
):
    propose(objection, coordinator_here, asked=coordinator_elsewhere)
    type(objection.candidacy).objects.update(decide_by=clock.today())

    assert kinds(coordinator_elsewhere) == [Kind.SECOND]
    assert Kind.DELAY in kinds(coordinator_here)
