"""Who may do what with conferences and who signed up: the district, and it alone."""

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy

from .models import Conference, ConferenceInvitation, SignUp

policy.register(Conference, DistrictPolicy(""))
policy.register(ConferenceInvitation, DistrictPolicy("conference"))
policy.register(SignUp, DistrictPolicy("conference"))
