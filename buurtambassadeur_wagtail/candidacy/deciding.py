"""The coordinator's decision on an objection, with a motivation."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters, refusals
from .lapsing import end_links, lapse_objections
from .models import Candidacy, Objection
from .rules import DECISIONS, Outcome, Status


@transaction.atomic
def decide_objection(
    objection: Objection, *, outcome: Outcome, motivation: str, by: Any
) -> None:
    """Decide that an objection is upheld, not upheld or inadmissible, and say why.

    Upheld ends the candidacy; other open objections lapse. Sender and candidate each
    get a letter of their own. Refuses without a motivation, twice, or after the
    candidacy ended. Source: R17; reasons as in Awb 3:46.
    """
    lock(Candidacy.objects.filter(pk=objection.candidacy_id))
    objection.refresh_from_db()
    _refuse_unless_decidable(objection, outcome, motivation)
    objection.outcome = outcome.value
    objection.motivation = motivation
    objection.decided_at = clock.now()
    objection.decided_by = by
    objection.save(update_fields=["outcome", "motivation", "decided_at", "decided_by"])
    _close_supplements(objection)
    links.revoke(objection)
    letters.objection_decided(objection)
    if outcome is Outcome.UPHELD:
        _end_candidacy(objection.candidacy, by=by)
    else:
        letters.objection_decided_to_candidate(objection)
    signals.announce(
        signals.objection_decided, sender=Objection, objection=objection, by=by
    )


def _refuse_unless_decidable(
    objection: Objection, outcome: Outcome, motivation: str
) -> None:
    if outcome not in DECISIONS:
        raise Refused(_("Choose a decision."), cause=objection)
    if is_blank(motivation):
        raise Refused(_("Write why you decide this."), cause=objection)
    if refused := refusals.deciding(objection):
        raise refused


def _close_supplements(objection: Objection) -> None:
    """A supplement shares the decision on the objection that it belongs to."""
    for one in objection.supplements.filter(outcome=Outcome.RECEIVED.value):
        one.outcome = objection.outcome
        one.motivation = objection.motivation
        one.decided_at = objection.decided_at
        one.decided_by = objection.decided_by
        one.save(update_fields=["outcome", "motivation", "decided_at", "decided_by"])
        links.revoke(one)


def _end_candidacy(candidacy: Candidacy, *, by: Any) -> None:
    candidacy.status = Status.REFUSED.value
    candidacy.decided_at = clock.now()
    candidacy.decided_by = by
    with change_reason(gettext_noop("objection upheld"), by=by):
        candidacy.save(update_fields=["status", "decided_at", "decided_by"])
    end_links(candidacy)
    lapse_objections(candidacy)
    letters.candidacy_refused(candidacy)
