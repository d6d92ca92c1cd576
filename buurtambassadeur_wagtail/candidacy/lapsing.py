"""What goes when a candidacy ends: open objections without a decision, and links."""

from __future__ import annotations

from django.db import transaction

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import lock

from . import letters
from .models import Candidacy, CandidatePublication, CandidateResponse, Objection
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
        for response in CandidateResponse.objects.filter(objection=objection):
            links.revoke(response)
        if objection.supplement_to_id is None:
            letters.objection_lapsed(objection)
    return len(undecided)


@transaction.atomic
def lapse_unconfirmed(objection: Objection) -> bool:
    """Let an objection lapse whose address was not confirmed in time; tell its sender.

    It stopped blocking by itself at that moment: this only says so. ``False`` when it
    was confirmed or ended in the meantime. Source: 1b, confirmed after closing.
    """
    lock(Candidacy.objects.filter(pk=objection.candidacy_id))
    objection.refresh_from_db()
    if objection.outcome != Outcome.RECEIVED or objection.confirmed_at is not None:
        return False
    undecided = objection.supplements.filter(outcome=Outcome.RECEIVED.value)
    for one in [objection, *undecided.filter(confirmed_at=None)]:
        one.outcome = Outcome.LAPSED.value
        one.ended_at = clock.now()
        one.save(update_fields=["outcome", "ended_at"])
        links.revoke(one)
    letters.objection_not_confirmed(objection)
    return True


def end_links(candidacy: Candidacy) -> None:
    """Withdraw the links of a procedure that is over: nothing is left to do with them.

    Those in letters about objections go with the objections.
    """
    links.revoke(candidacy)
    for publication in CandidatePublication.objects.filter(candidacy=candidacy):
        links.revoke(publication)
        for invitation in publication.invitations.all():
            links.revoke(invitation)
