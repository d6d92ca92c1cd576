"""Values as a reader wants to see them: labels, local time, "Yes", a dash."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import Field
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField
from wagtail.rich_text import get_text_for_indexing

from .clock import local

NOTHING = "–"


def in_words(value: Any, field: Field[Any, Any] | None = None) -> str:
    """Return ``value`` in words; ``field`` tells its choices and whether it is HTML.

    A field of our own may have words of its own: ``in_words(value)``.
    """
    if own := getattr(field, "in_words", None):
        return str(own(value)) or NOTHING
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value)) or NOTHING
    if value is None or value == "":
        return NOTHING
    if isinstance(field, RichTextField):
        return get_text_for_indexing(str(value)).strip() or NOTHING
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return date_format(local(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    if isinstance(value, list | tuple):
        return ", ".join(in_words(part) for part in value) or NOTHING
    return str(value)
