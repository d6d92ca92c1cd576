"""How long somebody served, and through which day somebody could serve on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from buurtambassadeur_wagtail.kernel.periods import ONE_DAY, Duration, Period, total
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from .limits import limits
from .models import Appointment
from .term_rules import Stay


@dataclass(frozen=True)
class Outlook:
    """What was served up to and including ``last_day``, and the latest day after it.

    ``latest`` is ``None`` when the maximum was reached; ``is_over``: it was passed.
    """

    served: Duration
    last_day: date
    latest: date | None
    is_over: bool


def outlook(
    stays: Iterable[Stay], *, place: Hashable, today: date, settings: ProgrammeSettings
) -> Outlook:
    """Return the outlook of one person, who goes on in ``place`` after the last term.

    The day is that of one more term, from the day after the last one or from today, by
    the rule that appointing uses. ``stays`` holds at least one that counts there.
    """
    found, decided = list(stays), limits(settings)
    served = decided.counted(found, place)
    last_day = max(period.last_day for period in served)
    sum_in_all = total(served)
    latest = decided.latest_last_day(
        found, place=place, first_day=max(today, last_day + ONE_DAY)
    )
    is_over = sum_in_all > Duration(months=decided.limit_months)
    return Outlook(sum_in_all, last_day, latest, is_over)


def stays_of(people: Iterable[int]) -> dict[int, list[Stay]]:
    """Return all that each person serves, in one query."""
    found = Appointment.objects.standing().filter(person__in=list(people))
    fields = ("person", "neighbourhood", "first_day", "last_day")
    stays: dict[int, list[Stay]] = defaultdict(list)
    for person, place, first, last in found.values_list(*fields):
        stays[person].append(Stay(Period(first, last), place))
    return stays
