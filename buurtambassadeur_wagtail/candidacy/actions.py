"""The only writers of a candidacy: everything that can be done, in one place."""

from .applying import confirm_application, submit_application, withdraw_application
from .deciding import decide_objection
from .hearing import answer_hearing, hear_candidate
from .moving import announce_delay, extend_period
from .objecting import confirm_objection, object_to, withdraw_objection
from .publishing import (
    approve_publication,
    ask_approval,
    publish_candidate,
    reject_application,
)
from .seconding import agree_with, send_back
from .standing_in import end_stand_in, let_stand_in, state_involvement
from .taking_in import accept_late, note_reasons, put_away_signal
from .talking import note_intake

__all__ = [
    "accept_late",
    "agree_with",
    "announce_delay",
    "answer_hearing",
    "approve_publication",
    "ask_approval",
    "confirm_application",
    "confirm_objection",
    "decide_objection",
    "end_stand_in",
    "extend_period",
    "hear_candidate",
    "let_stand_in",
    "note_intake",
    "note_reasons",
    "object_to",
    "publish_candidate",
    "put_away_signal",
    "reject_application",
    "send_back",
    "state_involvement",
    "submit_application",
    "withdraw_application",
    "withdraw_objection",
]
