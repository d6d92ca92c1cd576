"""A coordinator who leaves, the colleague who stays, and work that waits."""

import pytest

from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from tests import factories


@pytest.fixture
def colleague(make_user):
    return make_user("fatma", first_name="Fatma", last_name="Demir")


@pytest.fixture
def row(coordinator_here):
    return DistrictCoordinator.objects.get(user=coordinator_here)


@pytest.fixture
def work(district_here):
    """Two applications that wait in the district."""
    place = factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")
    return [
        factories.ApplicationFactory(candidacy__neighbourhood=place) for _ in range(2)
    ]
