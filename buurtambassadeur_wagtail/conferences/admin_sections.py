"""The parts of the page of a conference, as a coordinator reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from buurtambassadeur_wagtail.kernel.register_parts import Section

from .models import Conference

Sections = Callable[[Conference, Any], list[Section]]


def sections(conference: Conference, user: Any) -> list[Section]:
    """Return the parts of the page, in the order of the work."""
    found = (parts(conference, user) for parts in SECTIONS)
    return [part for parts in found for part in parts if part]


#: Each gets the conference and the user, and returns its parts of the page.
SECTIONS: list[Sections] = []
