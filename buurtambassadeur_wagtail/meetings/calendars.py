"""A meeting as an entry that a calendar takes in, changes and takes out again.

RFC 5545 and 5546: a REQUEST with the same UID and a higher SEQUENCE changes the entry,
a CANCEL takes it out; what anybody may download is PUBLISHed. Times carry the zone of
Amsterdam with its rules (VTIMEZONE), so that a calendar that does not know the name
still shows the right hour. The rules are those of the law since 1996, without an end:
programs that cannot read single changes (RDATE) can read these.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parseaddr
from enum import StrEnum
from uuid import UUID

from django.utils.translation import pgettext_lazy
from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vRecur,
)

from buurtambassadeur_wagtail.kernel import clock, composing
from buurtambassadeur_wagtail.kernel.normalise import clean_text

from .models import ManagementMeeting

PRODUCT = "-//buurtambassadeur-wagtail//Management meeting//EN"
FILE_NAME = pgettext_lazy("file name", "meeting.ics")
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


class Method(StrEnum):
    """What the calendar has to do with the entry."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    PUBLISH = "PUBLISH"


@dataclass(frozen=True)
class Happening:
    """What a calendar has to know of anything that is somewhere, somewhen."""

    uid: UUID
    sequence: int
    starts_at: datetime
    ends_at: datetime
    place: str
    text: str = ""


def content_type(method: Method) -> str:
    """Return the kind of file, as mail programs look for it."""
    return f"text/calendar; method={method}"


def entry(
    meeting: ManagementMeeting, method: Method, *, title: str, to: str = ""
) -> str:
    """Return the calendar with this one entry, for the reader at the address ``to``.

    Names nobody: the address alone says whose entry it is.
    """
    happening = Happening(
        uid=meeting.uid,
        sequence=meeting.sequence,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        text=meeting.agenda,
    )
    return written(happening, method, title=title, to=to)


def written(
    happening: Happening,
    method: Method,
    *,
    title: str,
    to: str = "",
    product: str = PRODUCT,
) -> str:
    """Return the calendar with this one entry; without ``to`` it is anybody's."""
    calendar = Calendar()
    calendar.add("prodid", product)
    calendar.add("version", "2.0")
    calendar.add("method", method.value)
    calendar.add_component(amsterdam())
    calendar.add_component(_event(happening, method, title, to))
    return calendar.to_ical().decode()


def amsterdam() -> Timezone:
    """Return the zone with the two changes of every year."""
    zone = Timezone()
    zone.add("tzid", clock.AMSTERDAM.key)
    spring, autumn = datetime(1996, 3, 31, 2), datetime(1996, 10, 27, 3)  # noqa: DTZ001
    zone.add_component(_change(TimezoneDaylight(), "CEST", spring, WINTER, SUMMER))
    zone.add_component(_change(TimezoneStandard(), "CET", autumn, SUMMER, WINTER))
    return zone


def _change(
    part: TimezoneDaylight | TimezoneStandard,
    name: str,
    first: datetime,
    before: timedelta,
    after: timedelta,
) -> TimezoneDaylight | TimezoneStandard:
    part.add("dtstart", first)
    part.add("rrule", vRecur(freq="yearly", bymonth=first.month, byday="-1SU"))
    part.add("tzname", name)
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    return part


def _event(one: Happening, method: Method, title: str, to: str) -> Event:
    event = Event()
    event.add("uid", str(one.uid))
    event.add("sequence", one.sequence)
    event.add("dtstamp", clock.now())
    event.add("dtstart", clock.local(one.starts_at))
    event.add("dtend", clock.local(one.ends_at))
    event.add("summary", clean_text(title))
    event.add("location", clean_text(one.place))
    if one.text:
        event.add("description", clean_text(one.text, multiline=True))
    event.add("status", "CANCELLED" if method is Method.CANCEL else "CONFIRMED")
    event.add("organizer", _address(parseaddr(composing.sender())[1]))
    if to:
        event.add("attendee", _attendee(to))
    return event


def _attendee(to: str) -> vCalAddress:
    """Answers come by the link in the letter, so the calendar is not to ask (RSVP)."""
    address = _address(to)
    address.params["ROLE"] = "REQ-PARTICIPANT"
    address.params["PARTSTAT"] = "NEEDS-ACTION"
    address.params["RSVP"] = "FALSE"
    return address


def _address(email: str) -> vCalAddress:
    return vCalAddress(f"mailto:{email}")
