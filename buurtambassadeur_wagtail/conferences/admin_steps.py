"""What can be done with a conference now, and what cannot with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.register_parts import Action

from .models import Conference

Steps = Callable[[Any, Any, Conference], list[Action]]


def conference_steps(register: Any, user: Any, conference: Conference) -> list[Action]:
    """Return the steps of this state, in the order of the work."""
    if not policy.may(user, "invite", conference):
        return []
    found = (steps(register, user, conference) for steps in STEPS)
    return [step for steps in found for step in steps]


#: Each gets the register, the user and the conference, and returns its steps.
STEPS: list[Steps] = []
