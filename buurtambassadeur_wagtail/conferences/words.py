"""A conference in words: the day and the hours as the Dutch write it, and where."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full
from buurtambassadeur_wagtail.meetings import words

from .models import Conference

names = words.names


def when(conference: Conference) -> str:
    """Return the day in full with the hours."""
    return words.when(conference)


def briefly(conference: Conference) -> str:
    """Return day and hour for a list: "1 juni 2027, 19.30 uur"."""
    return words.briefly(conference)


def hours(conference: Conference) -> str:
    """Return from when till when: "19.30 tot 21.00 uur"."""
    return words.hours(conference)


def where(conference: Conference) -> str:
    """Return the place with its address, if it has one."""
    parts = [conference.place, conference.address]
    return ", ".join(part for part in parts if part)


def people(count: int) -> str:
    """Return with how many somebody comes."""
    if count == 1:
        return _("You come alone.")
    return _("You come with %(count)d people.") % {"count": count}


def day(conference: Conference) -> str:
    """Return the day with its weekday."""
    return in_full(conference.day)


def short_day(conference: Conference) -> str:
    """Return the day without weekday."""
    return day_month_year(conference.day)
