"""Two coordinators who assess, conclude, send or publish at the same moment."""

import pytest

from buurtambassadeur_wagtail.conferences.assess_rules import Decision
from buurtambassadeur_wagtail.conferences.assessing import assess, conclude
from buurtambassadeur_wagtail.conferences.following_up import decide
from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    Conference,
    ConferenceAssessment,
    ConferenceConclusion,
    FollowUp,
)
from buurtambassadeur_wagtail.conferences.summarising import (
    send_summary,
    write_summary,
)
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests import factories
from tests.conferences.assess.conftest import DAY, voted
from tests.meetings.conftest import sitting

MANY = 4


@pytest.fixture
def seat(committed):
    """A conference of last night, and who sat there."""
    place = factories.NeighbourhoodFactory()
    joke = sitting(place, "Verhulst", email="joke@zilverveen.example")
    evening = factories.ConferenceFactory(
        neighbourhoods=[place], held=True, day=DAY, residents=20
    )
    return evening, joke


def tried(act):
    """Return whether it was done; ``False``: refused with a sentence."""
    try:
        act()
    except Refused:
        return False
    return True


def test_one_outcome_is_noted_and_nobody_s_is_lost(seat, at_once):
    """The others read that it was noted, and write why they put it right."""
    evening, joke = seat

    def act(number):
        own = Conference.objects.get(pk=evening.pk)
        return tried(lambda: assess(own, joke, voted(yes=2 + number, no=8), by=None))

    assert sum(at_once(act, MANY)) == 1
    found = ConferenceAssessment.objects.get()
    assert found.history.count() == 1
    assert FollowUp.objects.count() == 1

    def finish(number):
        own = Conference.objects.get(pk=evening.pk)
        return conclude(own, by=None).pk

    assert len(set(at_once(finish, MANY))) == 1
    assert ConferenceConclusion.objects.count() == 1


def test_one_summary_is_sent_and_one_decision_is_made(seat, at_once):
    evening, joke = seat
    found = assess(evening, joke, voted(2, 8), by=None)

    def write(number):
        own = ConferenceAssessment.objects.get(pk=found.pk)
        return write_summary(own, text="De buurt is blij.", by=None).pk

    assert len(set(at_once(write, MANY))) == 1
    summary = AssessmentSummary.objects.get()

    def send(number):
        own = AssessmentSummary.objects.get(pk=summary.pk)
        return tried(lambda: send_summary(own, by=None))

    assert sum(at_once(send, MANY)) == 1

    def settle(number):
        own = FollowUp.objects.get(assessment=found)
        why = {"decision": Decision.CONTINUE, "reasons": "Zij is net begonnen."}
        return tried(lambda: decide(own, by=None, **why))

    assert sum(at_once(settle, MANY)) == 1
    letters = Letter.objects.order_by("event").values_list("event", flat=True)
    assert list(letters) == ["assessment_decided", "summary_sent"]
