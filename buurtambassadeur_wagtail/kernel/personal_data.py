"""The registry of personal data: each field with its purpose, readers and keep.

A test fails for any model field of the app that is neither declared personal nor
declared not personal, so that a new field cannot be forgotten (AVG art. 5, 25, 30).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model


@dataclass(frozen=True)
class PersonalField:
    """Why a field is held, who reads it, and how long it is kept (plain words).

    ``duty`` is the key in ``kernel.retention`` of what ends it by itself. Else
    ``because`` says why nothing does.
    """

    purpose: Any  # plain words, also lazily translated
    readers: Any
    keep: Any
    duty: str = ""
    because: str = ""


_personal: dict[type[Model], dict[str, PersonalField]] = {}
_other: dict[type[Model], frozenset[str]] = {}


def declare(model: type[Model], fields: dict[str, PersonalField]) -> None:
    """Declare the fields of ``model`` that hold personal data."""
    _personal.setdefault(model, {}).update(fields)


def not_personal(model: type[Model], fields: Iterable[str]) -> None:
    """Declare the fields of ``model`` that say nothing about a person."""
    _other[model] = _other.get(model, frozenset()) | frozenset(fields)


def declared(model: type[Model]) -> dict[str, PersonalField]:
    """Return the personal fields of ``model``; empty when there are none."""
    return dict(_personal.get(model, {}))


def undeclared(model: type[Model]) -> set[str]:
    """Return the concrete fields of ``model`` that nobody has declared."""
    known = set(_personal.get(model, {})) | set(_other.get(model, ()))
    concrete = {field.name for field in model._meta.get_fields() if field.concrete}
    return concrete - known


def models() -> list[type[Model]]:
    """Return the models that hold personal data."""
    return list(_personal)
