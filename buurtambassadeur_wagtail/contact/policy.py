"""Who may do what with a message: the district sees that it came, not what it says."""

from __future__ import annotations

from typing import Any

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated

from .models import ContactMessage


class MessagePolicy(DistrictPolicy):
    """Looking at the row is for the district and for administrators.

    ``read`` and ``answer``: only a coordinator of the district, and only what is for
    the office or was reported. ``deliver``: a coordinator, unread. The letters hold the
    words of residents, so nobody opens them in the admin.
    """

    has_letters = False

    def may(self, user: Any, action: str, obj: Any) -> bool:
        if action == "view":
            return super().may(user, "view", obj)
        if action == "deliver":
            return coordinated(user).covers(self._district(obj))
        if action in ("read", "answer"):
            return obj.office_reads and coordinated(user).covers(self._district(obj))
        return False

    def has_scope(self, user: Any, action: str) -> bool:
        return action == "view" and super().has_scope(user, action)


policy.register(ContactMessage, MessagePolicy("neighbourhood"))
