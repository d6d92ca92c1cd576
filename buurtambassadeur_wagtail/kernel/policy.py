"""The one place that answers who may do what with a personal record.

Every door asks: list, inspect, action, history, export. Unknown means no, and no means
404, so that a stranger does not learn that the record exists (security, rule R6).
"""

from __future__ import annotations

from typing import Any, Protocol

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404


class Policy(Protocol):
    """What a feature answers for one of its models."""

    def may(self, user: Any, action: str, obj: Model) -> bool:
        """Tell whether the user may do this with this very record."""

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return only the records whose list row the user may see."""


_policies: dict[type[Model], Policy] = {}


def register(model: type[Model], policy: Policy) -> None:
    """Let ``policy`` answer for ``model``; a second call replaces the first."""
    _policies[model] = policy


def registered() -> dict[type[Model], Policy]:
    """Return the models that have a policy, with it."""
    return dict(_policies)


def may(user: Any, action: str, obj: Model) -> bool:
    """Tell whether ``user`` may do ``action`` with ``obj``. Unknown models: never."""
    policy = _policies.get(type(obj))
    return bool(policy and _known(user) and policy.may(user, action, obj))


def visible(user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Return the rows of ``queryset`` that ``user`` may see; strangers get none."""
    policy = _policies.get(queryset.model)
    if policy is None or not _known(user):
        return queryset.none()
    return policy.visible(user, queryset)


def has_scope(user: Any, action: str, model: type[Model]) -> bool:
    """Tell whether ``user`` may do ``action`` with any record, even if none exist yet.

    A policy may answer with ``has_scope(user, action)``; without that, only looking at
    a record that is there counts.
    """
    policy = _policies.get(model)
    if policy is None or not _known(user):
        return False
    if answer := getattr(policy, "has_scope", None):
        return bool(answer(user, action))
    return action == "view" and visible(user, model._default_manager.all()).exists()


def get_or_404(
    user: Any, action: str, source: type[Model] | QuerySet[Any], **lookup: Any
) -> Any:
    """Return the one record, or raise ``Http404`` when absent or not allowed."""
    queryset = source if isinstance(source, QuerySet) else source._default_manager.all()
    try:
        obj = queryset.get(**lookup)
    except (ObjectDoesNotExist, ValueError, OverflowError, ValidationError):
        raise Http404 from None
    if not may(user, action, obj):
        raise Http404
    return obj


def _known(user: Any) -> bool:
    return bool(user is not None and user.is_authenticated and user.is_active)
