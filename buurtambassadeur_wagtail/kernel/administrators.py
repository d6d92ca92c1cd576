"""Screens that only administrators reach, whatever rights a group was given."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy


class AdministratorsOnly(ModelPermissionPolicy):
    """Lets active superusers do everything and others nothing."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(user.is_active and user.is_superuser)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return self.user_has_permission(user, "")

    def users_with_any_permission(self, actions: Any) -> QuerySet[Any]:
        return get_user_model()._default_manager.filter(
            is_active=True, is_superuser=True
        )


def administrators_only(model: Any) -> AdministratorsOnly:
    """Return the policy for the model, known to Wagtail from version 8 on as well."""
    return known(AdministratorsOnly(model))


def known(policy: Any) -> Any:
    """Return the policy, which Wagtail then uses for its model everywhere."""
    try:
        from wagtail.permissions import (  # noqa: PLC0415 -- optional dependency
            register_permission_policy,
        )
    except ImportError:  # Wagtail 7.4 reads it from the viewset only
        return policy
    register_permission_policy(policy.model, policy)
    return policy
