"""The panel "what is still missing": a calm list, filled by whoever knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

#: Given at start by the feature that knows: (record, user) to lines.
_finders: list[Callable[[Any, Any], list[Any]]] = []


def tell_missing(finder: Callable[[Any, Any], list[Any]]) -> None:
    """Let ``finder`` say what a record misses. Safe twice."""
    if finder not in _finders:
        _finders.append(finder)


class MissingPanel(Panel):
    """Names what is missing, each with the way to mend it; not on a new record."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("heading", _("What is still missing"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "buurtambassadeur_wagtail/admin/missing/_panel.html"

        def is_shown(self) -> bool:
            return self.instance.pk is not None and super().is_shown()

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            user = self.request.user
            found = [one for find in _finders for one in find(self.instance, user)]
            return context | {"lines": found}
