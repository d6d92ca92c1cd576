"""The only writers of a candidacy: everything that can be done, in one place."""

from .applying import confirm_application, submit_application, withdraw_application
from .deciding import decide_objection
from .hearing import answer_hearing, hear_candidate
from .objecting import confirm_objection, object_to, withdraw_objection
from .publishing import (
    approve_publication,
    ask_approval,
    publish_candidate,
    reject_application,
)
from .seconding import agree_with, send_back
from .standing_in import end_stand_in, let_stand_in, state_involvement

__all__ = [
    "agree_with",
    "answer_hearing",
    "approve_publication",
    "ask_approval",
    "confirm_application",
    "confirm_objection",
    "decide_objection",
    "end_stand_in",
    "hear_candidate",
    "let_stand_in",
    "object_to",
    "publish_candidate",
    "reject_application",
    "send_back",
    "state_involvement",
    "submit_application",
    "withdraw_application",
    "withdraw_objection",
]
