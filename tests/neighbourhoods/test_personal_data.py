import pytest

from buurtambassadeur_wagtail.kernel import personal_data
from buurtambassadeur_wagtail.neighbourhoods import models
from buurtambassadeur_wagtail.partners.models import PartnerContact, PartnerOrganisation
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

PERSONAL = {
    models.District: {"contact_name", "contact_email", "contact_phone"},
    models.DistrictCoordinator: {"user"},
    models.Neighbourhood: set(),
    models.NeighbourhoodPostcode: set(),
    models.Outline: set(),
    PartnerContact: {"name", "email"},
    PartnerOrganisation: set(),
    ProgrammeSettings: {"contact_name", "contact_email", "contact_phone"},
}


@pytest.mark.parametrize("model", PERSONAL)
def test_each_field_is_declared_personal_or_not(model):
    assert set(personal_data.declared(model)) == PERSONAL[model]
    assert personal_data.undeclared(model) == set()
