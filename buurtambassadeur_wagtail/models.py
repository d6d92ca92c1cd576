"""The face of the package: every model, for Django to find."""

from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    DistrictCoordinator,
    Neighbourhood,
    NeighbourhoodPostcode,
    Outline,
)
from buurtambassadeur_wagtail.partners.models import (
    PartnerContact,
    PartnerOrganisation,
    PartnerType,
)
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

__all__ = [
    "District",
    "DistrictCoordinator",
    "Neighbourhood",
    "NeighbourhoodPostcode",
    "Outline",
    "PartnerContact",
    "PartnerOrganisation",
    "PartnerType",
    "ProgrammeSettings",
]
