"""The dates that come, with the page where one reads more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.kernel import clock, public_dates
from buurtambassadeur_wagtail.kernel.public_dates import PublicDate
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .addresses import full_url, pages
from .conference_page import NeighbourhoodConferencePageMixin


@dataclass(frozen=True)
class NextDate:
    """One date, in Amsterdam time. ``url`` is "" where nobody made a page."""

    title: str
    begins: datetime
    ends: datetime
    place: str
    address: str = ""
    url: str = ""

    @property
    def is_one_day(self) -> bool:
        return self.begins.date() == self.ends.date()


def of(
    neighbourhood: Neighbourhood | None, most: int, request: HttpRequest | None = None
) -> list[NextDate]:
    """Return the first ``most`` dates there, or anywhere; cancelled ones are left out.

    The number of queries does not depend on how many there are.
    """
    coming = [
        one for one in public_dates.coming(neighbourhood) if not one.is_cancelled
    ][:most]
    known = _pages(coming, request)
    return [_date(one, known.get(one.uid, one.url)) for one in coming]


def _date(one: PublicDate, url: str) -> NextDate:
    return NextDate(
        title=one.title,
        begins=clock.local(one.starts_at),
        ends=clock.local(one.ends_at),
        place=one.place,
        address=one.address,
        url=url,
    )


def _pages(dates: Sequence[PublicDate], request: HttpRequest | None) -> dict[str, str]:
    """Return the address of the page of each conference among them."""
    uids = [one.uid for one in dates]
    rows = Conference.objects.filter(uid__in=uids).values_list("pk", "uid")
    wanted = {pk: str(uid) for pk, uid in rows}
    if not wanted:
        return {}
    found = pages(
        NeighbourhoodConferencePageMixin, request, conference__in=list(wanted)
    )
    return {
        wanted[page.conference_id]: full_url(page, request)
        for page in reversed([*found])
    }
