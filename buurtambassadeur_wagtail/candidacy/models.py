"""The models of an application and of refusing a candidate, with reasons."""

from .applications import Application
from .candidacies import Candidacy
from .objections import Objection
from .publications import CandidatePublication

__all__ = ["Application", "CandidatePublication", "Candidacy", "Objection"]
