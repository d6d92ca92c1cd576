"""The public dates of a neighbourhood as a calendar that others follow (RFC 5545).

Whoever follows it asks again and again, so an answer that has not changed is told by
its ETag alone, before anything is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from buurtambassadeur_wagtail.kernel import clock, public_dates
from buurtambassadeur_wagtail.kernel.normalise import clean_text
from buurtambassadeur_wagtail.kernel.public_dates import PublicDate
from buurtambassadeur_wagtail.kernel.texts import site_language
from buurtambassadeur_wagtail.meetings.calendars import amsterdam
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .addresses import url_for

PRODUCT = "-//buurtambassadeur-wagtail//Neighbourhood dates//EN"
#: How long others may keep the answer, and how often a calendar should ask.
FRESH = timedelta(hours=1)
AGAIN = timedelta(hours=12)


def respond(request: HttpRequest, neighbourhood: Neighbourhood) -> Any:
    """Return the calendar, or 304 for who has it already."""
    with site_language():
        name = _("Neighbourhood dates of %(place)s") % {"place": neighbourhood.name}
        dates = public_dates.coming(neighbourhood)
        address = url_for(neighbourhood, request)
    etag = _etag(name, dates, address)
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(
            _calendar(name, dates, address), content_type="text/calendar; charset=utf-8"
        )
    response["ETag"] = etag
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, public=True, max_age=int(FRESH.total_seconds()))
    return response


def _etag(name: str, dates: Sequence[PublicDate], address: str) -> str:
    facts = repr((PRODUCT, name, dates, address)).encode()
    return f'"{sha256(facts).hexdigest()[:32]}"'


def _calendar(name: str, dates: Sequence[PublicDate], address: str) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", clean_text(name))
    calendar.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT12H")
    calendar.add_component(amsterdam())
    for one in dates:
        calendar.add_component(_event(one, address))
    return calendar.to_ical()


def _event(one: PublicDate, address: str) -> Event:
    event = Event()
    event.add("uid", one.uid)
    event.add("sequence", one.sequence)
    event.add("dtstamp", one.changed_at)
    event.add("dtstart", clock.local(one.starts_at))
    event.add("dtend", clock.local(one.ends_at))
    event.add("summary", clean_text(one.title))
    where = ", ".join(part for part in (one.place, one.address) if part)
    event.add("location", clean_text(where))
    if one.text:
        event.add("description", clean_text(one.text, multiline=True))
    event.add("url", one.url or address)
    event.add("status", "CANCELLED" if one.is_cancelled else "CONFIRMED")
    return event
