"""Who may do what with meetings and attention points: the district, and it alone."""

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy

from .models import AttentionPoint, ManagementMeeting, MeetingInvitation

policy.register(ManagementMeeting, DistrictPolicy(""))
policy.register(MeetingInvitation, DistrictPolicy("meeting"))
policy.register(AttentionPoint, DistrictPolicy("neighbourhood"))
