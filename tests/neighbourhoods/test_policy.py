from types import SimpleNamespace

import pytest
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.neighbourhoods.models import (
    DistrictCoordinator,
    NeighbourhoodPostcode,
)
from buurtambassadeur_wagtail.neighbourhoods.policy import DistrictPolicy
from buurtambassadeur_wagtail.neighbourhoods.queries import Scope, coordinated
from tests.factories import NeighbourhoodFactory

pytestmark = pytest.mark.django_db
LOOKING = ["view", "export", "view_letters", "take_over"]
DECIDING = ["confirm", "publish", "decide", "appoint"]
ALL = [*LOOKING, *DECIDING, "erase", "unheard of"]


@pytest.fixture(autouse=True)
def _policy():
    """Let postcodes play the case: any model with a path to a neighbourhood will do."""
    policy.register(NeighbourhoodPostcode, DistrictPolicy("neighbourhood"))
    yield
    policy._policies.pop(NeighbourhoodPostcode)


@pytest.fixture
def case(district_here):
    """A record of ``district_here``."""
    place = NeighbourhoodFactory(district=district_here, postcodes=["1234AB"])
    return place.postcodes.get()


@pytest.fixture
def case_without_district():
    """A record of a neighbourhood that lies in no district."""
    return NeighbourhoodFactory(district=None, postcodes=["1234AC"]).postcodes.get()


def allowed(user, case):
    return {action for action in ALL if policy.may(user, action, case)}


def listed(user):
    return set(policy.visible(user, NeighbourhoodPostcode.objects.all()))


def test_coordinator_does_everything_but_erase_in_the_own_district(
    case, case_without_district, coordinator_here
):
    assert allowed(coordinator_here, case) == {*LOOKING, *DECIDING}
    assert allowed(coordinator_here, case_without_district) == set()
    assert listed(coordinator_here) == {case}


def test_coordinator_of_elsewhere_is_a_stranger(case, coordinator_elsewhere):
    assert allowed(coordinator_elsewhere, case) == set()
    assert listed(coordinator_elsewhere) == set()


def test_coordinator_of_the_whole_municipality_sees_what_has_no_district(
    case, case_without_district, make_coordinator
):
    user = make_coordinator("alles", None)

    for record in (case, case_without_district):
        assert allowed(user, record) == {*LOOKING, *DECIDING}
    assert listed(user) == {case, case_without_district}


def test_administrator_looks_and_erases_and_decides_nothing(case, administrator):
    assert allowed(administrator, case) == {*LOOKING, "erase"}
    assert listed(administrator) == {case}


def test_administrator_who_coordinates_decides_in_the_own_district(
    case, case_without_district, administrator, district_here
):
    DistrictCoordinator.objects.create(user=administrator, district=district_here)

    assert allowed(administrator, case) == {*LOOKING, *DECIDING, "erase"}
    assert allowed(administrator, case_without_district) == {*LOOKING, "erase"}


def test_editor_and_stranger_see_nothing(case, editor):
    for user in (editor, AnonymousUser(), None):
        assert allowed(user, case) == set()
        assert listed(user) == set()


def test_coordinator_who_left_sees_nothing(case, coordinator_here, administrator):
    for user in (coordinator_here, administrator):
        user.is_active = False

        assert allowed(user, case) == set()
        assert listed(user) == set()


def test_coordinator_of_two_districts_sees_both(
    case, coordinator_here, district_elsewhere
):
    DistrictCoordinator.objects.create(
        user=coordinator_here, district=district_elsewhere
    )
    other = NeighbourhoodFactory(district=district_elsewhere, postcodes=["1234AD"])

    assert listed(coordinator_here) == {case, other.postcodes.get()}


def test_right_ends_with_the_row(case, coordinator_here):
    assert allowed(coordinator_here, case)

    DistrictCoordinator.objects.all().delete()

    assert allowed(coordinator_here, case) == set()


def test_record_without_a_neighbourhood_is_for_the_whole_municipality(
    coordinator_here, make_coordinator
):
    asked = DistrictPolicy("candidacy__neighbourhood")
    lost = SimpleNamespace(candidacy=None)

    assert not asked.may(coordinator_here, "view", lost)
    assert asked.may(make_coordinator("alles", None), "view", lost)


def test_scope_is_read_once_in_a_request(client, coordinator_here, rf):
    client.force_login(coordinator_here)
    request = rf.get("/")
    request.session = client.session
    AuthenticationMiddleware(lambda request: None).process_request(request)

    first = coordinated(request.user)
    DistrictCoordinator.objects.all().delete()

    assert coordinated(request.user) == first
    assert coordinated(coordinator_here) == Scope()


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_any_length(
    count, coordinator_here, district_here, django_assert_num_queries
):
    NeighbourhoodFactory.create_batch(
        count, district=district_here, postcodes=["1234AB"]
    )

    with django_assert_num_queries(2):
        assert len(listed(coordinator_here)) == count
