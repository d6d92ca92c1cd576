"""One menu in the admin that holds everything, in the order of the work."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem


def build_menu(
    label: Any, parts: Iterable[Any], *, icon: str = "group", order: int = 150
) -> SubmenuMenuItem:
    """Return a submenu of viewsets, registers and plain menu items.

    Each item shows itself only to who may see it; without items there is no menu. Call
    it inside the ``register_admin_menu_item`` hook: it asks for addresses.
    """
    items = [_item(part, position) for position, part in enumerate(parts, start=1)]
    return SubmenuMenuItem(
        label=label,
        menu=Menu(items=items),
        name="buurtambassadeurs",
        icon_name=icon,
        order=order,
    )


def _item(part: Any, position: int) -> MenuItem:
    item = part if isinstance(part, MenuItem) else part.get_menu_item()
    item.order = position  # viewsets, registers, 7.4 and 8.0 each order differently
    return item
