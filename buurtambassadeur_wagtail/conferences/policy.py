"""Who may do what with conferences and who signed up: the district, and it alone."""

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy

from .models import (
    AssessmentSummary,
    Conference,
    ConferenceAssessment,
    ConferenceInvitation,
    FollowUp,
    LookBack,
    SignUp,
)

policy.register(Conference, DistrictPolicy(""))
policy.register(ConferenceInvitation, DistrictPolicy("conference"))
policy.register(SignUp, DistrictPolicy("conference"))
policy.register(LookBack, DistrictPolicy("appointment__neighbourhood"))
policy.register(ConferenceAssessment, DistrictPolicy("appointment__neighbourhood"))
for part in (AssessmentSummary, FollowUp):
    policy.register(part, DistrictPolicy("assessment__appointment__neighbourhood"))
