"""A conference as an entry for a calendar: in a letter, or for anybody to download."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.meetings import calendars
from buurtambassadeur_wagtail.meetings.calendars import Happening, Method

from .models import Conference
from .words import where

PRODUCT = "-//buurtambassadeur-wagtail//Conference//EN"
FILE_NAME = pgettext_lazy("file name", "neighbourhood-conference.ics")
content_type = calendars.content_type


def entry(conference: Conference, method: Method, *, to: str = "") -> str:
    """Return the calendar with this one entry. Names nobody but the address ``to``."""
    happening = Happening(
        uid=conference.uid,
        sequence=conference.sequence,
        starts_at=conference.starts_at,
        ends_at=conference.ends_at,
        place=where(conference),
        text=conference.programme,
    )
    return calendars.written(
        happening, method, title=conference.title, to=to, product=PRODUCT
    )


def download(conference: Conference) -> str:
    """Return the entry as the public gets it; what does not take place is taken out.

    The same number as in letters: who signs up later has it once, not twice.
    """
    stopped = conference.status in ("postponed", "cancelled")
    return entry(conference, Method.CANCEL if stopped else Method.PUBLISH)
