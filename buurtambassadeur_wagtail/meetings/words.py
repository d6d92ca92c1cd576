"""A meeting in words: names of places, the day and the hours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.texts import at_hour, day_month_year, in_full

from .models import ManagementMeeting


def hours(meeting: ManagementMeeting) -> str:
    """Return from when till when: "19.30 tot 21.00 uur"."""
    return _("%(begin)s to %(end)s") % {
        "begin": at_hour(meeting.starts_at),
        "end": at_hour(meeting.ends_at),
    }


def when(meeting: ManagementMeeting) -> str:
    """Return the day in full with the hours."""
    return _("%(day)s, %(hours)s") % {
        "day": in_full(meeting.day),
        "hours": hours(meeting),
    }


def briefly(meeting: ManagementMeeting) -> str:
    """Return day and hour for a list: "1 juni 2027, 19.30 uur"."""
    return _("%(day)s, %(hour)s") % {
        "day": day_month_year(meeting.day),
        "hour": at_hour(meeting.starts_at),
    }


def names(places: Iterable[Any]) -> str:
    """Return names in one line: "Vogelbuurt, De Weverij and Lindehof"."""
    found = [str(place) for place in places]
    if len(found) < 2:
        return "".join(found)
    return _("%(names)s and %(last)s") % {
        "names": ", ".join(found[:-1]),
        "last": found[-1],
    }
