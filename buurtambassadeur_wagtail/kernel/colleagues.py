"""How a colleague is named on a screen."""

from __future__ import annotations

from typing import Any


def colleague(user: Any) -> str:
    """Return the name of who decided; an account may be gone, or have no full name."""
    if user is None:
        return ""
    full_name = getattr(user, "get_full_name", str)()
    return full_name.strip() or user.get_username()
