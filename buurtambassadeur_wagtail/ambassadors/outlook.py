"""How long somebody served, and through which day somebody could serve on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from buurtambassadeur_wagtail.kernel.periods import ONE_DAY, Duration, Period, total
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from . import rules
from .models import Appointment


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
    periods: Iterable[Period], *, today: date, settings: ProgrammeSettings
) -> Outlook:
    """Return the outlook of one person, who goes on when the last term has ended.

    The day is that of one more term, from the day after the last one or from today, by
    the rule that appointing uses. ``periods`` holds at least one.
    """
    served = list(periods)
    last_day = max(period.last_day for period in served)
    sum_in_all = total(served)
    latest = rules.latest_last_day(
        served,
        first_day=max(today, last_day + ONE_DAY),
        term_months=settings.appointment_months,
        limit_months=settings.term_limit_months,
    )
    is_over = sum_in_all > Duration(months=settings.term_limit_months)
    return Outlook(sum_in_all, last_day, latest, is_over)


def periods_of(people: Iterable[int]) -> dict[int, list[Period]]:
    """Return the periods of each person, in one query."""
    found = Appointment.objects.standing().filter(person__in=list(people))
    periods: dict[int, list[Period]] = defaultdict(list)
    for person, first, last in found.values_list("person", "first_day", "last_day"):
        periods[person].append(Period(first, last))
    return periods
