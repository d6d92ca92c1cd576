"""How an end looks on the page of an appointment: what was decided, and by whom."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Ending
from buurtambassadeur_wagtail.candidacy.admin_words import colleague
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.register_parts import Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import in_full

from .rules import EndReason, State

TONES = {State.PROPOSED: "waiting", State.SENT_BACK: "quiet", State.UNDONE: "quiet"}


def how_it_ended(appointment: Appointment) -> str:
    """Return why it ended; served to the end is read from the days, nobody records it.

    Empty for who still serves as planned.
    """
    if appointment.end_reason:
        return appointment.get_end_reason_display()
    over = appointment.last_day < clock.today() and not appointment.cancelled_at
    return _("served as planned") if over else ""


def ending_parts(appointment: Appointment) -> list[Section]:
    """Return a part for every ending that was written down, the newest first."""
    found = appointment.endings.select_related("recorded_by", "read_by")
    return [Section(_title(one), ending_rows(one)) for one in found]


def ending_rows(ending: Ending) -> list[tuple[str, Any]]:
    """Return what is known of it; what was not asked is left out."""
    talk = _("The ambassador did not want to talk") if ending.declined else None
    rows = [
        (_("State"), _state(ending)),
        (_("Why"), ending.get_reason_display()),
        (_("Last day"), _day(ending.last_day)),
        (_("Moves on"), _day(ending.moved_on)),
        (_("Invited to talk"), _day(ending.invited_on)),
        (_("Talk"), talk or _day(ending.heard_on)),
        (_("What the ambassador said"), ending.account),
        (_("Reasons"), ending.reasons),
        (_("Recorded"), ending.recorded_at),
        (_("Recorded by"), colleague(ending.recorded_by)),
        (_("Second reading"), ending.read_at),
        (_("Second reader"), colleague(ending.read_by)),
        (_("Remark"), ending.remark),
    ]
    return [row for row in rows if row[1]]


def _title(ending: Ending) -> str:
    if ending.reason == EndReason.DISMISSED and ending.state != State.IN_FORCE:
        return _("Proposal to dismiss")
    return _("End of the appointment")


def _state(ending: Ending) -> Any:
    tone = TONES.get(State(ending.state))
    return Badge(ending.get_state_display(), tone) if tone else ""


def _day(day: Any) -> str:
    return in_full(day) if day else ""
