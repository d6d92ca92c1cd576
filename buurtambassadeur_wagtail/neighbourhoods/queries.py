"""Find neighbourhoods by postcode or name, and what a coordinator coordinates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Value
from django.db.models.functions import StrIndex
from django.utils.functional import SimpleLazyObject
from django.views.decorators.debug import sensitive_variables

from buurtambassadeur_wagtail.kernel.normalise import clean_postcode
from buurtambassadeur_wagtail.neighbourhoods import rules
from buurtambassadeur_wagtail.neighbourhoods.models import (
    DistrictCoordinator,
    Neighbourhood,
    Outline,
)


@sensitive_variables()
def find_by_postcode(text: str) -> list[Neighbourhood]:
    """Return the neighbourhoods in which the postcode lies: none, one or several.

    Forgives spaces and small letters. An archived neighbourhood leads to the one that
    succeeded it; without a successor it is left out.
    """
    postcode = clean_postcode(text)
    if postcode is None:
        return []
    found = Neighbourhood.objects.for_postcode(postcode)
    return in_use(found.select_related("district"))


def find_by_name(text: str, limit: int = 20) -> list[Neighbourhood]:
    """Return neighbourhoods with a word that begins so, the closest name first.

    Capitals, accents and signs do not count. No ranked search: that is quadratic on
    SQLite. Archived neighbourhoods lead to their successor.
    """
    key = rules.name_key(text[:100])
    if not key:
        return []
    found = Neighbourhood.objects.filter(name_key__contains=key)
    nearest = found.order_by(StrIndex("name_key", Value(key)), "name_key", "pk")
    return in_use(nearest.select_related("district")[:limit])


def neighbourhood_of(postcode: str) -> Neighbourhood | None:
    """Return the one neighbourhood of the postcode, ``None`` for none or several."""
    found = find_by_postcode(postcode)
    return found[0] if len(found) == 1 else None


def in_use(found: Iterable[Neighbourhood]) -> list[Neighbourhood]:
    """Put successors in the place of archived neighbourhoods; each comes once.

    One query per step of succession, however many there are; a circle ends in nothing.
    """
    chain = {place.pk: place for place in found}
    order = list(chain)
    while wanted := _unknown_successors(chain):
        chain |= Neighbourhood.objects.select_related("district").in_bulk(wanted)
    followed = (_follow(chain, pk) for pk in order)
    return list({place.pk: place for place in followed if place}.values())


def _unknown_successors(chain: dict[int, Neighbourhood]) -> list[int]:
    archived = (place for place in chain.values() if place.is_archived)
    successors = {place.succeeded_by_id for place in archived} - {None}
    return [pk for pk in successors if pk not in chain]


def _follow(chain: dict[int, Neighbourhood], pk: int | None) -> Neighbourhood | None:
    seen: set[int] = set()
    while pk is not None and pk not in seen:
        seen.add(pk)
        if not chain[pk].is_archived:
            return chain[pk]
        pk = chain[pk].succeeded_by_id
    return None


def outlines() -> QuerySet[Outline]:
    """Return the outlines of neighbourhoods in use, each with its neighbourhood."""
    active = Neighbourhood.objects.active()
    return (
        Outline.objects.filter(neighbourhood__in=active)
        .select_related("neighbourhood")
        .order_by("neighbourhood__name", "pk")
    )


@dataclass(frozen=True)
class Scope:
    """What a user coordinates: everything, some districts, or nothing."""

    everything: bool = False
    districts: frozenset[int] = frozenset()

    def covers(self, district: int | None) -> bool:
        """Tell whether cases of the district are this user's; ``None`` is no district.

        Where a neighbourhood has no district only the whole municipality covers it.
        """
        return self.everything or district in self.districts


def coordinated(user: Any) -> Scope:
    """Return what the user coordinates today: one query, within a request only once.

    From the day after the last day of a row, that row gives nothing any more.
    """
    known = getattr(user, "_buurtambassadeur_scope", None)
    if known is not None:
        return known
    rows = DistrictCoordinator.objects.current().filter(user_id=user.pk)
    districts = set(rows.order_by().values_list("district_id", flat=True))
    scope = Scope(None in districts, frozenset(districts - {None}))
    # Django wraps the user of a request, and only that one lives as long as a request.
    if isinstance(user, SimpleLazyObject):
        user._buurtambassadeur_scope = scope
    return scope


def own_places(user: Any) -> QuerySet[Neighbourhood]:
    """Return the neighbourhoods in use that the user coordinates."""
    scope, places = coordinated(user), Neighbourhood.objects.active()
    if scope.everything:
        return places
    return places.filter(district__in=scope.districts)


def within(user: Any, districts: Iterable[int | None]) -> Any:
    """Return the account as if it coordinated just these districts (None: all)."""
    chosen = set(districts)
    known = type(user)._default_manager.get(pk=user.pk)
    known._buurtambassadeur_scope = Scope(None in chosen, frozenset(chosen - {None}))
    return known
