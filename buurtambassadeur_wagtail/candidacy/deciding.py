"""The coordinator's decision on an objection, with a motivation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import conflicts, decision_refusals, letters, refusals, remedies
from .lapsing import end_links, lapse_objections
from .models import Candidacy, CandidateResponse, DecisionProposal, Objection
from .rules import DECISIONS, Outcome, Status

STORED = (
    "outcome",
    "motivation",
    "candidate_motivation",
    "is_lawful",
    "decided_at",
    "decided_by",
    "seconded_by",
    "remedies_until",
)


@dataclass(frozen=True)
class Decision:
    """What is decided and why: for who refused, and apart from that for the candidate.

    ``is_lawful``: who decides looked whether the reasons make no unlawful distinction.
    """

    outcome: Outcome
    motivation: str
    candidate_motivation: str = ""
    is_lawful: bool = False


@transaction.atomic
def decide_objection(
    objection: Objection,
    *,
    outcome: Outcome,
    motivation: str,
    candidate_motivation: str = "",
    is_lawful: bool = False,
    second_reader: Any = None,
    by: Any,
) -> DecisionProposal | None:
    """Decide that an objection is upheld, not upheld or inadmissible, and say why.

    Upheld ends the candidacy; other open objections lapse. Sender and candidate each
    get a letter of their own. Where the municipality asks for four eyes, nothing
    counts yet: the proposal is returned, and waits (``seconding``).
    Refuses without a motivation, twice, after the candidacy ended, by whoever is a
    party, against what was agreed on the effect, and to uphold while the candidate was
    not heard. Source: R17; reasons as in Awb 3:46.
    """
    lock(Candidacy.objects.filter(pk=objection.candidacy_id))
    objection.refresh_from_db()
    decision = Decision(outcome, motivation, candidate_motivation, is_lawful)
    refuse_unless_decidable(objection, decision, by=by)
    if refused := decision_refusals.proposed(objection):
        raise refused
    if current().four_eyes:
        return _propose(objection, decision, second_reader, by)
    settle(objection, decision, by=by)
    return None


def refuse_unless_decidable(objection: Objection, decision: Decision, *, by: Any):
    """Raise ``Refused`` when this cannot be decided, not so, or not by this person."""
    if decision.outcome not in DECISIONS:
        raise Refused(_("Choose a decision."), cause=objection)
    if is_blank(decision.motivation):
        raise Refused(_("Write why you decide this."), cause=objection)
    refused = (
        refusals.deciding(objection)
        or conflicts.deciding(objection.candidacy, by)
        or decision_refusals.binding(objection, decision.outcome)
        or decision_refusals.telling_who(decision.candidate_motivation, objection)
    )
    if refused is None and decision.outcome is Outcome.UPHELD:
        refused = decision_refusals.upholding(
            objection, decision.candidate_motivation, decision.is_lawful
        )
    if refused:
        raise refused


def settle(
    objection: Objection, decision: Decision, *, by: Any, seconded_by: Any = None
) -> None:
    """Let a decision count: store it, tell everybody, and end what it ends."""
    objection.outcome = decision.outcome.value
    objection.motivation = decision.motivation
    objection.candidate_motivation = decision.candidate_motivation
    objection.is_lawful = decision.is_lawful
    objection.decided_at = clock.now()
    objection.decided_by, objection.seconded_by = by, seconded_by
    objection.remedies_until = remedies.last_day()
    objection.save(update_fields=STORED)
    _close_supplements(objection)
    links.revoke(objection)
    for response in CandidateResponse.objects.filter(objection=objection):
        links.revoke(response)
    letters.objection_decided(objection)
    if decision.outcome is Outcome.UPHELD:
        _end_candidacy(objection, by=by)
    else:
        letters.objection_decided_to_candidate(objection)
    signals.announce(
        signals.objection_decided, sender=Objection, objection=objection, by=by
    )


def _propose(
    objection: Objection, decision: Decision, second_reader: Any, by: Any
) -> DecisionProposal:
    if refused := _no_second_reader(objection, second_reader, by):
        raise refused
    return DecisionProposal.objects.create(
        objection=objection,
        outcome=decision.outcome.value,
        motivation=decision.motivation,
        candidate_motivation=decision.candidate_motivation,
        is_lawful=decision.is_lawful,
        proposed_at=clock.now(),
        proposed_by=by,
        asked=second_reader,
    )


def _no_second_reader(
    objection: Objection, second_reader: Any, by: Any
) -> Refused | None:
    """Refuse a proposal that nobody could ever agree with."""
    candidacy = objection.candidacy
    if second_reader is not None:
        elsewhere = conflicts.colleagues(candidacy, here=False)
        if second_reader in elsewhere and second_reader != by:
            return None
        return Refused(_("This colleague cannot be the second reader."))
    if any(one != by for one in conflicts.colleagues(candidacy, here=True)):
        return None
    text = _("Nobody else decides here. Choose a second reader of another district.")
    return Refused(text, cause=objection)


def _close_supplements(objection: Objection) -> None:
    """A supplement shares the decision on the objection that it belongs to."""
    for one in objection.supplements.filter(outcome=Outcome.RECEIVED.value):
        for name in STORED:
            setattr(one, name, getattr(objection, name))
        one.save(update_fields=STORED)
        links.revoke(one)


def _end_candidacy(objection: Objection, *, by: Any) -> None:
    candidacy = objection.candidacy
    candidacy.status = Status.REFUSED.value
    candidacy.decided_at = clock.now()
    candidacy.decided_by = by
    candidacy.remedies_until = objection.remedies_until
    with change_reason(gettext_noop("objection upheld"), by=by):
        candidacy.save(
            update_fields=["status", "decided_at", "decided_by", "remedies_until"]
        )
    end_links(candidacy)
    lapse_objections(candidacy)
    letters.candidacy_refused(candidacy)
