"""Why an appointment cannot end so, in one plain sentence with its cause."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Ending
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .rules import HEARING_DAYS, EndReason, Hearing, Refusal, State, Unheard, unheard


def standing(appointment: Appointment) -> Refused | None:
    """Refuse to end what was cancelled, has ended already, or is being ended."""
    if appointment.cancelled_at is not None:
        return Refused(
            _("This appointment was cancelled before it began."), cause=appointment
        )
    if appointment.person.erased_at is not None:
        return Refused(_("These data have been erased."))
    if appointment.end_reason:
        text = _("This appointment has been ended already, through %(day)s.")
        return Refused(text % {"day": day_month_year(appointment.last_day)})
    if proposal(appointment):
        return Refused(
            _("A proposal to dismiss waits for a second reader. First take it back.")
        )
    return None


def dismissing(appointment: Appointment) -> Refused | None:
    """Refuse to dismiss who does not serve any more, or does not serve yet."""
    if refused := standing(appointment):
        return refused
    if appointment.last_day < clock.today():
        return Refused(_("This appointment is over. There is nothing to dismiss from."))
    return None


def cancelling(appointment: Appointment) -> Refused | None:
    """Refuse to cancel what has begun: that ends with a last day."""
    if refused := standing(appointment):
        return refused
    if appointment.first_day <= clock.today():
        text = _(
            "This appointment began on %(day)s. It cannot be cancelled, but it can end."
        )
        return Refused(text % {"day": day_month_year(appointment.first_day)})
    return None


def reading(appointment: Appointment, user: object) -> Refused | None:
    """Refuse the proposer as second reader, and to read what is not there."""
    proposed = proposal(appointment)
    if proposed is None:
        return Refused(_("There is no proposal to dismiss."), cause=appointment)
    if proposed.recorded_by == user:
        return Refused(
            _(
                "You wrote this proposal yourself. Another coordinator has to read it "
                "and agree."
            )
        )
    return None


def day(appointment: Appointment, last_day: date, refusal: Refusal) -> Refused:
    """Explain why the day is not possible, with the day that is."""
    if refusal is Refusal.BEFORE_FIRST_DAY:
        text = _(
            "The last day lies before the first day, %(day)s. Does the appointment "
            "not go ahead? Then cancel it."
        )
        return Refused(text % {"day": day_month_year(appointment.first_day)})
    if refusal is Refusal.AFTER_PLANNED_DAY:
        text = _(
            "This appointment ends by itself on %(day)s. The last day cannot be later."
        )
        return Refused(text % {"day": day_month_year(appointment.planned_last_day)})
    if refusal is Refusal.EARLIER_WITHOUT_REASONS:
        text = _("%(day)s is over already. Write why you record this afterwards.")
        return Refused(text % {"day": day_month_year(last_day)})
    return Refused(_("Write why this appointment ends."))


def hearing(held: Hearing) -> Refused | None:
    """Refuse to dismiss somebody who was not heard, or not in time to prepare."""
    missing = unheard(held, clock.today())
    if missing is Unheard.NOT_INVITED:
        return Refused(_("First invite the ambassador to talk, and fill in that day."))
    if missing is Unheard.TOO_SOON:
        text = _(
            "The ambassador has at least %(days)d days between the invitation and the "
            "talk."
        )
        return Refused(text % {"days": HEARING_DAYS})
    if missing is Unheard.NOT_HELD_YET:
        return Refused(
            _(
                "First talk with the ambassador, or note that the ambassador did not "
                "want to."
            )
        )
    if missing is Unheard.NOTHING_WRITTEN:
        return Refused(_("Write what the ambassador said."))
    return None


def putting_right(appointment: Appointment) -> Refused | None:
    """Refuse to undo what is not there."""
    if not appointment.end_reason:
        return Refused(_("This appointment was not ended."), cause=appointment)
    if appointment.person.erased_at is not None:
        return Refused(_("These data have been erased."))
    return None


def proposal(appointment: Appointment) -> Ending | None:
    """Return the proposal to dismiss that waits for a second reader, if any."""
    waiting = appointment.endings.filter(state=State.PROPOSED.value)
    return waiting.filter(reason=EndReason.DISMISSED.value).first()
