"""A proposal to dismiss: with the colleague who reads it, or back with its writer."""

from datetime import date, timedelta

import pytest

from buurtambassadeur_wagtail.ambassadors.ending import dismissing
from buurtambassadeur_wagtail.ambassadors.ending.rules import Hearing
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import Kind
from buurtambassadeur_wagtail.worklist.words import line
from tests.worklist.conftest import ending

HEARING = Hearing(date(2026, 11, 1), date(2026, 11, 10), False, "Ik vind dit jammer.")


@pytest.fixture
def colleague(make_coordinator, district_here):
    return make_coordinator("dilek", district_here)


@pytest.fixture
def proposed(here, coordinator_here):
    appointment = ending(here, clock.today() + timedelta(days=500))
    dismissing.propose(
        appointment,
        last_day=clock.today(),
        reasons="…",
        hearing=HEARING,
        by=coordinator_here,
    )
    return appointment


def kinds(user):
    return [task.kind for task in tasks(user)]


def test_colleague_reads_it_and_the_proposer_does_not(
    proposed, coordinator_here, colleague, coordinator_elsewhere
):
    assert kinds(colleague) == [Kind.SECOND_READ]
    assert kinds(coordinator_here) == kinds(coordinator_elsewhere) == []


def test_line_leads_to_the_reading(proposed, colleague):
    shown = line(tasks(colleague)[0])

    assert shown.sentence == "Lees het voorstel van een collega om te beëindigen"
    assert f"/appointment/read/{proposed.pk}/" in shown.url
    assert shown.left == "nog 7 dagen"


def test_sent_back_waits_for_its_writer_until_something_follows(
    proposed, coordinator_here, colleague
):
    dismissing.send_back(proposed, remark="Praat nog eens.", by=colleague)

    assert kinds(coordinator_here) == [Kind.SENT_BACK]
    assert kinds(colleague) == []

    dismissing.propose(
        proposed,
        last_day=clock.today(),
        reasons="…",
        hearing=HEARING,
        by=coordinator_here,
    )
    assert kinds(coordinator_here) == []
    assert kinds(colleague) == [Kind.SECOND_READ]


def test_own_proposal_taken_back_is_no_work(proposed, coordinator_here):
    dismissing.send_back(proposed, remark="Bij nader inzien niet.", by=coordinator_here)

    assert kinds(coordinator_here) == []


def test_agreed_is_no_work_any_more(proposed, coordinator_here, colleague):
    dismissing.agree(proposed, by=colleague)

    assert kinds(coordinator_here) == kinds(colleague) == []
