"""What happens to open objections when a candidacy ends without a decision on them."""

from __future__ import annotations

from buurtambassadeur_wagtail.kernel import clock, links

from . import letters
from .models import Candidacy
from .rules import Outcome


def lapse_objections(candidacy: Candidacy) -> int:
    """Let undecided objections lapse, tell their senders, and return how many.

    To be called inside the action that ends the candidacy.
    """
    undecided = list(candidacy.objections.filter(outcome=Outcome.RECEIVED.value))
    for objection in undecided:
        objection.outcome = Outcome.LAPSED.value
        objection.ended_at = clock.now()
        objection.save(update_fields=["outcome", "ended_at"])
        links.revoke(objection)
        if objection.supplement_to_id is None:
            letters.objection_lapsed(objection)
    return len(undecided)
