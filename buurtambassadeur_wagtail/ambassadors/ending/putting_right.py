"""An ending that was entered by mistake is put right, as far as that is lawful."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.ambassadors import queries
from buurtambassadeur_wagtail.ambassadors.holding import checked
from buurtambassadeur_wagtail.ambassadors.limits import limits
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.ambassadors.refusals import Wanted, from_term
from buurtambassadeur_wagtail.ambassadors.rules import Refusal
from buurtambassadeur_wagtail.ambassadors.term_rules import Stay
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.periods import Period
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import letters, refusals
from .actions import locked
from .rules import EndReason, State


@transaction.atomic
def put_right(appointment: Appointment, *, reasons: str, by: Any) -> None:
    """Undo an ending: the appointment goes on through its planned last day.

    The history keeps the ending and the correction. Refuses without reasons, when the
    days overlap another appointment by now, when the place was given away, and when the
    maximum would be passed. The
    profile stays as it is: after a death that was no death an editor publishes it.
    """
    locked(appointment)
    lock(Person.objects.filter(pk=appointment.person_id))
    lock(Neighbourhood.objects.filter(pk=appointment.neighbourhood_id))
    if refused := refusals.putting_right(appointment):
        raise refused
    if is_blank(reasons):
        raise Refused(_("Write what went wrong."))
    _refuse_unlawful(appointment)
    was_dead = appointment.end_reason == EndReason.DECEASED
    _undo(appointment, reasons, by)
    if was_dead:
        _alive(appointment)
    elif appointment.last_day >= clock.today():
        letters.goes_on(appointment)


def _refuse_unlawful(appointment: Appointment) -> None:
    """Hold the days that come back against the rule that appointing is held against."""
    person, place = appointment.person, appointment.neighbourhood
    term = (appointment.first_day, appointment.planned_last_day)
    standing = Appointment.objects.standing().filter(person=person)
    others = list(standing.exclude(pk=appointment.pk).order_by("first_day", "pk"))
    beside = queries.serving_beside(person, place, term)
    refusal = (
        limits()
        .of_a_term_decided()
        .refusal(
            [Stay(one.period, one.neighbourhood_id) for one in others],
            term,
            place=place.pk,
            others=[one.period for one in beside],
        )
    )
    if refusal is Refusal.FULL:
        raise from_term(Wanted(person, person.full_name, place, term), refusal, beside)
    if refusal is Refusal.OVERLAP:
        raise _overlap(appointment, others)
    later = [one for one in others if one.first_day > term[1]]
    if refusal is Refusal.MAXIMUM_REACHED and later:
        raise _maximum(appointment, later[0])


def _overlap(appointment: Appointment, others: list[Appointment]) -> Refused:
    term = Period(appointment.first_day, appointment.planned_last_day)
    cause = next(one for one in others if one.period.overlaps(term))
    text = _(
        "This cannot be done. %(name)s is already ambassador on one of these days."
    )
    return Refused(text % {"name": appointment.person.full_name}, cause=cause)


def _maximum(appointment: Appointment, later: Appointment) -> Refused:
    text = _(
        "This cannot be done. %(name)s was appointed again, and would be ambassador "
        "for longer than is allowed."
    )
    return Refused(text % {"name": appointment.person.full_name}, cause=later)


def _undo(appointment: Appointment, reasons: str, by: Any) -> None:
    for ending in appointment.endings.filter(state=State.IN_FORCE.value):
        ending.state, ending.remark = State.UNDONE.value, reasons
        ending.save(update_fields=["state", "remark"])
    appointment.end_reason, appointment.ended_at = "", None
    appointment.ended_by, appointment.cancelled_at = None, None
    appointment.last_day = appointment.planned_last_day
    with change_reason(gettext_noop("ending put right"), by=by), checked():
        appointment.save(
            update_fields=[
                "end_reason",
                "ended_at",
                "ended_by",
                "cancelled_at",
                "last_day",
            ]
        )


def _alive(appointment: Appointment) -> None:
    person = appointment.person
    person.deceased_at = None
    person.save(update_fields=["deceased_at"])
