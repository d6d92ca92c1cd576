"""The writers of an end: at their own request, by moving, or for another reason."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Ending, Person
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.periods import Period
from buurtambassadeur_wagtail.programme.queries import current

from . import letters, refusals, rules
from .rules import EndReason, State

WHY = {
    EndReason.OWN_REQUEST: gettext_noop("ended at their own request"),
    EndReason.MOVED: gettext_noop("ended: moved out of the neighbourhood"),
    EndReason.DISMISSED: gettext_noop("ended: dismissed"),
    EndReason.DECEASED: gettext_noop("ended: deceased"),
    EndReason.OTHER: gettext_noop("ended for another reason"),
    EndReason.NOT_BEGUN: gettext_noop("cancelled before the first day"),
}


@transaction.atomic
def end(
    appointment: Appointment,
    *,
    reason: EndReason,
    last_day: date,
    reasons: str = "",
    by: Any,
) -> Ending:
    """End an appointment after ``last_day``; the rest returns to the person's budget.

    Refuses a day before the first or after the planned one, a day that is over without
    reasons, and an appointment that was ended or cancelled. What was planned stays
    known. Tells the ambassador. Source: 1a, interim resignation.
    """
    locked(appointment)
    if refused := refusals.standing(appointment):
        raise refused
    return _end(appointment, reason, last_day, reasons, by)


@transaction.atomic
def end_by_moving(
    appointment: Appointment, *, moved_on: date, reasons: str = "", by: Any
) -> Ending:
    """End the appointment of who leaves the neighbourhood on ``moved_on``.

    The last day is that of moving, or so many weeks later as the municipality set; it
    is stored, so that a later setting moves nothing. Source: 1a, moving house.
    """
    locked(appointment)
    if refused := refusals.standing(appointment):
        raise refused
    last_day = last_day_after_moving(appointment, moved_on)
    return _end(appointment, EndReason.MOVED, last_day, reasons, by, moved_on=moved_on)


@transaction.atomic
def cancel(appointment: Appointment, *, reasons: str, by: Any) -> Ending:
    """Cancel an appointment before its first day: no day of it counts.

    Refuses from the first day on, and without reasons. Tells the person.
    """
    locked(appointment)
    if refused := refusals.cancelling(appointment):
        raise refused
    if is_blank(reasons):
        raise refusals.day(
            appointment, appointment.first_day, rules.Refusal.WITHOUT_REASONS
        )
    ending = note(appointment, EndReason.NOT_BEGUN, appointment.first_day, reasons, by)
    put_in_force(ending, by=by)
    letters.ended(appointment)
    return ending


def last_day_after_moving(appointment: Appointment, moved_on: date) -> date:
    """Return the last day for a day of moving, under the settings of today."""
    return rules.last_day_after_moving(
        moved_on,
        grace_weeks=current().moved_out_grace_weeks,
        planned_last_day=appointment.planned_last_day,
    )


def locked(appointment: Appointment) -> None:
    """Hold the person, as appointing does, and read the appointment anew."""
    lock(Person.objects.filter(pk=appointment.person_id))
    appointment.refresh_from_db()


def note(
    appointment: Appointment,
    reason: EndReason,
    last_day: date,
    reasons: str,
    by: Any,
    **more: Any,
) -> Ending:
    """Write down why, through which day, and by whom."""
    return Ending.objects.create(
        appointment=appointment,
        reason=reason.value,
        last_day=last_day,
        reasons="" if is_blank(reasons) else reasons,
        recorded_at=clock.now(),
        recorded_by=by,
        **{"state": State.IN_FORCE.value} | more,
    )


def put_in_force(ending: Ending, *, by: Any) -> None:
    """Let the appointment end as the ending says, with a row in its history."""
    appointment, reason = ending.appointment, EndReason(ending.reason)
    appointment.end_reason = reason.value
    appointment.ended_at = clock.now()
    appointment.ended_by = by
    if ending.last_day < appointment.first_day or reason is EndReason.NOT_BEGUN:
        appointment.cancelled_at = appointment.ended_at
    else:
        appointment.last_day = ending.last_day
    with change_reason(WHY[reason], by=by):
        appointment.save(
            update_fields=[
                "end_reason",
                "ended_at",
                "ended_by",
                "cancelled_at",
                "last_day",
            ]
        )
    signals.announce(
        signals.appointment_ended, sender=Appointment, appointment=appointment, by=by
    )


def refuse_day(
    appointment: Appointment, reason: EndReason, last_day: date, reasons: str
) -> None:
    """Raise when the rule does not let the appointment end on that day."""
    refusal = rules.refusal(
        Period(appointment.first_day, appointment.planned_last_day),
        last_day,
        today=clock.today(),
        reason=reason,
        written=not is_blank(reasons),
    )
    if refusal is not None:
        raise refusals.day(appointment, last_day, refusal)


def _end(
    appointment: Appointment,
    reason: EndReason,
    last_day: date,
    reasons: str,
    by: Any,
    **more: Any,
) -> Ending:
    refuse_day(appointment, reason, last_day, reasons)
    ending = note(appointment, reason, last_day, reasons, by, **more)
    put_in_force(ending, by=by)
    letters.ended(appointment)
    return ending
