"""The conferences that come, as the public may know them."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.addresses import public_url
from buurtambassadeur_wagtail.kernel.public_dates import PublicDate
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .models import Conference
from .rules import Status

#: A cancelled one stays, so that it is crossed out in who has it already.
SHOWN = (Status.PLANNED.value, Status.CANCELLED.value)


def coming(neighbourhood: Neighbourhood | None) -> Iterator[PublicDate]:
    """Return the conferences there, or anywhere, that are not over, in one query."""
    versions = Conference.history.filter(id=OuterRef("pk")).order_by("-history_date")
    where = {"neighbourhoods": neighbourhood} if neighbourhood else {}
    found = Conference.objects.filter(
        status__in=SHOWN, ends_at__gt=clock.now(), **where
    ).annotate(changed_at=Subquery(versions.values("history_date")[:1]))
    for one in found:
        yield PublicDate(
            uid=str(one.uid),
            sequence=one.sequence,
            title=one.title,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            place=one.place,
            address=one.address,
            text=one.programme,
            url=public_url(one),
            changed_at=one.changed_at or one.starts_at,
            is_cancelled=one.stands is Status.CANCELLED,
        )
