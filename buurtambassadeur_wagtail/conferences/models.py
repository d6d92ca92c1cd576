"""What this feature stores: conferences, who was invited, and who signed up."""

from .assessments import ConferenceAssessment, ConferenceConclusion
from .conferences import Conference
from .follow_ups import FollowUp
from .invitations import ConferenceInvitation
from .look_backs import LookBack
from .sign_ups import SignUp
from .summaries import AssessmentSummary

__all__ = [
    "AssessmentSummary",
    "Conference",
    "ConferenceAssessment",
    "ConferenceConclusion",
    "ConferenceInvitation",
    "FollowUp",
    "LookBack",
    "SignUp",
]
