"""Who may read a letter: whoever may read letters of the record it is about."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Model, Q, QuerySet

from . import policy

READING = frozenset({"view", "view_letters", "export"})


class LetterPolicy:
    """Asks the policy of the record that the letter is about. Letters are only read."""

    def may(self, user: Any, action: str, obj: Any) -> bool:
        """Refuse when the record is gone: then nobody can be asked."""
        if action not in READING or obj.about is None:
            return False
        return policy.may(user, "view_letters", obj.about)

    def has_scope(self, user: Any, action: str) -> bool:
        """Tell whether the user may read letters of any kind of record."""
        others = [m for m, p in policy.registered().items() if p is not self]
        return action in READING and any(
            policy.has_scope(user, "view_letters", model) for model in others
        )

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return letters about records in the user's list: those with a number as key.

        A policy with ``has_letters = False`` is not asked: its model has no letters.

        A letter names its record by number; PostgreSQL compares no number with a UUID.
        """
        wanted = Q(pk__in=[])
        for model, own in policy.registered().items():
            numbered = isinstance(model._meta.pk, IntegerField)
            if own is not self and numbered and getattr(own, "has_letters", True):
                wanted |= self._about(user, model)
        return queryset.filter(wanted)

    def _about(self, user: Any, model: type[Model]) -> Q:
        kind = ContentType.objects.get_for_model(model)
        records = policy.visible(user, model._default_manager.all())
        return Q(content_type=kind, object_id__in=records.values("pk"))
