"""Own words on the screen of a profile."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import Panel

from buurtambassadeur_wagtail.ambassadors import admin_profiles
from buurtambassadeur_wagtail.ambassadors.admin_panels import PANELS
from buurtambassadeur_wagtail.kernel.missing_panel import MissingPanel
from buurtambassadeur_wagtail.kernel.register_parts import shown

from . import admin_words
from .models import ProfileProposal
from .rules import State

#: What can be done with a proposal, by where it stands.
STEPS = {
    State.ASKED: [("withdraw", gettext_lazy("Withdraw the link"))],
    State.WAITING: [
        ("take_over", gettext_lazy("Make it the newest draft")),
        ("set_aside", gettext_lazy("Set aside")),
    ],
}


class ProposalsPanel(Panel):
    """Shows what the ambassador sent in, and what can be done with it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "buurtambassadeur_wagtail/admin/own_words/_proposals.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return context | {"proposals": [self.row(one) for one in self.found()]}

        def found(self) -> list[ProfileProposal]:
            mine = ProfileProposal.objects.filter(
                appointment__person=self.instance.person_id
            )
            return list(mine.order_by("-asked_at", "-pk")[:3])

        def row(self, one: ProfileProposal) -> dict[str, Any]:
            steps, badge = list(STEPS.get(one.state, [])), admin_words.standing(one)
            if one.portrait_id:
                steps.append(("take_off", _("Take the portrait off")))
            return {
                "standing": {"text": str(badge.word), "tone": badge.tone},
                "asked_at": one.asked_at,
                "rows": shown(admin_words.rows(one)),
                "steps": [(label, _url(name, one)) for name, label in steps],
            }


class AmbassadorViewSet(admin_profiles.AmbassadorViewSet):
    """Profiles, with the ambassador's own words on top."""

    panels = [
        MissingPanel(),
        PANELS[0],
        ProposalsPanel(heading=gettext_lazy("Sent in by the ambassador")),
        *PANELS[1:],
    ]


def _url(name: str, proposal: ProfileProposal) -> str:
    return reverse(f"buurtambassadeur_profileproposal_{name}", args=[proposal.pk])


profiles = AmbassadorViewSet()
