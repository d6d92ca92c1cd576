"""The way to the flyer from the list of neighbourhoods, for who works there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood


def buttons(record: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Give the button under the three dots of a neighbourhood that is in use."""
    if isinstance(record, Neighbourhood) and not record.is_archived:
        yield Button(
            _("Flyer"),
            reverse("buurtambassadeur:flyer", args=[record.pk]),
            icon_name="doc-full",
            attrs={"aria-label": _("Flyer of “%(place)s”") % {"place": record.name}},
            priority=60,
        )
