"""The only writers of neighbourhood agreements, and of what the parties say."""

from .answering import answer, bring_into_force, enter_answer, record_decision
from .ending import terminate, withdraw
from .offering import ask_again, offer
from .writing import change_draft, write_version

__all__ = [
    "answer",
    "ask_again",
    "bring_into_force",
    "change_draft",
    "enter_answer",
    "offer",
    "record_decision",
    "terminate",
    "withdraw",
    "write_version",
]
