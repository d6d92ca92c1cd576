"""Who may erase a person: administrators, and nobody else."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, QuerySet

from buurtambassadeur_wagtail.kernel import policy

from .models import Erasure

ACTIONS = frozenset({"view", "erase"})


class ErasurePolicy:
    """Lets active superusers erase and read what remains of it."""

    def may(self, user: Any, action: str, obj: Model) -> bool:
        return self.has_scope(user, action)

    def has_scope(self, user: Any, action: str) -> bool:
        return action in ACTIONS and user.is_superuser

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset if user.is_superuser else queryset.none()


policy.register(Erasure, ErasurePolicy())
