"""Who has a work list: coordinators, and nobody else, without a query for the rest."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.db.models import QuerySet

from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated

KEY = "buurtambassadeur:administrators-who-coordinate"
SECONDS = 60


def has_work_list(user: Any) -> bool:
    """Tell whether the user coordinates anything.

    The menu has asked that of everybody but administrators, who see all without it. Of
    them it is remembered for a minute who coordinates as well, so that the menu costs
    the others nothing. Only whether the list is shown hangs on it, never what is in it.
    """
    if not (user.is_authenticated and user.is_active):
        return False
    if user.is_superuser and user.pk not in _coordinating_administrators():
        return False
    scope = coordinated(user)
    return bool(scope.everything or scope.districts)


def own(user: Any, queryset: QuerySet[Any], neighbourhood: str) -> QuerySet[Any]:
    """Return what lies in the user's own districts, for administrators too.

    ``neighbourhood``: the path from the record, as in a queryset lookup.
    """
    scope = coordinated(user)
    if scope.everything:
        return queryset
    return queryset.filter(**{f"{neighbourhood}__district__in": scope.districts})


def _coordinating_administrators() -> set[Any]:
    current = DistrictCoordinator.objects.current()
    rows = current.filter(user__is_superuser=True).order_by()
    return cache.get_or_set(
        KEY, lambda: set(rows.values_list("user_id", flat=True)), SECONDS
    )
