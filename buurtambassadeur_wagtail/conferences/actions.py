"""The only writers of conferences, sign-ups and invitations."""

from .forgetting import forget_old_sign_ups, forget_sign_ups
from .holding import hold_conference
from .inviting import invite
from .planning import (
    cancel_conference,
    change_conference,
    plan_conference,
    postpone_conference,
)
from .signing_up import SignedUp, disown, sign_up, step_back

__all__ = [
    "SignedUp",
    "cancel_conference",
    "change_conference",
    "disown",
    "forget_old_sign_ups",
    "forget_sign_ups",
    "hold_conference",
    "invite",
    "plan_conference",
    "postpone_conference",
    "sign_up",
    "step_back",
]
