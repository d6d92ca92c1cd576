"""What another library reads in our invitations, on every change of the clock.

``ical`` shares no code with the library that writes them.
"""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from ical.calendar_stream import IcsCalendarStream

from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.meetings import calendars
from buurtambassadeur_wagtail.meetings.calendars import Method
from buurtambassadeur_wagtail.meetings.models import ManagementMeeting

pytestmark = pytest.mark.django_db
UNKNOWN = "Zilverveen/Markt"  # a name that no calendar knows: the rules have to do


def last_sunday(year, month):
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


CHANGES = [last_sunday(year, month) for year in range(2024, 2041) for month in (3, 10)]


def read(text):
    """Return the only entry, as the other library reads it."""
    calendar = IcsCalendarStream.calendar_from_ics(text)
    (event,) = calendar.events
    return calendar, event


def entry(meeting, method=Method.REQUEST, to="joke@zilverveen.example"):
    return calendars.entry(meeting, method, title="Overleg", to=to)


def test_there_are_34_changes():
    assert len(CHANGES) == 34
    assert CHANGES[6:8] == [date(2027, 3, 28), date(2027, 10, 31)]


@pytest.mark.parametrize("day", CHANGES, ids=str)
@pytest.mark.parametrize("known", [True, False], ids=["zone", "rules"])
def test_the_hour_is_right_around_each_change_of_the_clock(day, known):
    for near in (day - timedelta(days=1), day, day + timedelta(days=1)):
        for hour in (time(1, 30), time(3, 30), time(19, 30)):
            begin = datetime.combine(near, hour, tzinfo=AMSTERDAM)
            meeting = ManagementMeeting(
                starts_at=begin, ends_at=begin + timedelta(minutes=90)
            )
            text = entry(meeting)
            if not known:
                text = text.replace("Europe/Amsterdam", UNKNOWN)

            _calendar, event = read(text)

            assert event.dtstart.astimezone(UTC) == begin.astimezone(UTC)
            assert event.dtend.utctimetuple() == meeting.ends_at.utctimetuple()
            assert event.dtstart.time() == hour


def test_what_stands_in_the_entry(meeting):
    calendar, event = read(entry(meeting))

    assert calendar.method == "REQUEST"
    assert event.uid == str(meeting.uid)
    assert (event.sequence, event.status) == (0, "CONFIRMED")
    assert (event.summary, event.location) == ("Overleg", "Buurthuis De Merel")
    assert event.description == "1. Opening"
    (attendee,) = event.attendees
    assert str(attendee.uri) == "mailto:joke@zilverveen.example"
    assert event.organizer is not None


def test_cancelling_hits_the_same_entry(meeting):
    _calendar, first = read(entry(meeting))
    meeting.sequence += 1

    calendar, gone = read(entry(meeting, Method.CANCEL))

    assert (calendar.method, gone.status) == ("CANCEL", "CANCELLED")
    assert (gone.uid, gone.sequence) == (first.uid, first.sequence + 1)


def test_an_entry_without_agenda_and_without_a_reader(meeting):
    meeting.agenda = ""

    _calendar, event = read(entry(meeting, to=""))

    assert not event.description
    assert event.attendees == []


HOSTILE = [
    "Zaal;A,B\\C",
    'De "Merel"',
    "Zaal\r\nATTENDEE:mailto:x@evil.example",
    "Zaal\nEND:VEVENT\nBEGIN:VEVENT",
    "Zaal\u2028B\u0085C",
    "é" * 200,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_typed_it_stays_one_entry(meeting, text):
    meeting.place, meeting.agenda = text[:200], text

    _calendar, event = read(entry(meeting))

    assert len(event.attendees) == 1
    assert event.location


def test_the_kind_of_file_tells_the_method():
    assert calendars.content_type(Method.CANCEL) == "text/calendar; method=CANCEL"
