"""Who may do what with neighbourhood agreements: the district, and it alone."""

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy

from .models import ConsentRequest, ShapeAgreement


class AgreementPolicy(DistrictPolicy):
    """As any record of a neighbourhood; letters are about whom we asked."""

    has_letters = False


policy.register(ShapeAgreement, AgreementPolicy("neighbourhood"))
policy.register(ConsentRequest, DistrictPolicy("agreement__neighbourhood"))
