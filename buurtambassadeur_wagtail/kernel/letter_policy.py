"""Who may read a letter: whoever may read letters of the record it is about."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet

from . import policy


class LetterPolicy:
    """Asks the policy of the record that the letter is about."""

    def may(self, user: Any, action: str, obj: Any) -> bool:
        """Refuse when the record is gone: then nobody can be asked."""
        return obj.about is not None and policy.may(user, "view_letters", obj.about)

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return letters about records in the user's list."""
        wanted = Q(pk__in=[])
        for model in policy.registered():
            if model is not queryset.model:
                wanted |= self._about(user, model)
        return queryset.filter(wanted)

    def _about(self, user: Any, model: type[Model]) -> Q:
        kind = ContentType.objects.get_for_model(model)
        records = policy.visible(user, model._default_manager.all())
        return Q(content_type=kind, object_id__in=records.values("pk"))
