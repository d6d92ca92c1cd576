"""Four eyes: another coordinator agrees with a proposed decision, or sends it back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import conflicts
from .deciding import Decision, refuse_unless_decidable, settle
from .models import Candidacy, DecisionProposal
from .rules import Outcome


@transaction.atomic
def agree_with(proposal: DecisionProposal, *, by: Any) -> None:
    """Let the proposed decision count: from now it stands, and the letters go.

    Everything is looked at once more. Refuses who proposed it, whoever is a party, and
    a proposal that was handled or whose objection was closed meanwhile.
    """
    _read(proposal, by)
    decision = Decision(
        Outcome(proposal.outcome),
        proposal.motivation,
        proposal.candidate_motivation,
        proposal.is_lawful,
    )
    refuse_unless_decidable(proposal.objection, decision, by=proposal.proposed_by)
    _handle(proposal, "agreed", by)
    settle(proposal.objection, decision, by=proposal.proposed_by, seconded_by=by)


@transaction.atomic
def send_back(proposal: DecisionProposal, *, reason: str, by: Any) -> None:
    """Give the proposal back with a reason; nothing is decided, so it still blocks."""
    _read(proposal, by)
    if is_blank(reason):
        raise Refused(_("Write why you send this back."), cause=proposal.objection)
    proposal.returned_because = reason
    _handle(proposal, "returned", by)


def reading(proposal: DecisionProposal, by: Any) -> Refused | None:
    """Say why this person cannot be the second reader now."""
    objection = proposal.objection
    if proposal.state != "open" or objection.outcome != Outcome.RECEIVED:
        return Refused(_("This proposal has been handled."), cause=objection)
    if by == proposal.proposed_by:
        text = _("You proposed this yourself. A colleague has to read it.")
        return Refused(text, cause=objection)
    return conflicts.deciding(objection.candidacy, by)


def _read(proposal: DecisionProposal, by: Any) -> None:
    """Lock as a decision does, and refuse who may not read."""
    lock(Candidacy.objects.filter(objections=proposal.objection_id))
    proposal.refresh_from_db()
    proposal.objection.refresh_from_db()
    if refused := reading(proposal, by):
        raise refused


def _handle(proposal: DecisionProposal, state: str, by: Any) -> None:
    proposal.state = state
    proposal.handled_at, proposal.handled_by = clock.now(), by
    proposal.save()
