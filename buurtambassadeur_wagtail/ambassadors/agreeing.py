"""Nobody is appointed without a neighbourhood agreement in force (R14, gate 6)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.agreements import gates
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.agreements.queries import in_force
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .refusals import AppointmentRefused


def agreement_for(
    place: Neighbourhood, because: str
) -> tuple[ShapeAgreement | None, str]:
    """Return the version in force, or none with the reason to appoint all the same.

    Raises ``AppointmentRefused`` where that is not allowed, or without a reason. Call
    it while the neighbourhood is held: an agreement cannot end meanwhile.
    """
    if agreement := in_force(place):
        return agreement, ""
    if refused := agreement_refusal(place):
        raise refused
    if is_blank(because):
        text = _("No agreement is in force here. Write why you appoint all the same.")
        raise AppointmentRefused(text, cause=gates.newest(place))
    return None, because


def agreement_refusal(place: Neighbourhood) -> AppointmentRefused | None:
    """Say that an agreement has to be in force first, if that is so."""
    if refused := gates.appointing(place):
        return AppointmentRefused(refused.message, cause=refused.cause)
    return None
