"""The columns of a download: a field path each, with its label and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.admin.utils import get_fields_from_path
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .clock import local


@dataclass(frozen=True)
class Column:
    """A column of an export. ``show`` turns the stored value into what is written."""

    path: str
    label: Any
    show: Callable[[Any], Any] | None = None


def columns_for(
    model: type[models.Model], declared: Sequence[str | Column]
) -> list[Column]:
    """Return the columns, their labels translated now: the stream runs later."""
    return [
        Column(one.path, str(one.label), one.show)
        if isinstance(one, Column)
        else _from_path(model, one)
        for one in declared
    ]


def _from_path(model: type[models.Model], path: str) -> Column:
    fields = get_fields_from_path(model, path)
    if isinstance(fields[-1], models.ForeignKey):
        raise ImproperlyConfigured(f"Export a field of {path}, such as {path}__name.")
    label = capfirst(str(fields[0].verbose_name))
    return Column(path, label, _show_for(fields[-1]))


def _show_for(field: Any) -> Callable[[Any], Any] | None:
    if field.choices:
        labels = {value: str(label) for value, label in field.flatchoices}
        return lambda value: labels.get(value, value)
    if isinstance(field, models.BooleanField):
        words = {True: _("Yes"), False: _("No")}
        return words.get
    if isinstance(field, models.DateTimeField):
        return moment
    return day if isinstance(field, models.DateField) else None


def moment(value: datetime | None) -> str:
    """Return local time in a form that sorts, and that Excel takes for a date."""
    return local(value).isoformat(" ", "minutes")[:16] if value else ""


def day(value: date | None) -> str:
    return value.isoformat() if value else ""
