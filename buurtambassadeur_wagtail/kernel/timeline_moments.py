"""The moments of a timeline: what happened, when, by whom, why, and what changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .clock import local
from .in_words import in_words
from .timeline_changes import LONGEST, Change, changes, related_names


@dataclass(frozen=True)
class Moment:
    """One row of history as a reader meets it; ``tone`` colours the dot."""

    key: int
    title: str
    tone: str
    when: datetime
    when_text: str
    who: str
    why: str
    changes: list[Change]
    is_current: bool
    restorable: bool
    first: bool


def moments(
    records: list[Any], older: Any | None, *, newest: bool, longest: int = LONGEST
) -> list[Moment]:
    """Return the rows with what each changed; ``older`` is the row below the last."""
    olders = [*records, older][1:]
    names = related_names([*records, older] if older else records)
    return [
        _moment(
            record,
            previous,
            changes(record, _before(previous), names, longest=longest),
            is_current=newest and index == 0,
        )
        for index, (record, previous) in enumerate(zip(records, olders, strict=True))
    ]


def _moment(
    record: Any, older: Any | None, changed: list[Change], *, is_current: bool
) -> Moment:
    title, tone = _heading(record, older)
    gone = record.history_type == "-"
    return Moment(
        key=record.history_id,
        title=title,
        tone=tone,
        when=local(record.history_date),
        when_text=in_words(record.history_date),
        who=_who(record.history_user),
        why=_in_words(record.history_change_reason),
        changes=[] if gone else changed,
        is_current=is_current and not gone,
        restorable=not gone and not is_current and getattr(record, "live", True),
        first=_before(older) is None,
    )


def _before(older: Any | None) -> Any | None:
    return None if older is None or older.history_type == "-" else older


def _who(user: Any) -> str:
    if user is None:
        return _("the system")
    return user.get_full_name().strip() or user.get_username()


def _heading(record: Any, older: Any | None) -> tuple[str, str]:
    live, was_live = getattr(record, "live", True), getattr(older, "live", True)
    if record.history_type == "-":
        return pgettext("timeline", "Deleted"), "off"
    if not live:
        return pgettext("timeline", "No longer in force"), "off"
    if older is None or record.history_type == "+":
        return pgettext("timeline", "In force"), "on"
    if not was_live:
        return pgettext("timeline", "In force again"), "on"
    return pgettext("timeline", "Changed"), "changed"


def _in_words(reason: str | None) -> str:
    """Return the reason in the reader's language: it is kept as a text of our own."""
    return _(reason) if reason else ""
