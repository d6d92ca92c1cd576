"""Actions of a neighbourhood as its page shows them, and their count per year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, Sum

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .models import NeighbourhoodAction

MOST = 3  # of what is to come, and of what was done


@dataclass(frozen=True)
class Shown:
    """What one can still join, soonest first, and what was done, latest first."""

    to_come: list[NeighbourhoodAction]
    done: list[NeighbourhoodAction]

    def __bool__(self) -> bool:
        return bool(self.to_come or self.done)


def shown(neighbourhood: Neighbourhood, *, on: date | None = None) -> Shown:
    """Return the actions for the page: one query, however many there are.

    Without a day an action goes on, so one can still join.
    """
    day = on or clock.today()
    mine = NeighbourhoodAction.objects.filter(neighbourhood=neighbourhood)
    soonest = (F("held_on").asc(nulls_last=True), "pk")
    open_ = mine.filter(to_join(day)).order_by(*soonest)[:MOST]
    done = mine.filter(held_on__lt=day).order_by("-held_on", "-pk")[:MOST]
    either = Q(pk__in=open_.values("pk")) | Q(pk__in=done.values("pk"))
    rows = list(NeighbourhoodAction.objects.filter(either).order_by(*soonest))
    past = [one for one in rows if one.held_on and one.held_on < day]
    return Shown([one for one in rows if one not in past], past[::-1])


def to_join(day: date) -> Q:
    """Return the condition for actions that one can still join on the day."""
    return Q(held_on=None) | Q(held_on__gte=day)


def joinable(neighbourhood: Neighbourhood, pk: str) -> NeighbourhoodAction | None:
    """Return the action that somebody wants to join; ``None``: no such one any more."""
    if not pk.isdecimal() or len(pk) > 18:
        return None
    mine = NeighbourhoodAction.objects.filter(neighbourhood=neighbourhood)
    return mine.filter(to_join(clock.today()), pk=int(pk)).first()


def counts(year: int) -> dict[str, tuple[int, int]]:
    """Return per initiator how many actions were held, and how many joined in (R22)."""
    held = NeighbourhoodAction.objects.filter(held_on__year=year).order_by()
    rows = held.values_list("initiator").annotate(
        Count("pk"), Sum("participants_count", default=0)
    )
    return {initiator: (actions, people) for initiator, actions, people in rows}
