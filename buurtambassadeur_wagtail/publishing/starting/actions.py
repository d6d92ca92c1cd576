"""Make the page of a neighbourhood, with Wagtail's own draft, log and publishing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from wagtail.models import Page

from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .parents import Parent, with_page


@transaction.atomic
def make_pages(
    places: Iterable[Neighbourhood],
    below: Parent,
    *,
    publish: bool,
    by: Any,
    lead: str = "",
) -> list[Page]:
    """Make the page of each neighbourhood in use that has none; return the new ones.

    One after the other: a second click finds the pages of the first. Without the right
    to publish there they are drafts.
    """
    parent = _hold(below)
    wanted = [place.pk for place in places]
    bare = with_page(Neighbourhood.objects.active()).filter(page_id=None)
    made = []
    for place in bare.filter(pk__in=wanted).order_by("name", "pk"):
        page = below.kind(title=place.name, neighbourhood=place, lead=lead, live=False)
        page.owner, page.locale = by, parent.locale
        parent.add_child(instance=page)
        revision = page.save_revision(user=by, log_action="wagtail.create")
        if publish and below.may_publish:
            revision.publish(user=by)
            page.refresh_from_db()
        made.append(page)
    return made


def _hold(below: Parent) -> Page:
    """Hold the programme page until the transaction ends, and read it as it is now."""
    lock(Page.objects.filter(pk=below.page.pk))
    return type(below.page).objects.select_related("locale").get(pk=below.page.pk)
