"""How public pages look: the host's template, our style sheets and the host's theme."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static

from buurtambassadeur_wagtail.conf import settings

OWN_ADDRESS = ("/", "https://", "http://")
THEMED, LIGHT = "ba--themed", "ba--light"
THEME_KEYS = ("class", "stylesheets", "dark")


def look() -> dict[str, Any]:
    """Return what our base template needs of the settings.

    The sheets of a theme come after ours: what weighs the same, they win.
    """
    sheets = [*settings.STYLESHEETS, *settings.THEME.get("stylesheets", ())]
    return {
        "base_template": settings.BASE_TEMPLATE,
        "stylesheets": [_address(sheet) for sheet in sheets],
        "look_classes": " ".join(look_classes(settings.THEME)),
    }


def look_classes(theme: dict[str, Any]) -> list[str]:
    """Return the classes for the element around our part of a page.

    With a theme all colours come from its tokens, the dark ones too. Without one
    ``dark: False`` keeps our own colours light.
    """
    if theme.get("class") or theme.get("stylesheets"):
        return ["ba", THEMED, *theme.get("class", "").split()]
    return ["ba"] if theme.get("dark", True) else ["ba", LIGHT]


def _address(sheet: str) -> str:
    """Return a full address as it is, and of a static file its address."""
    return sheet if sheet.startswith(OWN_ADDRESS) else static(sheet)
