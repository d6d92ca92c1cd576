"""The only writers of a candidacy: everything that can be done, in one place."""

from .applying import confirm_application, submit_application, withdraw_application
from .deciding import decide_objection
from .objecting import confirm_objection, object_to, withdraw_objection
from .publishing import (
    approve_publication,
    ask_approval,
    publish_candidate,
    reject_application,
)

__all__ = [
    "approve_publication",
    "ask_approval",
    "confirm_application",
    "confirm_objection",
    "decide_objection",
    "object_to",
    "publish_candidate",
    "reject_application",
    "submit_application",
    "withdraw_application",
    "withdraw_objection",
]
