"""What the page of one record is made of: sections with rows, and actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import pgettext_lazy

from .in_words import in_words
from .refusals import Refused


@dataclass(frozen=True)
class Status:
    """A status as a word; ``tone`` (quiet, waiting, good, bad) only colours it."""

    word: Any
    tone: str = "quiet"

    def __str__(self) -> str:
        return str(self.word)


@dataclass(frozen=True)
class Link:
    """A value that leads somewhere."""

    text: Any
    url: str | None

    def __str__(self) -> str:
        return str(self.text)


@dataclass(frozen=True)
class Section:
    """A titled part of the page: rows of (label, value), or a template of its own."""

    title: Any
    rows: Sequence[tuple[Any, Any]] = ()
    template: str | None = None
    context: Mapping[str, Any] = field(default_factory=dict)


OFTEN, ENDING, MORE = "often", "ending", "more"
#: Where what does not come next stands, in this order.
GROUPS = {
    "": "",
    OFTEN: pgettext_lazy("steps", "Used more often"),
    ENDING: pgettext_lazy("steps", "Ending"),
    MORE: pgettext_lazy("steps", "More"),
}


@dataclass(frozen=True)
class Action:
    """A button; with ``refused`` it is no link but a label and the reason.

    ``second``: possible, but not what comes next. ``group``: where it stands when a
    page offers much; without one it comes first.
    """

    label: Any
    url: str
    refused: Refused | None = None
    icon: str = "arrow-right"
    danger: bool = False
    second: bool = False
    group: str = ""


def shown(rows: Any) -> list[dict[str, Any]]:
    """Return rows of (label, value) ready for the template."""
    return [{"label": label, **as_cell(value)} for label, value in rows]


def as_cell(value: Any) -> dict[str, Any]:
    """Return the text of a value, with its tone or its address when it has one."""
    if isinstance(value, Status):
        return {"text": in_words(value.word), "tone": value.tone}
    if isinstance(value, Link):
        return {"text": in_words(value.text), "url": value.url}
    return {"text": in_words(value)}
