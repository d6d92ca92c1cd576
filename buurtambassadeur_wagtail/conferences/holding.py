"""Noting that a conference was held, and how many were there: then it counts (R15)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import refusals
from .locking import lock_conference
from .models import Conference
from .rules import Status


@transaction.atomic
def hold_conference(
    conference: Conference, *, residents: int, partners: int, others: int, by: Any
) -> None:
    """Note that it was held; afterwards the numbers can be put right.

    Residents and partners are counted apart: later they are heard apart too. Refuses
    before the day, and a second one in a calendar year for a neighbourhood.
    """
    places = list(conference.neighbourhoods.values_list("pk", flat=True))
    lock(Neighbourhood.objects.filter(pk__in=places))  # two evenings, one year
    lock_conference(conference)
    if refused := refusals.holding(conference):
        raise refused
    if refused := refusals.second_that_year(conference):
        raise refused
    conference.residents, conference.partners = residents, partners
    conference.others = others
    if conference.stands is not Status.HELD:
        conference.status = Status.HELD.value
        conference.held_at, conference.held_by = clock.now(), by
    with change_reason(gettext_noop("held"), by=by):
        conference.save()
