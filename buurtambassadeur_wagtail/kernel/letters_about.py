"""The letters about several records at once, in one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q

from . import policy
from .models import Letter


def letters_about(records: Iterable[Model], user: Any) -> list[Letter]:
    """Return the letters that this user may read, the newest first."""
    wanted: dict[type[Model], list[Any]] = defaultdict(list)
    for record in records:
        if policy.may(user, "view_letters", record):
            wanted[type(record)].append(record.pk)
    if not wanted:
        return []
    found = Q(pk__in=[])
    for model, keys in wanted.items():
        kind = ContentType.objects.get_for_model(model)
        found |= Q(content_type=kind, object_id__in=keys)
    return list(Letter.objects.filter(found).order_by("-created_at", "-pk"))
