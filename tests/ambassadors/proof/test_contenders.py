"""Coordinators who appoint at the same moment: one wins, in every round.

Where the database itself would refuse the second one, taking the lock away proves
nothing; so the contest is about what only the lock holds: one person in as many
neighbourhoods, and the last place in one neighbourhood.
"""

from contextlib import contextmanager
from datetime import date

import pytest
from django.contrib.auth import get_user_model

from buurtambassadeur_wagtail.ambassadors import actions
from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.ambassadors.proof.sizes import CONTENDERS, ROUNDS
from tests.factories import (
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    PersonFactory,
)

pytestmark = [pytest.mark.postgres, pytest.mark.slow]
FIRST = date(2026, 7, 1)


@pytest.fixture
def by(committed):
    yield get_user_model().objects.create_user("sanne", "sanne@zilverveen.example")
    ProgrammeSettings.objects.all().delete()
    ProgrammeSettings.history.all().delete()


def one_person(by):
    """Eight candidacies that are one person, each in another neighbourhood."""
    person = PersonFactory()
    cases = CandidatePublicationFactory.create_batch(CONTENDERS, closed=True)
    return [
        lambda case=case: appoint(case.candidacy, first_day=FIRST, person=person, by=by)
        for case in cases
    ]


def last_place(by):
    """Eight candidates for the one place that a neighbourhood has."""
    ProgrammeSettings.objects.update_or_create(defaults={"max_ambassadors": 1})
    place = NeighbourhoodFactory()
    cases = CandidatePublicationFactory.create_batch(
        CONTENDERS, closed=True, candidacy__neighbourhood=place
    )
    return [
        lambda case=case: appoint(case.candidacy, first_day=FIRST, by=by)
        for case in cases
    ]


def one_candidate(by):
    """Eight coordinators who press the button for one candidate."""
    case = CandidatePublicationFactory(closed=True)
    return [
        lambda: appoint(
            type(case.candidacy).objects.get(pk=case.candidacy.pk),
            first_day=FIRST,
            by=by,
        )
    ] * CONTENDERS


def winners(contest, at_once):
    """Let all act at once; return how many did it, how many rows and letters came."""
    before = Appointment.objects.count(), Letter.objects.count()

    def act(number):
        try:
            contest[number]()
        except AppointmentRefused:
            return 0
        return 1

    won = sum(at_once(act, len(contest)))
    rows = Appointment.objects.count() - before[0]
    return won, rows, Letter.objects.count() - before[1]


@pytest.mark.parametrize("contest", [one_person, last_place, one_candidate])
def test_one_wins_in_every_round(by, at_once, contest):
    seen = {winners(contest(by), at_once) for _round in range(ROUNDS)}

    assert seen == {(1, 1, 1)}


@contextmanager
def without_a_lock(monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(actions, "lock", lambda queryset: None)
        yield


@pytest.mark.parametrize("contest", [one_person, last_place])
def test_without_the_lock_more_than_one_wins(by, at_once, contest, monkeypatch):
    """The test sees it: else the proof above would prove nothing."""
    with without_a_lock(monkeypatch):
        rounds = (winners(contest(by), at_once)[0] for _round in range(ROUNDS))

        assert any(won > 1 for won in rounds)


def test_contests_leave_nothing_behind(db):
    """It also asks for a test database, which ``committed`` alone does not."""
    assert not Appointment.objects.exists()
    assert not ProgrammeSettings.objects.exists()
