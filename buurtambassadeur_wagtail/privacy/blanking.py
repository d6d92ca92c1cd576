"""Empty the personal columns of rows and of their history, without a trace of it.

By ``queryset.update`` on purpose: ``save`` would write one more copy into the history.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.kernel.personal_data import declared

#: For a column that the database does not let be empty.
ERASED = "–"


def blank_rows(queryset: models.QuerySet[Any], **instead: Any) -> int:
    """Empty the personal columns; return how many rows still held something.

    ``instead`` gives columns another value. A row that is only pointed at (an official,
    the person whose terms add up) stays: pointing tells no name.
    """
    values = _emptied(queryset.model) | instead
    return queryset.exclude(**values).update(**values)


def blank_history(model: type[models.Model], keys: list[Any]) -> int:
    """Empty the same columns in all versions, and the reasons given for changes."""
    history = _history_of(model)
    names = {field.name for field in history._meta.fields}
    values = {k: v for k, v in _emptied(model).items() if k in names}
    values["history_change_reason"] = None
    rows = history._default_manager.filter(**{f"{model._meta.pk.name}__in": keys})
    return rows.exclude(**values).update(**values)


def _emptied(model: type[models.Model]) -> dict[str, Any]:
    fields = [model._meta.get_field(name) for name in declared(model)]
    return {one.name: _empty_value(one) for one in fields if _tells(one)}


def _tells(field: Any) -> bool:
    return not field.is_relation or field.related_model is get_image_model()


def _empty_value(field: Any) -> Any:
    if field.null:
        return None
    if isinstance(field, models.JSONField):
        return field.get_default()
    return ""  # also where a form asks for it: screens read that as "erased"


def _history_of(model: type[models.Model]) -> Any:
    return getattr(model, model._meta.simple_history_manager_attribute).model
