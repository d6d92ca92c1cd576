"""What the page of a neighbourhood tells of its yearly conference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.http import HttpRequest

from buurtambassadeur_wagtail.conferences import queries, words
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import conference_summaries
from .addresses import conference_url
from .conference_summaries import Summary


@dataclass(frozen=True)
class Conferences:
    """The next one, with the address of its page if it has one, and the last one."""

    title: str = ""
    when: str = ""
    where: str = ""
    day: date | None = None
    url: str = ""
    summaries: Sequence[Summary] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.when or self.summaries)


def of(
    neighbourhood: Neighbourhood | None, request: HttpRequest | None = None
) -> Conferences:
    """Return what the public may know of the conferences of a neighbourhood."""
    if neighbourhood is None:
        return Conferences()
    summaries = conference_summaries.last_of(neighbourhood)
    coming = queries.upcoming(neighbourhood)
    if coming is None:
        return Conferences(summaries=summaries)
    return _coming(coming, summaries, conference_url(coming, request))


def _coming(coming: Conference, summaries: Sequence[Summary], url: str) -> Conferences:
    return Conferences(
        title=coming.title,
        when=words.when(coming),
        where=words.where(coming),
        day=coming.day,
        url=url,
        summaries=summaries,
    )
