"""Empties what was exchanged before a decision: the question, the answer, proposals.

It belongs to two people. Of the candidate goes the answer and what was told; of who
refused what was told of the reasons. What the other one wrote stays.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db.models import QuerySet

from buurtambassadeur_wagtail.candidacy.models import (
    CandidateResponse,
    DecisionProposal,
)

from .blanking import ERASED
from .records import Records, pks


def blank(records: Records) -> Counter[str]:
    """Empty the columns; return how many rows still held something."""
    own, against = pks(records.objections), pks(records.against)
    hearings = CandidateResponse.objects
    proposals = DecisionProposal.objects.filter(objection__in=own)
    return Counter(
        hearings=_empty(hearings.filter(objection__in=own), gist=ERASED)
        + _empty(hearings.filter(objection__in=against), gist=ERASED, text=""),
        proposals=_empty(proposals, motivation=ERASED, candidate_motivation="")
        + _empty(proposals.filter(state="returned"), returned_because=ERASED),
    )


def _empty(rows: QuerySet[Any], **values: str) -> int:
    return rows.exclude(**values).update(**values)
