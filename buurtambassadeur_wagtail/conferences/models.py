"""What this feature stores: conferences, who was invited, and who signed up."""

from .conferences import Conference
from .invitations import ConferenceInvitation
from .sign_ups import SignUp

__all__ = ["Conference", "ConferenceInvitation", "SignUp"]
