"""Who reads the letter about a handover: the colleague, and the administrator."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator


class CoordinatorPolicy:
    """Answers for who coordinates what: an administrator, and everybody for oneself."""

    def may(self, user: Any, action: str, obj: Any) -> bool:
        known = action in ("view", "view_letters")
        return known and (user.is_superuser or obj.user_id == user.pk)

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset if user.is_superuser else queryset.filter(user_id=user.pk)


policy.register(DistrictCoordinator, CoordinatorPolicy())
