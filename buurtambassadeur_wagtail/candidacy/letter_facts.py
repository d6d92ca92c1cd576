"""Facts that the texts of several letters may name, and the chapters they stand in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec
from buurtambassadeur_wagtail.kernel.texts import in_full

THE_APPLICATION = gettext_lazy("The application")
THE_CANDIDATE = gettext_lazy("The candidate")
THE_REFUSAL = gettext_lazy("The refusal")

REFERENCE = PlaceholderSpec(pgettext_lazy("placeholder", "number"), "2026-00007")
NEIGHBOURHOOD = PlaceholderSpec(
    pgettext_lazy("placeholder", "neighbourhood"), "Vogelbuurt"
)
CANDIDATE = PlaceholderSpec(pgettext_lazy("placeholder", "candidate"), "Naïma Bouzidi")
COPY = PlaceholderSpec(
    pgettext_lazy("placeholder", "copy of what was sent"),
    lambda: gettext("This is what you sent us:") + "\n\n…",
    own_line=True,
)

REMEDIES = PlaceholderSpec(
    pgettext_lazy("placeholder", "how to object (Awb)"),
    gettext_lazy("Do you not agree with this decision? Then you can object."),
    required=True,
    own_line=True,
)
TOLD = PlaceholderSpec(
    pgettext_lazy("placeholder", "the reasons as the candidate reads them"),
    lambda: (
        gettext("These are the reasons, in our words:")
        + "\n"
        + gettext("Somebody thinks that you have too little time.")
    ),
    required=True,
    own_line=True,
)
EXPLAINED = PlaceholderSpec(
    pgettext_lazy("placeholder", "your explanation to the candidate"),
    lambda: (
        gettext("This is why we decide so:")
        + "\n"
        + gettext("We have looked at the reasons and talked with you.")
    ),
    required=True,
    own_line=True,
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
