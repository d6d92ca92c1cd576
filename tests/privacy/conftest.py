"""A neighbourhood, its coordinator, and words to find people by."""

import pytest

from tests.factories import (
    NeighbourhoodFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)
from tests.privacy.canaries import Canaries


@pytest.fixture
def words():
    return Canaries()


@pytest.fixture
def neighbourhood(site, district_here):
    """With a partner, who gets letters about candidates."""
    place = NeighbourhoodFactory(district=district_here)
    partner = PartnerOrganisationFactory(neighbourhoods=[place])
    PartnerContactFactory(organisation=partner)
    return place
