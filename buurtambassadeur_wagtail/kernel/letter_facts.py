"""Facts that the letters of several features name: a day, a link, a page, a place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext, pgettext_lazy

from .letter_texts import PlaceholderSpec
from .texts import in_full

NEIGHBOURHOOD = PlaceholderSpec(
    pgettext_lazy("placeholder", "neighbourhood"), "Vogelbuurt"
)


def day(label: Any) -> PlaceholderSpec:
    """Return the fact of a day, written in full."""
    return PlaceholderSpec(label, lambda: in_full(date(2026, 5, 18)))


def link_line(label: Any, sentence: Any = "") -> PlaceholderSpec:
    """Return the fact of a personal link, with the sentence that leads to it if any."""
    return PlaceholderSpec(label, _link_example(sentence), required=True, own_line=True)


def page_line(sentence: Any) -> PlaceholderSpec:
    """Return the fact of a public page, which may not be there (yet)."""
    return PlaceholderSpec(
        pgettext_lazy("placeholder", "page on the website"),
        lambda: f"{sentence}\nhttps://…",
        own_line=True,
    )


def _link_example(sentence: Any) -> Callable[[], str]:
    def example() -> str:
        text = str(sentence) % {"day": in_full(date(2026, 5, 18))}
        return f"{text}\n{gettext('[personal link]')}".strip()

    return example
