"""What waits for an agreement in force: signing up, and appointing (R14, gate 6)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.choices import AgreementGate
from buurtambassadeur_wagtail.programme.queries import current

from . import queries
from .models import ShapeAgreement
from .queries import type_name
from .rules import Kind


def recruiting(neighbourhood: Neighbourhood) -> Refused | None:
    """Refuse an application where recruiting waits for an agreement, and say why."""
    if current().agreement_blocks_recruitment != AgreementGate.BLOCK:
        return None
    if queries.in_force(neighbourhood) is not None:
        return None
    version = newest(neighbourhood)
    text = _("You cannot sign up in %(place)s yet. %(why)s")
    why = not_agreed(neighbourhood, version)
    message = text % {"place": neighbourhood, "why": why}
    return Refused(message, cause=version)


def appointing(neighbourhood: Neighbourhood) -> Refused | None:
    """Refuse to appoint somebody where that waits for an agreement, and say why."""
    if current().agreement_blocks_appointment != AgreementGate.BLOCK:
        return None
    if queries.in_force(neighbourhood) is not None:
        return None
    version = newest(neighbourhood)
    text = _("You cannot appoint anybody in %(place)s yet. %(why)s")
    message = text % {
        "place": neighbourhood,
        "why": not_agreed(neighbourhood, version),
    }
    return Refused(message, cause=version or neighbourhood)


def asks_reason(neighbourhood: Neighbourhood) -> bool:
    """Tell whether somebody can be appointed there only with a reason to do so."""
    if current().agreement_blocks_appointment == AgreementGate.BLOCK:
        return False
    return queries.in_force(neighbourhood) is None


def newest(neighbourhood: Neighbourhood) -> ShapeAgreement | None:
    """Return the version that is on its way there, or else the last one."""
    underway = queries.open_round(neighbourhood) or queries.draft(neighbourhood)
    return underway or queries.versions(neighbourhood).first()


def not_agreed(neighbourhood: Neighbourhood, version: ShapeAgreement | None) -> str:
    """Say in plain words that there is no agreement in force, and what is lacking."""
    text = _("The neighbourhood and the partners do not agree on the agreement yet.")
    lacking = still_lacking(version)
    if not lacking:
        return text
    names = ", ".join(lacking)
    return f"{text} {_('Still lacking: %(names)s.') % {'names': names}}"


def still_lacking(version: ShapeAgreement | None) -> list[str]:
    """Name whose consent to an open round is lacking; nobody when there is none."""
    if version is None or version.offered_at is None or version.ended_on:
        return []
    if version.in_force_from is not None:
        return []
    return [_name(one) for one in queries.lacking(version)]


def _name(one: queries.Standing) -> str:
    if one.party.kind is Kind.NEIGHBOURHOOD:
        return _("the decision of the residents")
    if one.party.kind is Kind.TYPE:
        return type_name(one.party.type)
    return one.name
