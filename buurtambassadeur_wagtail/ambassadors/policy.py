"""Who may do what with an appointment: the district decides."""

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy

from .models import Appointment

policy.register(Appointment, DistrictPolicy("neighbourhood"))
