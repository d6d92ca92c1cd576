"""What the page of a neighbourhood tells of its meetings and attention points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.meetings import queries, words
from buurtambassadeur_wagtail.meetings.rules import PointStatus
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .child_rows import TopicRow

MOST_POINTS = 5


@dataclass(frozen=True)
class Held:
    """A meeting that was held: the day and what may be told."""

    day: date
    summary: str


@dataclass(frozen=True)
class Point:
    """An attention point in our own words: no name, not what was written to us."""

    theme: str
    icon: str
    text: str
    status: str
    is_done: bool
    since: date


@dataclass(frozen=True)
class Meetings:
    """The next meeting, the last one, and what became of attention points."""

    coming: str = ""
    day: date | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    where: str = ""
    held: Held | None = None
    points: Sequence[Point] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.coming or self.held or self.points)


def of(neighbourhood: Neighbourhood | None) -> Meetings:
    """Return what the public may know, in two queries."""
    if neighbourhood is None:
        return Meetings()
    coming, held = queries.public(neighbourhood)
    return Meetings(
        coming=words.when(coming) if coming else "",
        day=coming.day if coming else None,
        begins=clock.local(coming.starts_at) if coming else None,
        ends=clock.local(coming.ends_at) if coming else None,
        where=coming.place if coming else "",
        held=Held(held.day, held.summary) if held else None,
        points=[
            _point(one) for one in queries.public_points(neighbourhood)[:MOST_POINTS]
        ],
    )


def _point(point) -> Point:
    return Point(
        theme=str(point.get_theme_display()),
        icon=TopicRow.ICONS[point.theme],
        text=point.public_text,
        status=str(point.get_status_display()),
        is_done=point.stands in (PointStatus.ANSWERED, PointStatus.CLOSED),
        since=clock.local(point.received_at).date(),
    )
