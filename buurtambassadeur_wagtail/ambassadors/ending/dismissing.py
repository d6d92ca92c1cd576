"""Dismissal in two steps: one coordinator proposes, another one reads and agrees."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Ending
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters, refusals, rules
from .actions import locked, note, put_in_force, refuse_day
from .rules import EndReason, Hearing, State


@transaction.atomic
def propose(
    appointment: Appointment,
    *,
    last_day: date,
    reasons: str,
    hearing: Hearing,
    by: Any,
) -> Ending:
    """Propose to dismiss an ambassador, who was heard, with reasons.

    Nothing changes yet and nobody gets a letter: a second reader decides. Refuses
    without reasons, without a hearing in time, and when somebody else was faster.
    Source: 1a, dismissal.
    """
    locked(appointment)
    if refused := refusals.dismissing(appointment):
        raise refused
    if refused := refusals.hearing(hearing):
        raise refused
    refuse_day(appointment, EndReason.DISMISSED, last_day, reasons)
    return note(
        appointment,
        EndReason.DISMISSED,
        last_day,
        reasons,
        by,
        state=State.PROPOSED.value,
        invited_on=hearing.invited_on,
        heard_on=None if hearing.declined else hearing.heard_on,
        declined=hearing.declined,
        account=hearing.account,
    )


@transaction.atomic
def agree(appointment: Appointment, *, by: Any) -> Ending:
    """Agree as second reader: the ambassador is dismissed and gets a letter.

    The last day is the proposed one, or today when that is over. Refuses the proposer,
    and when the appointment ended by itself in the meantime.
    """
    ending = _to_read(appointment, by)
    if appointment.last_day < clock.today():
        raise Refused(_("This appointment is over. There is nothing to dismiss from."))
    ending.last_day = rules.dismissed_through(ending.last_day, today=clock.today())
    _read(ending, State.IN_FORCE, by)
    ending.appointment = appointment
    put_in_force(ending, by=by)
    letters.ended(appointment, reasons=ending.reasons)
    return ending


@transaction.atomic
def send_back(appointment: Appointment, *, remark: str, by: Any) -> Ending:
    """Send the proposal back with a remark, or take one's own back. Nothing changes."""
    locked(appointment)
    ending = refusals.proposal(appointment)
    if ending is None:
        raise Refused(_("There is no proposal to dismiss."), cause=appointment)
    if is_blank(remark):
        raise Refused(_("Write why you send the proposal back."))
    ending.remark = remark
    _read(ending, State.SENT_BACK, by)
    return ending


def _to_read(appointment: Appointment, by: Any) -> Ending:
    locked(appointment)
    if refused := refusals.reading(appointment, by):
        raise refused
    ending = refusals.proposal(appointment)
    assert ending is not None  # noqa: S101 -- else reading() refused
    return ending


def _read(ending: Ending, state: State, by: Any) -> None:
    ending.state = state.value
    ending.read_at = clock.now()
    ending.read_by = by
    ending.save(update_fields=["state", "last_day", "read_at", "read_by", "remark"])
