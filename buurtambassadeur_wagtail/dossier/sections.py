"""Parts of a dossier that no single record has: refusals of every procedure."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy import admin_words
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.register_parts import Section, as_cell
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .gathering import Dossier

REFUSALS = "buurtambassadeur_wagtail/admin/dossier/_refusals.html"


def refusals_part(dossier: Dossier) -> Section | None:
    """The refusals as they were written, each with what was decided on it."""
    if not dossier.publications and not dossier.objections:
        return None
    rows = [_refusal(one, dossier.user) for one in dossier.objections]
    return Section(_("Refusals"), template=REFUSALS, context={"rows": rows})


def _refusal(one: Objection, user: Any) -> dict[str, Any]:
    day = day_month_year(clock.local(one.received_at).date())
    decided = one.decided_at and day_month_year(clock.local(one.decided_at).date())
    return {
        "objection": one,
        "sender": admin_words.sender(one),
        "received": day,
        "badge": as_cell(admin_words.outcome(one)),
        "url": admin_url_for(one, user),
        "reasons": "" if one.erased_at else one.reasons,
        "decided": decided,
        "decided_by": admin_words.colleague(one.decided_by),
    }
