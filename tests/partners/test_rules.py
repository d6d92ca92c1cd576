import pytest

from buurtambassadeur_wagtail.partners.models import PartnerType
from buurtambassadeur_wagtail.partners.rules import may_refuse

OTHERS = set(PartnerType) - {PartnerType.DISTRICT, PartnerType.ENTREPRENEURS}


@pytest.mark.parametrize("entrepreneurs", [True, False])
def test_the_district_decides_so_it_never_refuses(entrepreneurs):
    assert not may_refuse(PartnerType.DISTRICT, entrepreneurs=entrepreneurs)


@pytest.mark.parametrize("entrepreneurs", [True, False])
def test_entrepreneurs_refuse_when_the_municipality_wants_it(entrepreneurs):
    found = may_refuse(PartnerType.ENTREPRENEURS, entrepreneurs=entrepreneurs)

    assert found is entrepreneurs


@pytest.mark.parametrize("kind", sorted(OTHERS))
@pytest.mark.parametrize("entrepreneurs", [True, False])
def test_every_other_partner_may_refuse(kind, entrepreneurs):
    assert may_refuse(kind, entrepreneurs=entrepreneurs)
