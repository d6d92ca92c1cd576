"""What happened in a case without a change of the candidacy: on its timeline too.

Hearing the candidate, proposing and deciding, stating to be involved. No names and no
texts of residents: only what happened, when, and which official did it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.clock import local
from buurtambassadeur_wagtail.kernel.in_words import in_words
from buurtambassadeur_wagtail.kernel.timeline_moments import Moment

from .admin_words import colleague
from .models import (
    Candidacy,
    CandidateResponse,
    DecisionProposal,
    Involvement,
    Objection,
)


def events(candidacy: Candidacy) -> list[Moment]:
    """Return all of them, the newest first; four queries, however many."""
    found = [*deliberations(candidacy), *_decided(candidacy)]
    return sorted(found, key=lambda one: one.when, reverse=True)


def deliberations(candidacy: Candidacy) -> list[Moment]:
    """Return what led to a decision: answers, proposals, who kept out; in no order."""
    return [*_heard(candidacy), *_proposed(candidacy), *_involved(candidacy)]


def among(
    moments: list[Moment], candidacy: Candidacy, *, first: bool, last: bool
) -> list[Moment]:
    """Return the moments of one page with the events that lie between them.

    ``first`` and ``last`` tell whether nothing newer or older has a page of its own.
    """
    if not moments:
        return moments
    newest, oldest = moments[0].when, moments[-1].when
    between = [
        one
        for one in events(candidacy)
        if (first or one.when <= newest) and (last or one.when > oldest)
    ]
    return sorted([*moments, *between], key=lambda one: one.when, reverse=True)


def _heard(candidacy: Candidacy) -> Iterator[Moment]:
    found = CandidateResponse.objects.filter(objection__candidacy=candidacy)
    for one in found.select_related("objection", "asked_by", "noted_by"):
        what = _("The candidate was asked for an answer")
        yield _event(one.pk, what, one.asked_at, one.asked_by, one.objection)
        if one.answered_at:
            what = _("The candidate answered")
            yield _event(one.pk, what, one.answered_at, one.noted_by, one.objection)


def _proposed(candidacy: Candidacy) -> Iterator[Moment]:
    found = DecisionProposal.objects.filter(objection__candidacy=candidacy)
    for one in found.select_related("objection", "proposed_by", "handled_by"):
        what = _("A decision was proposed")
        yield _event(one.pk, what, one.proposed_at, one.proposed_by, one.objection)
        if one.state == "returned":
            what = _("The proposed decision was sent back")
            yield _event(one.pk, what, one.handled_at, one.handled_by, one.objection)


def _decided(candidacy: Candidacy) -> Iterator[Moment]:
    found = candidacy.objections.filter(
        decided_at__isnull=False, supplement_to__isnull=True
    )
    for one in found.select_related("decided_by"):
        what = _("A refusal was decided: %(outcome)s") % {
            "outcome": one.get_outcome_display()
        }
        yield _event(one.pk, what, one.decided_at, one.decided_by, one)


def _involved(candidacy: Candidacy) -> Iterator[Moment]:
    found = Involvement.objects.filter(candidacy=candidacy).select_related("user")
    for one in found:
        what = _("A coordinator is involved and decides nothing")
        yield _event(one.pk, what, one.stated_at, one.user)


def _event(
    key: int, what: str, when: datetime, who: Any, about: Objection | None = None
) -> Moment:
    return Moment(
        key=key,
        title=what,
        tone="changed",
        when=local(when),
        when_text=in_words(when),
        who=colleague(who) if who else _("the system"),
        why=str(about) if about else "",
        changes=[],
        is_current=False,
        restorable=False,
        first=False,
    )
