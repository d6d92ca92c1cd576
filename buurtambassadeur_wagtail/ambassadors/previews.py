"""A profile as residents will see it, also while it is still a draft."""

from __future__ import annotations

from typing import Any

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.look import look
from buurtambassadeur_wagtail.kernel.portraits import ready_portraits

from .models import Ambassador, Appointment
from .portraits import prepare
from .sitting import portrait_of, shown


def preview_context(ambassador: Ambassador, request: Any) -> dict[str, Any]:
    """Return the card of the ambassador, with the days of the appointment that shows.

    That is the one in force, or else the next one, or else the last one. The portrait
    is made here when needed: an editor waits, a visitor never does.
    """
    appointment = nearest(ambassador)
    return look() | {
        "object": ambassador,
        "request": request,
        "head_title": str(ambassador),
        "is_hidden_from_search": True,
        "neighbourhood": appointment.neighbourhood if appointment else None,
        "person": shown(ambassador, appointment, _portrait(ambassador)),
    }


def nearest(ambassador: Ambassador) -> Appointment | None:
    """Return the appointment in force, else the next one, else the last one."""
    today = clock.today()
    found = Appointment.objects.standing().filter(person=ambassador.person_id)
    found = found.select_related("neighbourhood").order_by("first_day")
    to_come = found.filter(last_day__gte=today).first()
    return to_come or found.last()


def _portrait(ambassador: Ambassador) -> Any:
    image = ambassador.portrait
    if image is None:
        return None
    prepare(image)
    return portrait_of(ambassador, ready_portraits([image]))
