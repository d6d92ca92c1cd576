"""What a new meeting or conference begins with: hours and place of the last one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import time
from typing import Any

from django.db.models import QuerySet

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

EVENING = {"begin": time(19, 30), "end": time(21, 30)}


def as_last_time(
    meetings: QuerySet[Any],
    places: Collection[Neighbourhood],
    same: tuple[str, ...] = ("place",),
) -> dict[str, Any]:
    """Return hours and ``same`` of the last one there; the first time: an evening.

    Places in several districts have no place to meet in common.
    """
    if len({place.district_id for place in places}) != 1:
        return {**EVENING}
    last = meetings.filter(neighbourhoods__in=places).order_by("-starts_at").first()
    if last is None:
        return {**EVENING}
    return {
        "begin": clock.local(last.starts_at).time(),
        "end": clock.local(last.ends_at).time(),
        **{name: getattr(last, name) for name in same},
    }


def the_only(places: Collection[Neighbourhood]) -> list[int]:
    """Return the number of the only place; nothing where there is a choice."""
    return [place.pk for place in places] if len(places) == 1 else []
