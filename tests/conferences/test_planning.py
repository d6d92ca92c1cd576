"""Planning, changing, moving, postponing, cancelling and holding a conference."""

from datetime import datetime, time, timedelta
from uuid import uuid4

import pytest
import time_machine
from ical.calendar_stream import IcsCalendarStream

from buurtambassadeur_wagtail.conferences import actions
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.conferences.rules import Status
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.conferences.conftest import DAY
from tests.factories import ConferenceFactory, NeighbourhoodFactory

pytestmark = pytest.mark.django_db
NUMBERS = {"residents": 12, "partners": 3, "others": 1}


def at(day, hour=19):
    return datetime.combine(day, time(hour, 30), tzinfo=AMSTERDAM)


def wanted(**more):
    return {
        "title": "Buurtavond",
        "starts_at": at(DAY),
        "ends_at": at(DAY, 21),
        "place": "De Merel",
        "address": "Merelplein 1",
        "programme": "1. Koffie",
        "max_sign_ups": 40,
        "sign_up_closes_at": None,
    } | more


def entry_of(letter):
    """Return method and entry of what went along, as another library reads it."""
    calendar = IcsCalendarStream.calendar_from_ics(letter.enclosures.get().text)
    return calendar.method, calendar.events[0]


def test_planning_gives_a_number_and_keeps_the_day_of_the_reminder(
    here, nearby, coordinator_here
):
    ProgrammeSettings.objects.create(conference_reminder_days=5)
    uid = uuid4()

    def plan():
        return actions.plan_conference(
            uid=uid, neighbourhoods=[here, nearby], by=coordinator_here, **wanted()
        )

    made, again = plan(), plan()

    assert made == again
    assert Conference.objects.count() == 1
    assert made.reference == "BC-2027-0001"
    assert (made.district, made.reminder_days) == (here.district, 5)
    assert set(made.neighbourhoods.all()) == {here, nearby}
    assert made.history.get().history_user == coordinator_here


def test_two_districts_are_refused(here, coordinator_here):
    elsewhere = NeighbourhoodFactory()

    with pytest.raises(Refused, match="hetzelfde stadsdeel"):
        actions.plan_conference(
            uid=uuid4(),
            neighbourhoods=[here, elsewhere],
            by=coordinator_here,
            **wanted(),
        )


def test_another_place_is_told_with_a_new_entry(
    evening, comes, joke, mehmet, bram, coordinator_here, written
):
    actions.invite(evening, by=coordinator_here)
    comes("Anton")
    actions.step_back(comes("Berta").sign_up)
    written()
    given = wanted(place="De Loods")

    assert actions.change_conference(evening, by=coordinator_here, **given)
    assert not actions.change_conference(evening, by=coordinator_here, **given)

    assert sorted(written()) == [
        ("conference_changed", "anton@zilverveen.example"),
        ("conference_changed", "bram@politie.example"),
        ("conference_changed", "joke@zilverveen.example"),
    ]
    method, event = entry_of(Letter.objects.latest("pk"))
    assert (method, event.uid, event.sequence) == ("REQUEST", str(evening.uid), 1)
    assert event.location == "De Loods, Merelplein 1"


def test_only_the_programme_is_no_reason_for_a_letter(
    evening, comes, coordinator_here, written
):
    comes()
    written()
    same = {
        name: getattr(evening, name)
        for name in ("title", "starts_at", "ends_at", "place", "address")
    }
    more = {"max_sign_ups": 50, "sign_up_closes_at": None, "programme": "Anders"}

    actions.change_conference(evening, by=coordinator_here, **same, **more)

    assert written() == []
    assert evening.sequence == 1  # who downloads it now gets the new programme


def test_the_maximum_is_never_below_who_comes(evening, comes, coordinator_here):
    comes(people=4)

    with pytest.raises(Refused, match="4"):
        actions.change_conference(
            evening, by=coordinator_here, **wanted(max_sign_ups=3)
        )


def test_postponed_to_a_new_moment(evening, comes, coordinator_here, written):
    evening.sign_up_closes_at = at(DAY - timedelta(days=2))
    evening.save()
    comes()
    written()
    later = DAY + timedelta(days=7)

    actions.postpone_conference(
        evening,
        reason="De zaal is dicht.",
        starts_at=at(later),
        ends_at=at(later, 21),
        by=coordinator_here,
    )

    assert evening.stands is Status.PLANNED
    assert evening.moved_from == at(DAY)
    assert evening.sign_up_closes_at == at(later - timedelta(days=2))
    letter = Letter.objects.latest("pk")
    assert letter.event == "conference_changed"
    assert "De zaal is dicht." in letter.body
    method, event = entry_of(letter)
    assert (method, event.sequence) == ("REQUEST", 1)
    assert event.dtstart.date() == later


def test_postponed_until_there_is_a_day(evening, comes, coordinator_here, written):
    comes()
    actions.postpone_conference(evening, reason="Storm.", by=coordinator_here)
    letter = Letter.objects.latest("pk")
    assert letter.event == "conference_postponed"
    assert entry_of(letter)[0] == "CANCEL"
    written()

    later = DAY + timedelta(days=30)
    given = wanted(starts_at=at(later), ends_at=at(later, 21))
    actions.change_conference(evening, by=coordinator_here, **given)

    assert evening.stands is Status.PLANNED
    assert written() == [("conference_changed", "anton@zilverveen.example")]
    method, event = entry_of(Letter.objects.latest("pk"))
    assert (method, event.sequence) == ("REQUEST", 2)


def test_cancelled_with_a_reason(evening, comes, joke, coordinator_here, written):
    actions.invite(evening, by=coordinator_here)
    comes()
    written()
    with pytest.raises(Refused):
        actions.cancel_conference(evening, reason=" ", by=coordinator_here)

    actions.cancel_conference(evening, reason="Geen zaal.", by=coordinator_here)

    assert sorted(event for event, _to in written()) == ["conference_cancelled"] * 2
    assert entry_of(Letter.objects.latest("pk"))[0] == "CANCEL"
    with pytest.raises(Refused):
        actions.postpone_conference(evening, reason="Toch.", by=coordinator_here)
    with pytest.raises(Refused):
        comes("Berta")


def test_what_did_not_take_place_is_cancelled_afterwards_in_silence(
    evening, comes, coordinator_here, written
):
    comes()
    written()
    with time_machine.travel(at(DAY + timedelta(days=3)), tick=False):
        actions.cancel_conference(evening, reason="Storm.", by=coordinator_here)
        assert written() == []


def test_held_on_the_day_or_later_with_numbers(evening, coordinator_here):
    with pytest.raises(Refused):
        actions.hold_conference(evening, **NUMBERS, by=coordinator_here)
    with time_machine.travel(at(DAY, 22), tick=False):
        actions.hold_conference(evening, **NUMBERS, by=coordinator_here)
        better = NUMBERS | {"residents": 14}
        actions.hold_conference(evening, **better, by=coordinator_here)

    evening.refresh_from_db()
    assert evening.stands is Status.HELD
    assert evening.held_by == coordinator_here
    assert (evening.residents, evening.partners, evening.others) == (14, 3, 1)


def test_one_a_calendar_year_for_each_neighbourhood(
    here, nearby, evening, coordinator_here
):
    first = ConferenceFactory(neighbourhoods=[nearby], held=True)

    with time_machine.travel(at(DAY, 22), tick=False), pytest.raises(Refused) as no:
        actions.hold_conference(evening, **NUMBERS, by=coordinator_here)

    assert no.value.cause == first
    assert "De Weverij" in no.value.message
    Conference.objects.filter(pk=first.pk).update(
        starts_at=at(DAY - timedelta(days=365)), ends_at=at(DAY - timedelta(days=364))
    )
    with time_machine.travel(at(DAY, 22), tick=False):
        actions.hold_conference(evening, **NUMBERS, by=coordinator_here)


def test_inviting_reaches_who_serves_that_day_once(
    evening, joke, mehmet, bram, coordinator_here, written
):
    assert actions.invite(evening, by=coordinator_here) == 2
    assert actions.invite(evening, by=coordinator_here) == 0
    assert sorted(written()) == [
        ("conference_invited", "bram@politie.example"),
        ("conference_invited", "joke@zilverveen.example"),
    ]
