"""What the empty form on paper asks besides: known to the feature with the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class PaperQuestion:
    """A question to answer by hand: with boxes, on a line or on several lines."""

    label: str
    condition: str = ""
    explanation: str = ""
    options: tuple[str, ...] = ()
    is_tick: bool = False
    is_long: bool = False
    is_optional: bool = False


_finders: list[Callable[[], list[PaperQuestion]]] = []


def register_paper_questions(find: Callable[[], list[PaperQuestion]]) -> None:
    """Let a later feature say what an editor asks of who refuses a candidate."""
    _finders.append(find)


def paper_questions() -> list[PaperQuestion]:
    """Return the editor's own questions, in the order of the form."""
    return [question for find in _finders for question in find()]
