"""Districts that nobody coordinates any more, and from which day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from buurtambassadeur_wagtail.kernel import clock

from .models import District, DistrictCoordinator
from .rules import uncovered_from


@dataclass(frozen=True)
class Gap:
    """A district without a coordinator, from ``first_day`` on."""

    district: District
    first_day: date


def gaps(districts: Iterable[int] | None = None) -> list[Gap]:
    """Return districts whose last coordinator leaves or has left, by name.

    A district that never had a coordinator is no gap: there work has yet to begin.
    An account that was switched off coordinates nothing. One query when there are none.
    """
    days = _last_days()
    everywhere, today = days.pop(None, []), clock.today()
    first_days = {
        district: uncovered_from([*everywhere, *own], today=today)
        for district, own in days.items()
    }
    wanted = [district for district, day in first_days.items() if day]
    if districts is not None:
        wanted = list(set(wanted) & set(districts))
    found = District.objects.filter(pk__in=wanted) if wanted else ()
    return [Gap(one, day) for one in found if (day := first_days[one.pk])]


def _last_days() -> dict[int | None, list[date | None]]:
    """Return the last days of whoever coordinates, per district."""
    rows = DistrictCoordinator.objects.order_by().values_list(
        "district_id", "last_day", "user__is_active"
    )
    days: dict[int | None, list[date | None]] = {}
    for district, last_day, is_active in rows:
        own = days.setdefault(district, [])
        own += [last_day] if is_active else []
    return days
