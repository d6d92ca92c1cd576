"""The writers of absences: begin, change the end, end now."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Absence, Appointment, Person
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from . import letters, rules
from .rules import Days, Kind, Refusal


@transaction.atomic
def begin(
    appointment: Appointment,
    *,
    kind: Kind,
    first_day: date,
    last_day: date | None = None,
    reasons: str = "",
    by: Any,
) -> Absence:
    """Note that an ambassador is away; the days count, and no last day moves.

    Without ``last_day`` until somebody ends it. Refuses days outside the appointment
    and a second absence of the same kind on the same days. Who steps back gets a
    letter; who cannot be reached does not. Source: 1a, temporary absence.
    """
    _locked(appointment)
    if refused := beginning(appointment):
        raise refused
    _refuse(appointment, kind, Days(first_day, last_day))
    absence = Absence.objects.create(
        appointment=appointment,
        kind=kind.value,
        first_day=first_day,
        last_day=last_day,
        reasons=reasons,
        recorded_by=by,
    )
    if kind is Kind.STEPPED_BACK:
        letters.stepped_back(absence)
    return absence


@transaction.atomic
def change_end(absence: Absence, *, last_day: date | None, by: Any) -> None:
    """Move the last day of an absence; ``None``: until further notice."""
    _locked(absence.appointment)
    absence.refresh_from_db()
    days = Days(absence.first_day, last_day)
    _refuse(absence.appointment, Kind(absence.kind), days, but=absence)
    absence.last_day, absence.recorded_by = last_day, by
    absence.save(update_fields=["last_day", "recorded_by"])


@transaction.atomic
def end_now(absence: Absence, *, by: Any) -> bool:
    """End an absence so that from today the ambassador is back.

    One that would begin today or later goes altogether. ``False``: it was over.
    """
    _locked(absence.appointment)
    absence = Absence.objects.filter(pk=absence.pk).first()
    if absence is None:
        return False
    yesterday = clock.today() - timedelta(days=1)
    if absence.last_day is not None and absence.last_day <= yesterday:
        return False
    if absence.first_day > yesterday:
        absence.delete()
        return True
    absence.last_day, absence.recorded_by = yesterday, by
    absence.save(update_fields=["last_day", "recorded_by"])
    return True


def beginning(appointment: Appointment) -> Refused | None:
    """Refuse for who does not serve any more."""
    over = appointment.last_day < clock.today()
    if over or appointment.cancelled_at is not None:
        return Refused(_("This appointment is over."))
    return None


def _locked(appointment: Appointment) -> None:
    lock(Person.objects.filter(pk=appointment.person_id))
    appointment.refresh_from_db()


def _refuse(
    appointment: Appointment, kind: Kind, days: Days, *, but: Absence | None = None
) -> None:
    others = Absence.objects.filter(appointment=appointment, kind=kind.value)
    if but is not None:
        others = others.exclude(pk=but.pk)
    term = (appointment.first_day, appointment.last_day)
    refusal = rules.refusal(days, term=term, others=[one.days for one in others])
    if refusal is not None:
        raise _explained(refusal, appointment)


def _explained(refusal: Refusal, appointment: Appointment) -> Refused:
    if refusal is Refusal.OUT_OF_ORDER:
        return Refused(_("The last day lies before the first day."))
    if refusal is Refusal.OVERLAP:
        return Refused(
            _("These days overlap what was noted before. First change that.")
        )
    text = _("The first day lies between %(first)s and %(last)s.")
    return Refused(
        text
        % {
            "first": day_month_year(appointment.first_day),
            "last": day_month_year(appointment.last_day),
        }
    )
