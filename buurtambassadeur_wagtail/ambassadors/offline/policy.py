"""Who may take a profile offline: who publishes it, and the coordinators of the person.

Source: security, section 6: editors publish, coordinators in their own district.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.ambassadors.profile_rights import profile_policy
from buurtambassadeur_wagtail.kernel import policy

ACTION = "take_offline"


class ProfilePolicy:
    """Answers for one action only; reading and writing profiles is Wagtail's."""

    def may(self, user: Any, action: str, obj: Ambassador) -> bool:
        """Tell whether the user may take this very profile offline."""
        if action != ACTION:
            return False
        if profile_policy.user_has_permission(user, "publish"):
            return True
        served = Appointment.objects.filter(person=obj.person_id)
        served = served.select_related("neighbourhood")
        return any(policy.may(user, "publish", one) for one in served)

    def has_scope(self, user: Any, action: str) -> bool:
        """Profiles are in no register of ours."""
        return False

    def visible(self, user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Profiles are in no register of ours."""
        return queryset.none()
