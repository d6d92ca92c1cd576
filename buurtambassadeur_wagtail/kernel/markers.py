"""The mark in a stored letter that stands for a personal link.

A mark carries part of the link's fingerprint, so that nobody gets the link of another
into the own letter by calling oneself ``{link:12}``.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext

_MARK = re.compile(r"(\{link:[0-9]{1,18}-[0-9a-f]{16}\})")


def marker(pk: int, digest: str) -> str:
    """Return the mark for the link with this number and fingerprint."""
    return f"{{link:{pk}-{digest[:16]}}}"


def pieces(text: str) -> list[str]:
    """Cut ``text`` into marks and what stands between them."""
    return [piece for piece in _MARK.split(text) if piece]


def link_numbers(text: str) -> set[int]:
    """Return the numbers of the links that the marks in ``text`` name."""
    marks = _MARK.findall(text)
    return {int(mark.removeprefix("{link:").partition("-")[0]) for mark in marks}


def hide(text: str) -> str:
    """Return ``text`` with words in place of every mark."""
    return _MARK.sub(lambda mark: gettext("[personal link]"), text)
