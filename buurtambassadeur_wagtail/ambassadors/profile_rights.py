"""Who may do what with a profile: groups decide, but nobody adds or deletes one."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from .models import Ambassador

NEVER = frozenset({"add", "delete"})


class ProfilePermissionPolicy(ModelPermissionPolicy):
    """A profile begins with an appointment, and a person's data end with an erasure."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in NEVER and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions: Any) -> QuerySet[Any]:
        return super().users_with_any_permission(set(actions) - NEVER)


profile_policy = ProfilePermissionPolicy(Ambassador)


def register_with_wagtail() -> None:
    """Make the policy known; Wagtail 7.4 reads it from the viewset only."""
    try:
        from wagtail.permissions import (  # noqa: PLC0415 -- optional dependency
            register_permission_policy,
        )
    except ImportError:
        return
    register_permission_policy(Ambassador, profile_policy)
