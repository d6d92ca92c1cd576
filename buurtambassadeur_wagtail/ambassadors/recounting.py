"""The sum of a person, told anew when it turns out who somebody is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import ONE_DAY

from .limits import limits
from .models import Appointment, Person
from .rules import TERM_MONTHS
from .term_rules import Limits, Stay


def recount(person: Person) -> None:
    """Say of each appointment through which day it may last, now that the sum changed.

    In the order of the first days, as if one were made after the other. Days stay as
    they were decided. What is beyond the limit in all is marked, readable, and counts;
    the mark goes when the sum allows it again. Within ``holding.checked`` only.
    """
    decided, earlier = limits(), list[Stay]()
    standing = Appointment.objects.standing().filter(person=person)
    for one in standing.order_by("first_day", "pk"):
        _mark(one, earlier, decided)
        earlier.append(one.stay)


def _mark(one: Appointment, earlier: Sequence[Stay], decided: Limits) -> None:
    by_limit = _latest(replace(decided, term_months=TERM_MONTHS), one, earlier)
    if one.last_day > by_limit:
        one.latest_last_day = by_limit
        if one.origin != "imported":
            one.exceeds_since = one.exceeds_since or clock.now()
    else:
        one.latest_last_day = max(_latest(decided, one, earlier), one.last_day)
        one.exceeds_since = None
    one.save()


def _latest(decided: Limits, one: Appointment, earlier: Sequence[Stay]) -> date:
    """Return the latest lawful day; the day before the first when there is none."""
    lawful = replace(decided, short_last_term=True).latest_last_day(
        earlier, place=one.neighbourhood_id, first_day=one.first_day
    )
    return lawful or one.first_day - ONE_DAY
