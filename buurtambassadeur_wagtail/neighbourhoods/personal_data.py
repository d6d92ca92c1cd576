"""Which fields here say something about a person, and why they are held."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)
from buurtambassadeur_wagtail.neighbourhoods import models

CONTACT = PersonalField(
    purpose=_("Residents can reach the district."),
    readers=_("everybody, on the website"),
    keep=_("until another contact takes over"),
)
SCOPE = PersonalField(
    purpose=_("Tells whose cases a coordinator handles."),
    readers=_("administrators"),
    keep=_("until an administrator removes it"),
)

declare(
    models.District,
    dict.fromkeys(["contact_name", "contact_email", "contact_phone"], CONTACT),
)
declare(models.DistrictCoordinator, {"user": SCOPE})
not_personal(models.District, ["id", "name"])
not_personal(models.DistrictCoordinator, ["id", "district", "last_day"])
not_personal(
    models.Neighbourhood,
    [
        "id",
        "name",
        "name_key",
        "cbs_code",
        "cbs_reference_year",
        "inhabitants",
        "district",
        "archived_on",
        "succeeded_by",
        "refusal_effect",
    ],
)
not_personal(models.NeighbourhoodPostcode, ["id", "neighbourhood", "postcode"])
not_personal(
    models.Outline,
    ["id", "neighbourhood", "rings", "west", "south", "east", "north"],
)
