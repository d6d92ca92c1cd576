"""What this feature registers: the texts of its letters, and its part of a dossier."""

from buurtambassadeur_wagtail.kernel.dossier_parts import tell

from . import (
    stories,
    texts_application,
    texts_candidate,
    texts_days,
    texts_objection,
    texts_taking_in,
)
from .models import Candidacy, CandidatePublication, Objection

__all__ = [
    "texts_application",
    "texts_candidate",
    "texts_days",
    "texts_objection",
    "texts_taking_in",
]

tell(Candidacy, stories.of_candidacies)
tell(CandidatePublication, stories.of_publications)
tell(Objection, stories.of_objections)
