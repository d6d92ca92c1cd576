"""Handing over: districts, and all that hangs on them, go to a colleague at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F

from buurtambassadeur_wagtail.kernel.handing_over import move_along
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.neighbourhoods.queries import within
from buurtambassadeur_wagtail.worklist.queries import tasks

from . import letters, refusals
from .contacts import move_contacts


@dataclass(frozen=True)
class HandedOver:
    """What went: how many districts, tasks and contacts, and the letter about it."""

    districts: int
    tasks: int
    contacts: int
    letter: Letter | None


@transaction.atomic
def hand_over(
    rows: Iterable[DistrictCoordinator], *, to: Any, reason: str, by: Any
) -> HandedOver:
    """Let ``to`` coordinate the districts of ``rows`` from today on.

    Tasks follow from the districts. Contacts for residents and what other features
    keep in the leaver's name go along; links and letters that are out stay as they
    are. The colleague gets a letter with numbers and no names. Refuses to oneself, to
    an account that is off or has no access, and when nothing is there.
    """
    moving = _locked(rows)
    if refused := refusals.handing_over(moving, to):
        raise refused
    with change_reason(reason, by=by):
        moved = [_move(row, to) for row in moving]
    contacts = _along(moving, to, by)
    waiting = tasks(within(to, {row.district_id for row in moved}))
    letter = letters.handed_over(moved, waiting, to=to)
    return HandedOver(len(moved), len(waiting), contacts, letter)


def _locked(rows: Iterable[DistrictCoordinator]) -> list[DistrictCoordinator]:
    """Read the rows again under a lock: somebody else may just have moved them."""
    before = {row.pk: row.user_id for row in rows}
    found = DistrictCoordinator.objects.filter(pk__in=before)
    lock(found)
    again = found.select_related("user", "district").order_by(
        F("district__name").asc(nulls_first=True), "pk"
    )
    return [row for row in again if row.user_id == before[row.pk]]


def _move(row: DistrictCoordinator, to: Any) -> DistrictCoordinator:
    """Give the row to the colleague; who has it already goes on with the own one."""
    own = DistrictCoordinator.objects.filter(user=to, district=row.district_id).first()
    if own is None:
        # A copy: the caller still has to know whose the row was.
        own = DistrictCoordinator(pk=row.pk, district=row.district)
        own.user, own.last_day = to, None
        own.save(force_update=True)
        return own
    if own.last_day is not None:
        own.last_day = None
        own.save(update_fields=["last_day"])
    DistrictCoordinator.objects.get(pk=row.pk).delete()
    return own


def _along(rows: list[DistrictCoordinator], to: Any, by: Any) -> int:
    leavers = {row.user_id: row.user for row in rows}
    contacts = 0
    for leaver in leavers.values():
        places = {row.district_id for row in rows if row.user_id == leaver.pk}
        contacts += move_contacts(leaver, to, places)
        move_along(leaver, to, districts=places, by=by)
    return contacts
