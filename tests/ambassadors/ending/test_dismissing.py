"""Dismissal: heard, with reasons, read by another, and told in a letter."""

from datetime import date, datetime

import pytest
import time_machine
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.ambassadors.ending import actions, dismissing
from buurtambassadeur_wagtail.ambassadors.ending.rules import EndReason, Hearing
from buurtambassadeur_wagtail.ambassadors.models import Ending
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused

from .conftest import HEARING, TODAY

REASONS = "U deelde gegevens van buren met anderen."


@pytest.fixture
def propose(joke, coordinator_here):
    def do(**changes):
        values = {"last_day": TODAY, "reasons": REASONS, "hearing": HEARING}
        return dismissing.propose(joke, by=coordinator_here, **values | changes)

    return do


def test_proposal_changes_nothing_and_writes_nobody(joke, propose, letters):
    ending = propose()

    joke.refresh_from_db()
    assert (ending.state, ending.account) == ("proposed", HEARING.account)
    assert (joke.last_day, joke.end_reason) == (date(2027, 12, 31), "")
    assert letters() == []


def test_second_reader_agrees_and_the_letter_holds_the_reasons(
    joke, propose, coordinator_here, colleague
):
    propose()

    ending = dismissing.agree(joke, by=colleague)

    joke.refresh_from_db()
    assert (joke.last_day, joke.end_reason) == (TODAY, "dismissed")
    assert (ending.recorded_by, ending.read_by) == (coordinator_here, colleague)
    assert joke.history.first().history_user == colleague
    letter = Letter.objects.get()
    assert letter.event == "appointment_ended_dismissed"
    assert REASONS in letter.body
    assert HEARING.account not in letter.body


def test_nobody_agrees_with_an_own_proposal(joke, propose, coordinator_here, letters):
    propose()

    with pytest.raises(Refused, match="zelf geschreven"):
        dismissing.agree(joke, by=coordinator_here)

    joke.refresh_from_db()
    assert joke.end_reason == ""
    assert letters() == []


def test_sent_back_with_a_remark_and_proposed_anew(joke, propose, colleague):
    propose()

    with pytest.raises(Refused, match="Schrijf waarom"):
        dismissing.send_back(joke, remark=" ", by=colleague)
    dismissing.send_back(joke, remark="Praat nog een keer.", by=colleague)
    propose()

    states = Ending.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["sent_back", "proposed"]


def test_second_proposal_waits_for_the_first(propose):
    propose()

    with pytest.raises(Refused, match="wacht een voorstel"):
        propose()


@pytest.mark.parametrize(
    ("hearing", "message"),
    [
        (Hearing(None, None, False, ""), "Nodig de ambassadeur eerst uit"),
        (Hearing(date(2026, 11, 20), TODAY, False, "…"), "minstens 7 dagen"),
        (Hearing(date(2026, 11, 20), None, True, ""), "minstens 7 dagen"),
        (Hearing(date(2026, 11, 1), None, False, ""), "Praat eerst"),
        (Hearing(date(2026, 11, 1), date(2026, 11, 10), False, " "), "Schrijf wat"),
    ],
)
def test_who_was_not_heard_is_not_dismissed(propose, hearing, message):
    with pytest.raises(Refused, match=message):
        propose(hearing=hearing)

    assert not Ending.objects.exists()


def test_who_declined_to_talk_can_be_dismissed(propose):
    ending = propose(hearing=Hearing(date(2026, 11, 1), TODAY, True, ""))

    assert (ending.declined, ending.heard_on) == (True, None)


@pytest.mark.parametrize("reasons", ["", " \n", "\u200b"])
def test_no_dismissal_without_reasons(propose, reasons):
    with pytest.raises(Refused, match="Schrijf waarom"):
        propose(reasons=reasons)


def test_late_agreement_does_not_reach_back(joke, propose, colleague):
    propose()

    with time_machine.travel(datetime(2026, 12, 5, 9, tzinfo=clock.AMSTERDAM)):
        dismissing.agree(joke, by=colleague)

    joke.refresh_from_db()
    assert joke.last_day == date(2026, 12, 5)


def test_what_ended_by_itself_meanwhile_is_no_dismissal(joke, propose, colleague):
    propose()

    with (
        time_machine.travel(datetime(2028, 1, 1, 9, tzinfo=clock.AMSTERDAM)),
        pytest.raises(Refused, match="is voorbij"),
    ):
        dismissing.agree(joke, by=colleague)


def test_resignation_waits_until_the_proposal_is_taken_back(
    joke, propose, coordinator_here
):
    propose()
    resign = {"reason": EndReason.OWN_REQUEST, "last_day": TODAY}

    with pytest.raises(Refused, match="Trek dat eerst in"):
        actions.end(joke, by=coordinator_here, **resign)
    dismissing.send_back(joke, remark="Stopt zelf.", by=coordinator_here)
    actions.end(joke, by=coordinator_here, **resign)

    joke.refresh_from_db()
    assert joke.end_reason == "own_request"


@pytest.mark.parametrize(
    "values",
    [
        {"reasons": ""},
        {"heard_on": None},
        {"state": "in_force"},
        {"reason": "unknown", "state": "in_force", "read_by": "proposer"},
    ],
)
def test_database_holds_a_dismissal_to_its_steps(propose, coordinator_here, values):
    ending = propose()
    if values.get("read_by"):
        values = values | {"read_by": coordinator_here}

    with pytest.raises(IntegrityError), transaction.atomic():
        Ending.objects.filter(pk=ending.pk).update(**values)
