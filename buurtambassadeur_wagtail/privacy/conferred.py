"""Empties what was written about an ambassador around a conference; outcomes stay.

A summary goes off the website. What the database does not let be empty is crossed out.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    ConferenceAssessment,
    FollowUp,
    LookBack,
)

from .blanking import ERASED, blank_rows
from .records import Records, pks


def blank(records: Records) -> Counter[str]:
    """Empty the columns; return how many rows still held something."""
    return Counter(
        look_backs=blank_rows(_all(LookBack, records.look_backs)),
        summaries=blank_rows(
            _all(AssessmentSummary, records.summaries), published_at=None
        ),
        assessments=_crossed_out(
            _all(ConferenceAssessment, records.assessments), "because"
        ),
        follow_ups=_crossed_out(
            _all(FollowUp, records.follow_ups), "reasons", "agreements"
        ),
    )


def _crossed_out(rows: Any, *names: str) -> int:
    """Cross out what was filled in, and leave blank what was."""
    count = 0
    for name in names:
        written = rows.exclude(**{f"{name}__in": ["", ERASED]})
        count += written.update(**{name: ERASED})
    kept = dict.fromkeys(names, ERASED)
    return count + sum(_blank_but(row, kept) for row in rows)


def _blank_but(row: Any, kept: dict[str, str]) -> int:
    left = {name: value for name, value in kept.items() if getattr(row, name)}
    empty = {name: "" for name in kept if name not in left}
    one = type(row)._default_manager.filter(pk=row.pk)
    return blank_rows(one, **left, **empty)


def _all(model: Any, rows: list[Any]) -> Any:
    return model._default_manager.filter(pk__in=pks(rows))
