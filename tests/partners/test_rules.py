from datetime import date

import pytest

from buurtambassadeur_wagtail.partners.models import PartnerType
from buurtambassadeur_wagtail.partners.rules import is_over, may_refuse, serves

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


DAYS = [None, *(date(2027, 5, day) for day in range(1, 6))]


@pytest.mark.parametrize("first", DAYS)
@pytest.mark.parametrize("last", DAYS)
@pytest.mark.parametrize("on", DAYS[1:])
def test_a_contact_counts_on_both_days_and_those_between(first, last, on):
    counted = {day for day in DAYS[1:] if not (first and day < first)}
    counted -= {day for day in DAYS[1:] if last and day > last}

    assert serves(first, last, on) is (on in counted)
    assert is_over(last, on) is (last in DAYS[1 : DAYS.index(on)])
