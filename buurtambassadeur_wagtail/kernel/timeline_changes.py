"""What changed between two rows of history, field by field, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from .in_words import NOTHING, in_words

HIDDEN = frozenset({"live", "expired"})  # said in the heading of the moment
LONGEST = 600
Names = Mapping[tuple[type[models.Model], Any], str]


@dataclass(frozen=True)
class Change:
    """One field, as it was and as it became."""

    label: str
    old: str
    new: str


def changes(
    new: Any, old: Any | None, names: Names, *, longest: int = LONGEST
) -> list[Change]:
    """Return the fields in which ``new`` differs; without ``old`` all with a value."""
    return [
        Change(
            capfirst(str(f.verbose_name)),
            _shown(old, f, names, longest),
            _shown(new, f, names, longest),
        )
        for f in shown_fields(new)
        if _differs(new, old, f)
    ]


def shown_fields(record: Any) -> list[models.Field[Any, Any]]:
    """Return what is told of a row; a model says what it has no need to repeat.

    Numbers that machines know a row by are no words for people.
    """
    hidden = HIDDEN | getattr(record.instance_type, "timeline_hidden", frozenset())
    return [
        field
        for field in record.tracked_fields
        if not field.primary_key
        and field.name not in hidden
        and not isinstance(field, models.UUIDField)
    ]


def related_names(records: Iterable[Any]) -> Names:
    """Return the names of all records the rows point at: one query for each model."""
    wanted: dict[type[models.Model], set[Any]] = {}
    for record in records:
        for field in shown_fields(record):
            if isinstance(field, models.ForeignKey):
                keys = wanted.setdefault(field.remote_field.model, set())
                keys.add(getattr(record, field.attname))
    return {
        (model, key): _name(obj)
        for model, keys in wanted.items()
        for key, obj in model._base_manager.in_bulk(keys - {None}).items()
    }


def _name(obj: Any) -> str:
    """Return how people are called; of other records, their own words."""
    name = getattr(obj, "full_name", "") or getattr(obj, "get_full_name", str)()
    return name or str(obj)


def erased(record: Any, field: models.Field[Any, Any]) -> bool:
    """Tell whether a field that must be filled is empty: then it was erased."""
    empty = getattr(record, field.attname) in (None, "")
    return empty and not field.blank and not field.null


def _differs(new: Any, old: Any | None, field: models.Field[Any, Any]) -> bool:
    value = getattr(new, field.attname)
    if old is None:
        return value not in (None, "") or erased(new, field)
    return bool(value != getattr(old, field.attname))


def _shown(
    record: Any | None, field: models.Field[Any, Any], names: Names, longest: int
) -> str:
    if record is None:
        return NOTHING
    if erased(record, field):
        return _("(erased)")
    value = getattr(record, field.attname)
    if isinstance(field, models.ForeignKey) and value is not None:
        key = (field.remote_field.model, value)
        return names.get(key) or _("(no longer there, no. %(key)s)") % {"key": value}
    return Truncator(in_words(value, field)).chars(longest)
