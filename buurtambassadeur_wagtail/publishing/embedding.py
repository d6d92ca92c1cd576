"""What an element needs to look well on a page that knows nothing of us."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from buurtambassadeur_wagtail.kernel.look import look


def around(context: Mapping[str, Any]) -> dict[str, Any]:
    """Return number, classes and style sheets for one element in this context.

    On our own pages all is there already. On others the element brings its own ground,
    and the first one on a page brings the style sheets, unless the host did.
    """
    request = context.get("request")
    number = {"number": _next_number(request)}
    if "look_classes" in context:
        return number | {"is_embedded": False, "sheets": []}
    classes = look()["look_classes"]
    return number | {
        "is_embedded": True,
        "embed_classes": f"{classes} ba-embed",
        "sheets": sheets_once(request),
    }


def sheets_once(request: HttpRequest | None) -> list[str]:
    """Return our style sheets the first time in a request, and then no more."""
    if getattr(request, "_ba_has_sheets", False):
        return []
    if request is not None:
        request._ba_has_sheets = True  # type: ignore[attr-defined]
    return look()["stylesheets"]


def _next_number(request: HttpRequest | None) -> int:
    """Return a number that no other element in this request has."""
    number = getattr(request, "_ba_elements", 0) + 1
    if request is not None:
        request._ba_elements = number  # type: ignore[attr-defined]
    return number
