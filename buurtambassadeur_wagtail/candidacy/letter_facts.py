"""Facts that the texts of several letters may name, and the chapters they stand in."""

from __future__ import annotations

from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_facts import (
    NEIGHBOURHOOD,
    day,
    link_line,
    page_line,
)
from buurtambassadeur_wagtail.kernel.letter_texts import PlaceholderSpec

__all__ = ["NEIGHBOURHOOD", "day", "link_line", "page_line"]

THE_APPLICATION = gettext_lazy("The application")
THE_CANDIDATE = gettext_lazy("The candidate")
THE_REFUSAL = gettext_lazy("The refusal")

REFERENCE = PlaceholderSpec(pgettext_lazy("placeholder", "number"), "2026-00007")
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
