"""Own words in the words of the admin."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.register_parts import Status
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .models import ProfileProposal
from .rules import State


def standing(proposal: ProfileProposal) -> Status:
    """Return where the request stands, as a badge."""
    words = {
        State.ASKED: (_("Asked, no answer yet"), "waiting"),
        State.WITHDRAWN: (_("Link withdrawn"), "quiet"),
        State.WAITING: (_("Waits beside another draft"), "waiting"),
        State.DRAFTED: (_("Made into a draft"), "good"),
        State.SET_ASIDE: (_("Set aside"), "quiet"),
    }
    return Status(*words[proposal.state])


def rows(proposal: ProfileProposal) -> list[tuple[str, Any]]:
    """Return what was sent in; what was left blank is left out."""
    filled = [
        (_("Why I do this"), proposal.why),
        (_("What I am proud of"), proposal.proud),
        (_("Languages"), proposal.languages),
        (_("Portrait"), proposal.portrait_alt if proposal.portrait_id else ""),
        (_("Consent for the portrait"), consent(proposal)),
    ]
    return [row for row in filled if row[1]]


def consent(proposal: ProfileProposal) -> str:
    """Tell when the ambassador agreed, and when that was taken back."""
    if proposal.consent_withdrawn_at:
        day = day_month_year(proposal.consent_withdrawn_at.date())
        return _("withdrawn on %(day)s") % {"day": day}
    if proposal.consented_at is None:
        return ""
    day = day_month_year(proposal.consented_at.date())
    return _("given on %(day)s") % {"day": day}
