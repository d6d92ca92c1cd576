"""The meetings that come, as the public may know them."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.public_dates import PublicDate
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import words
from .models import ManagementMeeting
from .rules import State

#: A cancelled meeting stays, so that it is crossed out in who has it already.
SHOWN = (State.PLANNED.value, State.INVITED.value, State.CANCELLED.value)


def coming(neighbourhood: Neighbourhood | None) -> Iterator[PublicDate]:
    """Return the meetings there, or anywhere, that are not over, in two queries."""
    versions = ManagementMeeting.history.filter(id=OuterRef("pk"))
    where = {"neighbourhoods": neighbourhood} if neighbourhood else {}
    found = ManagementMeeting.objects.filter(
        state__in=SHOWN, ends_at__gt=clock.now(), **where
    ).annotate(
        changed_at=Subquery(
            versions.order_by("-history_date").values("history_date")[:1]
        )
    )
    for meeting in found.prefetch_related("neighbourhoods"):
        yield _date(meeting)


def _date(meeting: ManagementMeeting) -> PublicDate:
    where = words.names(meeting.neighbourhoods.all())
    return PublicDate(
        uid=str(meeting.uid),
        sequence=meeting.sequence,
        title=_("Management meeting of %(places)s") % {"places": where},
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        changed_at=meeting.changed_at or meeting.starts_at,
        is_cancelled=meeting.stands is State.CANCELLED,
    )
