"""What stays the same in every language, for hosts that have wagtail-localize.

It translates every text it finds on a page. Not to be translated is what is shared:
the record a page is about, dates, and what a question is known by.
"""

from __future__ import annotations

from typing import Any


def the_same(*names: str) -> list[Any]:
    """Return these fields as ones that follow the page that is translated.

    Nothing without wagtail-localize: then nobody asks.
    """
    try:
        from wagtail_localize.fields import SynchronizedField  # noqa: PLC0415
    except ImportError:
        return []
    return [SynchronizedField(name, overridable=False) for name in names]
