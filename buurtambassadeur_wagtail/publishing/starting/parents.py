"""Below which programme pages somebody may put the page of a neighbourhood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import IntegerField, Model, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page, get_page_models

from buurtambassadeur_wagtail.publishing.neighbourhood_page import (
    NeighbourhoodPageMixin,
)
from buurtambassadeur_wagtail.publishing.programme_page import ProgrammePageMixin


@dataclass(frozen=True)
class Parent:
    """A programme page, the kind of page that goes below it, and the right to show."""

    page: Page
    kind: type[Page]
    may_publish: bool

    def __str__(self) -> str:
        return f"{self.page.title} ({self.page.full_url})"


def page_kinds(mixin: type) -> list[type[Page]]:
    """Return the concrete kinds of page of the host, ours or its own."""
    return [kind for kind in get_page_models() if issubclass(kind, mixin)]


def programme_pages() -> Iterable[Page]:
    """Return the programme pages that are no copy of another."""
    for kind in page_kinds(ProgrammePageMixin):
        yield from kind.objects.filter(alias_of=None).order_by("path")


def parents_for(user: Any) -> list[Parent]:
    """Return where the user may add the page of a neighbourhood, published or not."""
    found = []
    for page in programme_pages():
        rights, kind = page.permissions_for_user(user), _kind_below(page)
        if kind is not None and rights.can_add_subpage():
            found.append(Parent(page, kind, rights.can_publish_subpage()))
    return found


def with_page(places: QuerySet[Any]) -> QuerySet[Any]:
    """Add ``page_id`` and ``page_live`` of each neighbourhood, without a query more."""
    return places.annotate(page_id=_of_page("pk"), page_live=_of_page("live"))


def _kind_below(page: Page) -> type[Page] | None:
    kinds = page_kinds(NeighbourhoodPageMixin)
    return next((kind for kind in kinds if kind.can_create_at(page)), None)


def _of_page(column: str) -> Any:
    """Return a column of the page, live before draft, of whatever kind it is."""
    kinds: list[type[Model]] = list(page_kinds(NeighbourhoodPageMixin))
    found = [
        Subquery(
            kind._default_manager.filter(neighbourhood=OuterRef("pk"))
            .order_by("-live", "path")
            .values(column)[:1]
        )
        for kind in kinds
    ]
    if not found:  # a host without pages of ours
        return Value(None, output_field=IntegerField())
    return Coalesce(*found) if len(found) > 1 else found[0]
