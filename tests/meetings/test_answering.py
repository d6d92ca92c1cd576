"""Who comes, who was there, and what the neighbourhood reads of it."""

import pytest
import time_machine

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.meetings import actions, queries
from buurtambassadeur_wagtail.meetings.rules import Answer

pytestmark = pytest.mark.django_db


def by_name(meeting, value):
    return {one.pk: value for one in queries.expected(meeting)}


def test_answering_and_changing_ones_mind(invitation):
    assert actions.answer(invitation, answer=Answer.YES)
    assert not actions.answer(invitation, answer=Answer.YES)
    assert actions.answer(invitation, answer=Answer.NO)

    invitation.refresh_from_db()
    assert (invitation.answer, invitation.answered_via) == ("no", "link")
    assert invitation.answered_at == clock.now()
    answers = [row.answer for row in invitation.history.all()]
    assert answers == ["no", "yes", ""]


def test_until_the_meeting_begins(invited, invitation):
    with time_machine.travel(invited.starts_at - (invited.ends_at - invited.starts_at)):
        actions.answer(invitation, answer=Answer.MAYBE)
    with (
        time_machine.travel(invited.starts_at),
        pytest.raises(Refused, match="is begonnen"),
    ):
        actions.answer(invitation, answer=Answer.YES)

    invitation.refresh_from_db()
    assert invitation.answer == "maybe"


def test_not_to_a_meeting_that_is_off(invited, invitation, coordinator_here):
    actions.cancel_meeting(invited, reason="Ziekte.", by=coordinator_here)

    with pytest.raises(Refused, match="hoeft niet meer"):
        actions.answer(invitation, answer=Answer.YES)


def test_the_coordinator_enters_answers(invited, coordinator_here):
    mehmet, joke, bram = queries.expected(invited)

    entered = actions.enter_answers(
        invited,
        {mehmet.pk: "yes", joke.pk: "", 999: "no"},
        via="telephone",
        by=coordinator_here,
    )

    assert entered == 1
    mehmet.refresh_from_db()
    assert (mehmet.answer, mehmet.answered_via) == ("yes", "telephone")
    assert mehmet.history.first().history_user == coordinator_here
    bram.refresh_from_db()
    assert bram.answer == ""


def test_attendance_makes_it_a_meeting_that_was_held(invited, coordinator_here):
    mehmet, joke, bram = queries.expected(invited)
    with time_machine.travel(invited.ends_at):
        changed = actions.take_attendance(
            invited, {mehmet.pk: "present", joke.pk: "excused"}, by=coordinator_here
        )
        again = actions.take_attendance(
            invited, {mehmet.pk: "absent", joke.pk: ""}, by=coordinator_here
        )

    assert (changed, again) == (2, 2)
    assert invited.state == "held"
    found = {one.pk: one.attendance for one in queries.expected(invited)}
    assert found == {mehmet.pk: "absent", joke.pk: "", bram.pk: ""}


def test_attendance_not_before_it_begins(invited, meeting, coordinator_here):
    with pytest.raises(Refused, match="als het overleg is begonnen"):
        actions.take_attendance(invited, {}, by=coordinator_here)

    invited.refresh_from_db()
    assert invited.state == "invited"


def test_attendance_not_of_what_nobody_was_invited_to(meeting, coordinator_here):
    with (
        time_machine.travel(meeting.ends_at),
        pytest.raises(Refused, match="Dit kan niet"),
    ):
        actions.take_attendance(meeting, {}, by=coordinator_here)


@pytest.fixture
def held(invited, coordinator_here):
    with time_machine.travel(invited.ends_at):
        actions.take_attendance(
            invited, by_name(invited, "present"), by=coordinator_here
        )
    return invited


def test_a_summary_is_public_when_we_say_so(here, held, coordinator_here):
    actions.show_summary(
        held, summary="Wij spraken.", is_public=False, by=coordinator_here
    )
    assert queries.published(here) is None

    actions.show_summary(
        held, summary="Wij spraken.", is_public=True, by=coordinator_here
    )
    assert queries.published(here) == held
    since = held.published_at

    actions.show_summary(held, summary="Anders.", is_public=True, by=coordinator_here)
    assert (held.published_at, held.summary) == (since, "Anders.")

    actions.show_summary(held, summary=" ", is_public=False, by=coordinator_here)
    assert (queries.published(here), held.summary) == (None, "")


def test_no_empty_summary_and_none_before_it_was_held(held, meeting, coordinator_here):
    with pytest.raises(Refused, match="eerst de samenvatting"):
        actions.show_summary(held, summary=" \n", is_public=True, by=coordinator_here)

    held.state = "cancelled"
    held.save()
    with pytest.raises(Refused, match="Vul eerst in wie er was"):
        actions.show_summary(held, summary="Nee", is_public=True, by=coordinator_here)
