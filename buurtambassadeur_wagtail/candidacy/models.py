"""The models of an application and of refusing a candidate, with reasons."""

from .applications import Application
from .candidacies import Candidacy
from .invitations import PartnerInvitation
from .involvements import Involvement
from .objections import Objection
from .proposals import DecisionProposal
from .publications import CandidatePublication
from .responses import CandidateResponse

__all__ = [
    "Application",
    "Candidacy",
    "CandidatePublication",
    "CandidateResponse",
    "DecisionProposal",
    "Involvement",
    "Objection",
    "PartnerInvitation",
]
