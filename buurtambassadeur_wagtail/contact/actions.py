"""What can be done with a message. The only writers of its rows."""

from .dealing import closing, deal_with, deliver_again, delivering, report
from .replying import reply
from .writing import Written, confirm_message, write_message

__all__ = [
    "Written",
    "closing",
    "confirm_message",
    "deal_with",
    "deliver_again",
    "delivering",
    "reply",
    "report",
    "write_message",
]
