"""What a coordinator can do from the page of an appointment, as it stands now."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.programme.queries import current

from .models import Appointment
from .reappointing import reappointing_refusal


def steps(appointment: Appointment) -> list[tuple[str, str]]:
    """Return name and label of each step that makes sense here.

    After an erasure nothing can be said about who somebody was.
    """
    if appointment.person.erased_at:
        return []
    found = []
    if reappointing_refusal(appointment) is None:
        found.append(("reappoint", _("Appoint again")))
    if current().show_former and not appointment.cancelled_at:
        found.append(("naming", _("Naming afterwards")))
    found.append(("join", _("The same person as somebody else")))
    if _has_more(appointment):
        found.append(("split", _("Not the same person")))
    return found


def _has_more(appointment: Appointment) -> bool:
    """Tell whether the person has another appointment; else nothing can be split."""
    others = Appointment.objects.filter(person=appointment.person_id)
    return others.exclude(pk=appointment.pk).exists()
