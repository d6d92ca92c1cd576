"""What this feature registers: the texts of its letters, and its part of a dossier."""

from buurtambassadeur_wagtail.kernel.dossier_parts import tell, write
from buurtambassadeur_wagtail.kernel.handing_over import follow

from . import (
    deliberation_stories,
    standing_in,
    stories,
    texts_application,
    texts_candidate,
    texts_days,
    texts_objection,
    texts_taking_in,
)
from .models import Application, Candidacy, CandidatePublication, Objection

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
tell(Candidacy, deliberation_stories.of_candidacies)
tell(Application, deliberation_stories.of_applications)
write(Objection, deliberation_stories.answers)
follow(standing_in.go_along)
