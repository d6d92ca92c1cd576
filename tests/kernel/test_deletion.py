import pytest

from buurtambassadeur_wagtail.kernel.deletion import in_use, refuse_deletion
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from tests.factories import (
    DistrictFactory,
    NeighbourhoodFactory,
    PartnerOrganisationFactory,
)

pytestmark = pytest.mark.django_db


def test_free_record_is_not_in_use():
    place = NeighbourhoodFactory(postcodes=["1234AB"], agreed=False)

    assert not in_use(place)
    assert not in_use(PartnerOrganisationFactory(neighbourhoods=[place]))


def test_record_that_others_need_is_in_use(editor):
    place, district = NeighbourhoodFactory(), DistrictFactory()
    PartnerOrganisationFactory(neighbourhoods=[place])
    DistrictCoordinator.objects.create(user=editor, district=district)

    assert in_use(place)
    assert in_use(place.district)
    assert in_use(district)


def test_snippets_of_others_cost_nothing(rf, editor, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert refuse_deletion(rf.get("/"), [editor]) is None
