"""modeladmin's questions about rights, answered by our own policy."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from wagtail_modeladmin.helpers import PermissionHelper

from . import policy


class PolicyPermissionHelper(PermissionHelper):
    """A register is read-only here: actions are the only writers of casework."""

    def user_can_list(self, user: Any) -> bool:
        return policy.has_scope(user, "view", self.model)

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        return policy.may(user, "view", obj)

    def user_can_create(self, user: Any) -> bool:
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False


class InspectURLFinder:
    """Tells Wagtail where a record lives; subclasses know the ``register``."""

    register: Any

    def __init__(self, user: Any = None) -> None:
        self.user = user

    def get_edit_url(self, instance: Any) -> str | None:
        """Return the page of the record, or None for who may not see it."""
        if not policy.may(self.user, "view", instance):
            return None
        return self.register.url_helper.get_action_url("inspect", quote(instance.pk))
