"""Plan, change, postpone and cancel; what everybody hears of it."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.meetings import actions
from buurtambassadeur_wagtail.meetings.models import ManagementMeeting
from buurtambassadeur_wagtail.meetings.rules import Answer
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories
from tests.meetings.conftest import MEETING_DAY, sitting

pytestmark = pytest.mark.django_db


def moment(day=MEETING_DAY, hour=19):
    return clock.start_of(day).replace(hour=hour)


def plan(places, by, **changes):
    values = {
        "uid": uuid4(),
        "neighbourhoods": places,
        "starts_at": moment(),
        "ends_at": moment(hour=21),
        "place": "Buurthuis",
        "by": by,
    }
    return actions.plan_meeting(**values | changes)


def change(meeting, by, **changes):
    values = {
        "starts_at": meeting.starts_at,
        "ends_at": meeting.ends_at,
        "place": meeting.place,
        "agenda": meeting.agenda,
    }
    return actions.change_meeting(meeting, **values | changes, by=by)


def test_planning_writes_to_nobody(here, nearby, joke, coordinator_here, written):
    meeting = plan([here, nearby], coordinator_here)

    assert (meeting.state, meeting.sequence) == ("planned", 0)
    assert meeting.district == here.district
    assert set(meeting.neighbourhoods.all()) == {here, nearby}
    assert meeting.invite_by == date(2027, 5, 18)
    assert written() == []
    row = meeting.history.get()
    assert (row.history_change_reason, row.history_user) == (
        "planned",
        coordinator_here,
    )


def test_the_day_to_invite_is_kept_with_the_meeting(here, coordinator_here):
    meeting = plan([here], coordinator_here)
    ProgrammeSettings.objects.create(invite_days_before=21)

    meeting.refresh_from_db()
    assert meeting.invite_by == date(2027, 5, 18)
    assert plan([here], coordinator_here).invite_by == date(2027, 5, 11)


def test_the_same_form_twice_plans_one_meeting(here, coordinator_here):
    uid = uuid4()

    first = plan([here], coordinator_here, uid=uid)
    again = plan([here], coordinator_here, uid=uid, place="Elders")

    assert first == again
    assert ManagementMeeting.objects.get().place == "Buurthuis"


def test_only_neighbourhoods_of_one_district(here, coordinator_here):
    elsewhere = factories.NeighbourhoodFactory()

    with pytest.raises(Refused, match="hetzelfde stadsdeel"):
        plan([here, elsewhere], coordinator_here)
    with pytest.raises(Refused, match="minstens één buurt"):
        plan([], coordinator_here)


def test_neighbourhoods_without_a_district(make_coordinator):
    place = factories.NeighbourhoodFactory(district=None)

    assert plan([place], make_coordinator("alles", None)).district is None


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        (moment(date(2027, 5, 2)), moment(date(2027, 5, 2), 21), "die nog komen"),
        (moment(date(2072, 6, 1)), moment(date(2072, 6, 1), 21), "het jaar"),
        (moment(hour=21), moment(hour=19), "eindigt eerder"),
        (moment(hour=1), moment(hour=22), "te lang"),
    ],
)
def test_refused_moments(begin, end, words, here, coordinator_here):
    with pytest.raises(Refused, match=words):
        plan([here], coordinator_here, starts_at=begin, ends_at=end)


def test_changing_before_anybody_is_invited(meeting, coordinator_here, written):
    later = moment(date(2027, 6, 8))

    assert change(
        meeting, coordinator_here, starts_at=later, ends_at=later.replace(hour=21)
    )

    assert (meeting.sequence, meeting.invite_by) == (0, date(2027, 5, 25))
    assert written() == []


def test_changing_nothing(invited, coordinator_here, written):
    written()

    assert not change(invited, coordinator_here)
    assert invited.sequence == 0
    assert written() == []


def test_another_place_reaches_everybody_invited(
    invited, invitation, coordinator_here, written
):
    actions.answer(invitation, answer=Answer.YES)
    written()

    assert change(invited, coordinator_here, place="De Loods")

    assert invited.sequence == 1
    assert written() == [
        ("meeting_changed", "joke@zilverveen.example"),
        ("meeting_changed", "bram@politie.example"),
    ]
    invitation.refresh_from_db()
    assert invitation.answer == "yes"


def test_another_day_asks_again_and_brings_the_list_up_to_date(
    here, invited, invitation, coordinator_here, written
):
    """Who sits on the new day is invited; who sits no longer hears it."""
    leaving = sitting(here, "Pengel", email="r@z.example", last_day=MEETING_DAY)
    coming = date(2027, 6, 10)
    sitting(here, "Tesfay", email="y@z.example", first_day=coming)
    actions.invite(invited, by=coordinator_here)
    actions.answer(invitation, answer=Answer.YES)
    written()

    later = moment(coming)
    change(invited, coordinator_here, starts_at=later, ends_at=later.replace(hour=21))

    assert sorted(written()) == [
        ("meeting_changed", "bram@politie.example"),
        ("meeting_changed", "joke@zilverveen.example"),
        ("meeting_invited", "y@z.example"),
        ("meeting_not_expected", "r@z.example"),
    ]
    invitation.refresh_from_db()
    assert (invitation.answer, invitation.answered_at) == ("", None)
    gone = leaving.meeting_invitations.get()
    assert gone.removed_at is not None


def test_postponed_invited_anew_and_held_on_another_day(
    invited, invitation, coordinator_here, written
):
    actions.answer(invitation, answer=Answer.YES)
    written()

    actions.postpone_meeting(invited, reason="De zaal is dicht.", by=coordinator_here)
    assert (invited.state, invited.sequence) == ("postponed", 1)
    assert [event for event, _to in written()] == ["meeting_postponed"] * 2

    later = moment(date(2027, 7, 1))
    change(invited, coordinator_here, starts_at=later, ends_at=later.replace(hour=21))
    assert (invited.state, invited.sequence, invited.reason) == ("planned", 2, "")
    assert written() == []

    actions.invite(invited, by=coordinator_here)
    assert (invited.state, invited.sequence) == ("invited", 2)
    assert [event for event, _to in written()] == ["meeting_invited"] * 2
    invitation.refresh_from_db()
    assert invitation.answer == ""
    assert invited.invitations.count() == 3


def test_cancelled_reaches_everybody_and_frees_its_points(
    invited, joke, coordinator_here, written
):
    point = factories.AttentionPointFactory(appointment=joke)
    actions.put_on_agenda(point, meeting=invited, by=coordinator_here)
    answered = factories.AttentionPointFactory(appointment=joke)
    actions.put_on_agenda(answered, meeting=invited, by=coordinator_here)
    actions.answer_point(answered, answer="Gemaakt.", by=coordinator_here)
    written()

    actions.cancel_meeting(invited, reason="De zaal is dicht.", by=coordinator_here)

    assert (invited.state, invited.sequence) == ("cancelled", 1)
    assert [event for event, _to in written()] == ["meeting_cancelled"] * 2
    point.refresh_from_db()
    assert (point.status, point.meeting) == ("new", None)
    answered.refresh_from_db()
    assert (answered.status, answered.meeting) == ("answered", invited)


def test_cancelling_what_nobody_knows_of(meeting, joke, coordinator_here, written):
    actions.cancel_meeting(meeting, reason="Niet nodig.", by=coordinator_here)

    assert (meeting.state, meeting.sequence) == ("cancelled", 0)
    assert written() == []


@pytest.mark.parametrize("stop", [actions.postpone_meeting, actions.cancel_meeting])
def test_stopping_asks_for_a_reason(stop, invited, coordinator_here):
    with pytest.raises(Refused, match="Schrijf waarom"):
        stop(invited, reason=" \n\u200b", by=coordinator_here)

    invited.refresh_from_db()
    assert invited.state == "invited"


def test_nobody_gets_a_letter_who_serves_no_longer(
    here, invited, coordinator_here, written
):
    """An appointment may have ended meanwhile, by death as well."""
    gone = sitting(here, "Hoogstra", email="pj@z.example")
    actions.invite(invited, by=coordinator_here)
    gone.last_day = clock.today() - timedelta(days=1)
    gone.save()
    written()

    actions.cancel_meeting(invited, reason="Ziekte.", by=coordinator_here)

    assert ("meeting_cancelled", "pj@z.example") not in written()


def test_once_begun_nothing_is_changed(invited, coordinator_here):
    with time_machine.travel(invited.starts_at):
        for act in (actions.postpone_meeting, actions.cancel_meeting):
            with pytest.raises(Refused, match="al begonnen"):
                act(invited, reason="Te laat.", by=coordinator_here)
        with pytest.raises(Refused, match="al begonnen"):
            change(invited, coordinator_here, place="Elders")


@pytest.mark.parametrize("state", ["held", "cancelled"])
def test_what_is_over_stays_so(state, invited, coordinator_here):
    ManagementMeeting.objects.filter(pk=invited.pk).update(state=state)

    for act in (actions.postpone_meeting, actions.cancel_meeting):
        with pytest.raises(Refused, match="Dit kan niet"):
            act(invited, reason="Nee.", by=coordinator_here)
    with pytest.raises(Refused, match="Dit kan niet"):
        change(invited, coordinator_here, place="Elders")
    with pytest.raises(Refused, match="Dit kan niet"):
        actions.invite(invited, by=coordinator_here)


def test_a_planned_meeting_that_passed_can_be_cancelled(meeting, coordinator_here):
    with time_machine.travel(meeting.ends_at):
        actions.cancel_meeting(meeting, reason="Vergeten.", by=coordinator_here)

    assert meeting.state == "cancelled"


def test_an_equal_form_at_the_same_moment(here, coordinator_here, monkeypatch):
    """The other one stored it between looking and storing."""
    uid = uuid4()
    first = plan([here], coordinator_here, uid=uid)

    def collide(**kwargs):
        from django.db import IntegrityError  # noqa: PLC0415 -- thin method

        raise IntegrityError

    monkeypatch.setattr(ManagementMeeting.objects, "get_or_create", collide)

    assert plan([here], coordinator_here, uid=uid) == first
