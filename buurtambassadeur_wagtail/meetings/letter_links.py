"""The link with which an ambassador raises what needs attention."""

from __future__ import annotations

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link

RAISE = "attention-point"


def raising_link(appointment: Appointment) -> Link:
    """Make the link, good until the last day, as often as one likes."""
    expires_at = clock.end_of(appointment.last_day)
    return links.issue(RAISE, appointment, expires_at=expires_at)
