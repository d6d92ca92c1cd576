"""Who may do what with an application or an objection: the district decides."""

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.letter_policy import LetterPolicy
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy

from .models import Application, Candidacy, CandidatePublication, Objection

policy.register(Candidacy, DistrictPolicy("neighbourhood"))
policy.register(Application, DistrictPolicy("candidacy__neighbourhood"))
policy.register(CandidatePublication, DistrictPolicy("candidacy__neighbourhood"))
policy.register(Objection, DistrictPolicy("candidacy__neighbourhood"))
policy.register(Letter, LetterPolicy())
