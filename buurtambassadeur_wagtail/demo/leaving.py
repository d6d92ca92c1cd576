"""Who left before the planned last day, and who is away, by the real actions."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from buurtambassadeur_wagtail.ambassadors.absence.actions import begin
from buurtambassadeur_wagtail.ambassadors.absence.rules import Kind
from buurtambassadeur_wagtail.ambassadors.ending.actions import end, end_by_moving
from buurtambassadeur_wagtail.ambassadors.ending.rules import EndReason
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.periods import ONE_DAY, add_months
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .data_people import STEPPED_BACK, UNREACHABLE


def leave_early(
    person: Person, where: Neighbourhood, term: tuple[int, int, int], by: Any
) -> None:
    """Stop at the own request after so many months of a longer term."""
    months_ago, planned, served = term
    first_day = add_months(clock.today(), months_ago)
    appointment = serve(
        person, where, first_day, add_months(first_day, planned) - ONE_DAY
    )
    last_day = add_months(first_day, served) - ONE_DAY
    with clock.pretend(clock.start_of(last_day - timedelta(days=20))):
        end(
            appointment,
            reason=EndReason.OWN_REQUEST,
            last_day=last_day,
            reasons="Zorgt voor haar man. Wil later misschien terugkomen.",
            by=by,
        )


def move_out(
    person: Person, where: Neighbourhood, days: tuple[str, str], by: Any
) -> None:
    """Leave the neighbourhood before the two years are over."""
    first_day, moved_on = map(date.fromisoformat, days)
    appointment = serve(person, where, first_day, add_months(first_day, 24) - ONE_DAY)
    with clock.pretend(clock.start_of(moved_on - timedelta(days=30))):
        end_by_moving(appointment, moved_on=moved_on, by=by)


def be_away(by: Any) -> None:
    """One cannot be reached for three weeks; one stepped back after a complaint."""
    today = clock.today()
    away = Appointment.objects.sitting(today)
    begin(
        away.get(person__family_name=UNREACHABLE),
        kind=Kind.UNREACHABLE,
        first_day=today - timedelta(days=4),
        last_day=today + timedelta(days=17),
        by=by,
    )
    begin(
        away.get(person__family_name=STEPPED_BACK.name[2]),
        kind=Kind.STEPPED_BACK,
        first_day=today - timedelta(days=10),
        reasons="Klacht van een bewoner. Wij praten eerst met beide kanten.",
        by=by,
    )


def serve(person: Person, where: Neighbourhood, first: date, last: date) -> Appointment:
    with change_reason("overgenomen uit de oude lijst"):
        return Appointment.objects.create(
            person=person,
            neighbourhood=where,
            first_day=first,
            last_day=last,
            planned_last_day=last,
            latest_last_day=last,
            origin="imported",
            decided_at=clock.start_of(first),
        )
