"""Proposals to dismiss: for a colleague to read, or back with who wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from buurtambassadeur_wagtail.ambassadors.ending.rules import State
from buurtambassadeur_wagtail.ambassadors.models import Ending
from buurtambassadeur_wagtail.kernel import clock

from . import rules
from .audience import own
from .rules import Kind
from .tasks import Task


def proposals(user: Any, today: date) -> Iterator[Task]:
    """Yield what waits for this reader, and what came back to this writer: one query.

    Nobody reads an own proposal. What came back is work until something new was written
    about the appointment, or it is over.
    """
    newer = Ending.objects.filter(
        appointment=OuterRef("appointment"), pk__gt=OuterRef("pk")
    )
    to_read = Q(state=State.PROPOSED.value) & ~Q(recorded_by=user.pk)
    came_back = Q(state=State.SENT_BACK.value, recorded_by=user.pk) & ~Q(
        read_by=F("recorded_by")
    )
    found = Ending.objects.filter(
        to_read | came_back & ~Exists(newer), appointment__last_day__gte=today
    ).select_related("appointment__person", "appointment__neighbourhood")
    for ending in own(user, found, "appointment__neighbourhood"):
        yield _task(ending, today)


def _task(ending: Ending, today: date) -> Task:
    is_back = ending.state == State.SENT_BACK
    handed_over = ending.read_at if is_back else ending.recorded_at
    handed_over_on = clock.local(handed_over).date()
    due = rules.read_by(handed_over_on)
    appointment = ending.appointment
    return Task(
        kind=Kind.SENT_BACK if is_back else Kind.SECOND_READ,
        due=due,
        urgency=rules.urgency(due, today),
        reference=str(appointment),
        neighbourhood=appointment.neighbourhood.name,
        name=appointment.person.full_name,
        began_on=handed_over_on,
        target=appointment,
        case=appointment,
    )
