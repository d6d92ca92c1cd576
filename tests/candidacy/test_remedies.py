"""The remedies clause stands in letters of decision, where that is the law."""

import pytest

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.candidacy.actions import (
    decide_objection,
    reject_application,
)
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.candidacy.conftest import at
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    CandidateResponseFactory,
)

CLAUSE = (
    "Dan kunt u binnen 6 weken bezwaar maken: uiterlijk op maandag 13 juli 2026. "
    "Schrijf aan het college van burgemeester en wethouders van gemeente Zilverveen."
)


@pytest.fixture(params=[True, False])
def awb(request, db):
    ProgrammeSettings.objects.create(
        decision_is_awb_besluit=request.param, municipality_name="gemeente Zilverveen"
    )
    return request.param


def settled(by, outcome):
    response = CandidateResponseFactory()
    decide_objection(
        response.objection,
        outcome=outcome,
        motivation="Hierom.",
        candidate_motivation="Daarom.",
        is_lawful=True,
        by=by,
    )
    return response.objection


def rejected(by):
    application = ApplicationFactory()
    reject_application(application.candidacy, reasons="Te ver weg.", by=by)
    return application.candidacy


def appointed(by):
    candidacy = CandidatePublicationFactory(closed=True).candidacy
    appoint(candidacy, first_day=clock.today(), by=by)
    return candidacy


@pytest.mark.parametrize(
    ("decide", "events"),
    [
        (lambda by: settled(by, Outcome.NOT_UPHELD), {"objection_decided"}),
        (
            lambda by: settled(by, Outcome.UPHELD),
            {"objection_decided", "candidacy_refused"},
        ),
        (rejected, {"application_rejected"}),
        (appointed, {"appointed"}),
    ],
)
def test_clause_stands_in_decisions_and_nowhere_else(
    awb, coordinator_here, decide, events
):
    with at(2026, 6, 1, 10, 0):
        record = decide(coordinator_here)

    record.refresh_from_db()
    told = {one.event for one in Letter.objects.all() if CLAUSE in one.body}
    assert told == (events if awb else set())
    until = record.remedies_until
    assert (until and until.isoformat()) == ("2026-07-13" if awb else None)


def test_last_day_stays_when_the_setting_changes(coordinator_here, db):
    settings = ProgrammeSettings.objects.create(decision_is_awb_besluit=True)
    objection = settled(coordinator_here, Outcome.UPHELD)
    settings.decision_is_awb_besluit = False
    settings.save()

    objection.refresh_from_db()
    objection.candidacy.refresh_from_db()

    assert objection.remedies_until is not None
    assert objection.candidacy.remedies_until == objection.remedies_until
