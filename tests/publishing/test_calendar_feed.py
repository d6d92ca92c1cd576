"""A calendar to follow: what comes, crossed out what was cancelled, nothing else."""

from datetime import date, timedelta

import pytest
import time_machine
from ical.calendar_stream import IcsCalendarStream

from buurtambassadeur_wagtail.kernel import clock, public_dates
from buurtambassadeur_wagtail.kernel.public_dates import PublicDate
from buurtambassadeur_wagtail.meetings import actions
from tests.factories import (
    AppointmentFactory,
    ManagementMeetingFactory,
    NeighbourhoodFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    return NeighbourhoodFactory(name="Vogelbuurt")


def url(place):
    return f"/buurtambassadeurs/zie/buurt/{place.pk}/agenda.ics"


def entries(client, place):
    text = client.get(url(place)).content.decode()
    return IcsCalendarStream.calendar_from_ics(text).events


def test_it_holds_what_comes_here_and_nothing_of_elsewhere(client, place):
    meeting = ManagementMeetingFactory(neighbourhoods=[place], agenda="1. Geheim")
    ManagementMeetingFactory(neighbourhoods=[NeighbourhoodFactory()])
    ManagementMeetingFactory(neighbourhoods=[place], day=clock.today() - timedelta(3))
    ManagementMeetingFactory(neighbourhoods=[place], state="postponed")

    (event,) = entries(client, place)

    assert event.uid == str(meeting.uid)
    assert event.summary == "Buurtbeheeroverleg Vogelbuurt"
    assert event.location == "Buurthuis De Merel"
    assert event.dtstart == meeting.starts_at
    assert event.status == "CONFIRMED"
    assert not event.attendees
    assert event.description is None


def test_hours_are_those_of_amsterdam_in_summer_and_winter(client, place):
    for day in (date(2031, 7, 1), date(2031, 12, 1)):
        ManagementMeetingFactory(neighbourhoods=[place], day=day)

    text = client.get(url(place)).content.decode()

    assert "DTSTART;TZID=Europe/Amsterdam:20310701T193000" in text
    assert "DTSTART;TZID=Europe/Amsterdam:20311201T193000" in text
    assert text.count("BEGIN:VTIMEZONE") == 1
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in text


def test_a_cancelled_meeting_keeps_its_number_and_is_crossed_out(
    client, place, coordinator_here
):
    meeting = ManagementMeetingFactory(neighbourhoods=[place])
    (before,) = entries(client, place)

    actions.cancel_meeting(meeting, reason="Te weinig mensen", by=coordinator_here)

    (after,) = entries(client, place)
    assert after.uid == before.uid
    assert (before.status, after.status) == ("CONFIRMED", "CANCELLED")
    assert "weinig" not in client.get(url(place)).content.decode()


def test_it_is_asked_again_for_little(client, place, django_assert_max_num_queries):
    meeting = ManagementMeetingFactory(neighbourhoods=[place])
    first = client.get(url(place))
    assert first["Content-Type"] == "text/calendar; charset=utf-8"
    assert "max-age=3600" in first["Cache-Control"]
    assert "public" in first["Cache-Control"]
    assert "Set-Cookie" not in first.headers

    again = client.get(url(place), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    with time_machine.travel(clock.now() + timedelta(hours=3)):
        later = client.get(url(place))
    assert later.content == first.content

    meeting.place = "Elders"
    meeting.save()
    changed = client.get(url(place), headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]


def test_it_names_nobody(client, place):
    AppointmentFactory(neighbourhood=place, person__family_name="Velthuis")
    ManagementMeetingFactory(neighbourhoods=[place])

    assert "Velthuis" not in client.get(url(place)).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_cost_is_the_same_for_any_number(
    count, client, place, django_assert_num_queries
):
    client.get(url(place))
    ManagementMeetingFactory.create_batch(count, neighbourhoods=[place])

    with django_assert_num_queries(6):
        client.get(url(place))


def test_a_feature_adds_its_own_dates(client, place, monkeypatch):
    begins = clock.start_of(date(2032, 5, 8))
    conference = PublicDate(
        uid="conference-7",
        title="Buurtconferentie, met soep",
        starts_at=begins,
        ends_at=begins + timedelta(hours=2),
        place="De Werf",
        address="Kade 1",
        text="Praat mee",
        url="http://testserver/conferentie/",
        changed_at=begins - timedelta(days=60),
        sequence=2,
    )
    monkeypatch.setattr(public_dates, "_sources", list(public_dates._sources))
    public_dates.tell(lambda one: [conference] if one == place else [])
    ManagementMeetingFactory(neighbourhoods=[place])

    _meeting, event = entries(client, place)

    assert (event.uid, event.sequence) == ("conference-7", 2)
    assert event.summary == "Buurtconferentie, met soep"
    assert event.location == "De Werf, Kade 1"
    assert str(event.url) == "http://testserver/conferentie/"


def test_without_dates_it_can_be_followed_already(client, place):
    assert client.get(url(place)).status_code == 200
    assert entries(client, place) == []
    assert client.get(url(place).replace(str(place.pk), "999")).status_code == 404
