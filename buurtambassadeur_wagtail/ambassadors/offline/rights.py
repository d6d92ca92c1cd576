"""Who may take a profile offline: who publishes it, and the coordinators of the person.

Source: security, section 6: editors publish, coordinators in their own district.
"""

from __future__ import annotations

from typing import Any

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.ambassadors.profile_rights import profile_policy
from buurtambassadeur_wagtail.kernel import policy


def may_take_offline(user: Any, profile: Ambassador) -> bool:
    """Tell whether the user may take this very profile offline."""
    if profile_policy.user_has_permission(user, "publish"):
        return True
    served = Appointment.objects.filter(person=profile.person_id)
    return any(
        policy.may(user, "publish", one)
        for one in served.select_related("neighbourhood")
    )
