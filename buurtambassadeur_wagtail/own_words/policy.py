"""Who may do what with own words: who edits profiles; letters are the district's."""

from __future__ import annotations

from typing import Any

from buurtambassadeur_wagtail.ambassadors.profile_rights import profile_policy
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy

from .models import ProfileProposal


class ProposalPolicy(DistrictPolicy):
    """``edit``: look at the words and decide; whoever may change the profile."""

    def may(self, user: Any, action: str, obj: Any) -> bool:
        if action == "edit":
            return profile_policy.user_has_permission(user, "change")
        return super().may(user, action, obj)


policy.register(ProfileProposal, ProposalPolicy("appointment__neighbourhood"))
