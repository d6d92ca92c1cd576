"""Who may do what with neighbourhood agreements: the district, and it alone."""

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy

from .models import ConsentRequest, ShapeAgreement

policy.register(ShapeAgreement, DistrictPolicy("neighbourhood"))
policy.register(ConsentRequest, DistrictPolicy("agreement__neighbourhood"))
