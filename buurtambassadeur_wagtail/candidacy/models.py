"""The models of an application and of refusing a candidate, with reasons."""

from .applications import Application
from .candidacies import Candidacy
from .invitations import PartnerInvitation
from .objections import Objection
from .publications import CandidatePublication

__all__ = [
    "Application",
    "Candidacy",
    "CandidatePublication",
    "Objection",
    "PartnerInvitation",
]
