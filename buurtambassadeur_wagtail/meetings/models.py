"""What this feature stores: meetings, who was invited, and attention points."""

from .attention_points import AttentionPoint
from .invitations import MeetingInvitation
from .management_meetings import ManagementMeeting

__all__ = ["AttentionPoint", "ManagementMeeting", "MeetingInvitation"]
