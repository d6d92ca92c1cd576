import pytest

from tests.factories import NeighbourhoodFactory
from tests.races import at_once, committed  # noqa: F401 -- fixtures


@pytest.fixture
def here(district_here):
    return NeighbourhoodFactory(
        name="Vogelbuurt", cbs_code="BU99010101", district=district_here
    )


@pytest.fixture
def elsewhere(district_elsewhere):
    return NeighbourhoodFactory(
        name="Kasteelpolder", cbs_code="BU990102A1", district=district_elsewhere
    )
