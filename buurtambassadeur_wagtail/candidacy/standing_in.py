"""Who acts in a case of a district that is not the own: for that one case only."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db import transaction
from django.db.models import Exists, Q
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator

from . import conflicts
from .decision_rules import Conflict
from .models import Candidacy, DecisionProposal, Involvement
from .rules import Outcome, Status

RUNNING = (Status.RECEIVED.value, Status.CANDIDATE.value)


class Part(StrEnum):
    """What somebody from another district does in the case."""

    STAND_IN = "stand_in"
    SECOND_READER = "second_reader"


def parts_of(user: Any) -> dict[int, Part]:
    """Return the cases in which the user stands in or reads along, by key: one query.

    Only while the case runs, or the proposal waits, and while the user coordinates
    something: access that ends, ends here too. Within a request asked once.
    """
    known = getattr(user, "_buurtambassadeur_parts", None)
    if known is not None:
        return known
    reading = Q(
        objections__proposals__asked=user.pk,
        objections__proposals__state="open",
        objections__outcome=Outcome.RECEIVED.value,
    )
    coordinates = DistrictCoordinator.objects.current().filter(user=user.pk)
    rows = Candidacy.objects.filter(
        Q(stand_in=user.pk) | reading, Exists(coordinates), status__in=RUNNING
    )
    found = {
        pk: Part.STAND_IN if stand_in == user.pk else Part.SECOND_READER
        for pk, stand_in in rows.order_by().values_list("pk", "stand_in")
    }
    # Django wraps the user of a request, and only that one lives as long as a request.
    if isinstance(user, SimpleLazyObject):
        user._buurtambassadeur_parts = found
    return found


def forget_parts(user: Any) -> None:
    """Ask anew for the rest of this request: something has just been handled."""
    if hasattr(user, "_buurtambassadeur_parts"):
        del user._buurtambassadeur_parts


@transaction.atomic
def state_involvement(candidacy: Candidacy, *, by: Any) -> bool:
    """Note that a coordinator is involved, and so does not decide in this case.

    ``False`` when that was known. It is not taken back: a colleague decides.
    """
    _statement, made = Involvement.objects.get_or_create(
        candidacy=candidacy, user=by, defaults={"stated_at": clock.now()}
    )
    return made


@transaction.atomic
def let_stand_in(candidacy: Candidacy, *, user: Any, reason: str, by: Any) -> None:
    """Let a coordinator of another district decide in this one case, until it ends.

    Refuses while somebody of the own district is left, without a reason, and by whoever
    the case is about: nobody chooses the own judge. Recorded in the history.
    """
    _running(candidacy)
    if refused := refused_to_choose(candidacy, by):
        raise refused
    if is_blank(reason):
        raise Refused(_("Write why somebody stands in."), cause=candidacy)
    if user not in conflicts.colleagues(candidacy, here=False):
        raise Refused(_("This colleague cannot stand in here."), cause=candidacy)
    candidacy.stand_in, candidacy.stand_in_because = user, reason
    _save(candidacy, gettext_noop("a colleague of another district stands in"), by)


@transaction.atomic
def end_stand_in(candidacy: Candidacy, *, by: Any) -> bool:
    """Take the case back; ``False`` when nobody stood in."""
    _running(candidacy)
    if candidacy.stand_in_id is None:
        return False
    candidacy.stand_in, candidacy.stand_in_because = None, ""
    _save(candidacy, gettext_noop("nobody stands in any more"), by)
    return True


def go_along(leaver: Any, colleague: Any, *, districts: Any, by: Any) -> int:
    """Let a colleague take over where the leaver stands in or was asked to read along.

    Only when the leaver coordinates nothing any more. A colleague who is a party, or
    proposed the decision, gets nothing: the case goes back to its own district.
    Called inside a handover; returns how many cases were handled.
    """
    if DistrictCoordinator.objects.current().filter(user=leaver).exists():
        return 0
    cases = list(Candidacy.objects.filter(stand_in=leaver, status__in=RUNNING))
    for candidacy in cases:
        fits = colleague in conflicts.colleagues(candidacy, here=False)
        candidacy.stand_in = colleague if fits else None
        candidacy.stand_in_because = candidacy.stand_in_because if fits else ""
        _save(candidacy, gettext_noop("work handed over to a colleague"), by)
    return len(cases) + _read_along(leaver, colleague)


def _read_along(leaver: Any, colleague: Any) -> int:
    waiting = DecisionProposal.objects.filter(asked=leaver, state="open")
    proposals = list(waiting.select_related("objection__candidacy__neighbourhood"))
    for proposal in proposals:
        others = conflicts.colleagues(proposal.objection.candidacy, here=False)
        fits = colleague in others and colleague != proposal.proposed_by
        proposal.asked = colleague if fits else None
        proposal.save(update_fields=["asked"])
    return len(proposals)


def refused_to_choose(candidacy: Candidacy, by: Any) -> Refused | None:
    """Say why no stand-in can be chosen now, or not by this user."""
    found = conflicts.parties(candidacy)
    own = found.conflict_of(by)
    if own in (Conflict.CANDIDATE, Conflict.REFUSER):
        text = _("This is about yourself. An administrator chooses who stands in.")
        return Refused(text, cause=candidacy)
    left = conflicts.colleagues(candidacy, here=True, found=found)
    if left:
        text = _("%(name)s can decide on this. Nobody has to stand in.")
        return Refused(text % {"name": name_of(left[0])}, cause=candidacy)
    if not conflicts.colleagues(candidacy, here=False, found=found):
        text = _("There is no coordinator of another district who can stand in.")
        return Refused(text, cause=candidacy)
    return None


def name_of(user: Any) -> str:
    """Return the name of an account; it may have no full name."""
    full_name = getattr(user, "get_full_name", str)()
    return full_name.strip() or user.get_username()


def _running(candidacy: Candidacy) -> None:
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    if candidacy.status not in RUNNING:
        raise Refused(_("This case has ended."), cause=candidacy)


def _save(candidacy: Candidacy, reason: str, by: Any) -> None:
    with change_reason(reason, by=by):
        candidacy.save(update_fields=["stand_in", "stand_in_because"])
