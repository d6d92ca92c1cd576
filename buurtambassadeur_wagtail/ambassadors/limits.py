"""What the municipality decided about appointments, as the rule takes it."""

from __future__ import annotations

from buurtambassadeur_wagtail.programme.choices import TermScope
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current

from .term_rules import Limits


def limits(settings: ProgrammeSettings | None = None) -> Limits:
    """Return the limits in force, or those of ``settings``: one query or none."""
    chosen = settings or current()
    return Limits(
        term_months=chosen.appointment_months,
        limit_months=chosen.term_limit_months,
        each_place_apart=chosen.term_limit_scope == TermScope.NEIGHBOURHOOD,
        short_last_term=chosen.allow_short_final_term,
        places_at_once=chosen.allow_multiple_neighbourhoods,
        most=chosen.max_ambassadors,
    )
