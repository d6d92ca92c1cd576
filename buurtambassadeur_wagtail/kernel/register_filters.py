"""Filters of a register's list. A filter offers only what the user may see."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import Any

from django.contrib.admin.utils import get_fields_from_path
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .clock import start_of, today

MOST_OPTIONS = 1000


class RegisterFilter:
    """One filter: a parameter, a label, options, and how each narrows the list.

    Subclass with ``parameter``, ``label``, ``get_options`` and ``narrow``, and name the
    class in ``list_filter``. A value that is not on offer does nothing.
    """

    parameter: str
    label: Any

    def __init__(self, value: str, visible: models.QuerySet[Any]) -> None:
        self.value = value
        self.visible = visible  # the user's own rows, before search and filters

    def get_options(self) -> list[tuple[str, str]]:
        """Return (value, label) pairs in the order of the list."""
        raise NotImplementedError

    def narrow(self, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """Return the rows for ``self.value``, which is one of the options."""
        raise NotImplementedError

    @cached_property
    def options(self) -> list[tuple[str, str]]:
        return [(str(value), str(label)) for value, label in self.get_options()]

    @property
    def active(self) -> bool:
        return self.value in dict(self.options)

    def apply(self, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        return self.narrow(queryset) if self.value and self.active else queryset


class FieldFilter(RegisterFilter):
    """A filter on a field, made by ``filter_class`` for a name in ``list_filter``."""

    field: Any

    def narrow(self, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        return queryset.filter(**{self.parameter: self.value})


class ChoiceFilter(FieldFilter):
    def get_options(self) -> list[tuple[str, str]]:
        return [(value, label) for value, label in self.field.flatchoices if value]


class YesNoFilter(FieldFilter):
    def get_options(self) -> list[tuple[str, str]]:
        return [("1", _("Yes")), ("0", _("No"))]

    def narrow(self, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        return queryset.filter(**{self.parameter: self.value == "1"})


class RelatedFilter(FieldFilter):
    """Offers the related records that occur in the user's own rows."""

    def get_options(self) -> list[tuple[str, str]]:
        related = self.field.remote_field.model._default_manager
        seen = self.visible.order_by().values(self.parameter)
        return [(o.pk, str(o)) for o in related.filter(pk__in=seen)[:MOST_OPTIONS]]


class PeriodFilter(FieldFilter):
    """How long ago, by the calendar of Amsterdam."""

    DAYS = {"today": 0, "week": 6, "month": 30, "year": 364}

    def get_options(self) -> list[tuple[str, str]]:
        return [
            ("today", _("Today")),
            ("week", _("Past 7 days")),
            ("month", _("Past 31 days")),
            ("year", _("Past year")),
        ]

    def narrow(self, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        since: Any = today() - timedelta(days=self.DAYS[self.value])
        if isinstance(self.field, models.DateTimeField):
            since = start_of(since)
        return queryset.filter(**{f"{self.parameter}__gte": since})


def filter_class(
    model: type[models.Model], declared: str | type[RegisterFilter]
) -> type[RegisterFilter]:
    """Return the filter for an entry of ``list_filter``: a field path, or a class."""
    if not isinstance(declared, str):
        return declared
    path = get_fields_from_path(model, declared)
    base = _base_for(path[-1])
    label = capfirst(str(path[-1].verbose_name))
    parts = {"parameter": declared, "label": label, "field": path[-1]}
    return type(f"{base.__name__}_{declared}", (base,), parts)


def _base_for(field: Any) -> type[FieldFilter]:
    if field.choices:
        return ChoiceFilter
    if isinstance(field, models.ForeignKey):
        return RelatedFilter
    if isinstance(field, models.BooleanField):
        return YesNoFilter
    if isinstance(field, models.DateField):
        return PeriodFilter
    raise ImproperlyConfigured(f"No filter for {field}: write a RegisterFilter.")
