"""Which fields of partners say something about a person."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)
from buurtambassadeur_wagtail.partners.models import PartnerContact, PartnerOrganisation

NAME = PersonalField(
    purpose=_("Residents and ambassadors know whom they can turn to."),
    readers=_("everybody, on the website"),
    keep=_("until another contact takes over"),
)
EMAIL = PersonalField(
    purpose=_("The partner hears about a candidate and can respond."),
    readers=_("coordinators"),
    keep=_("until another contact takes over"),
)

declare(PartnerContact, {"name": NAME, "email": EMAIL})
not_personal(
    PartnerContact,
    [
        "id",
        "sort_order",
        "organisation",
        "role",
        "neighbourhood",
        "first_day",
        "last_day",
    ],
)
not_personal(
    PartnerOrganisation,
    ["id", "name", "type", "task", "website", "logo", "neighbourhoods"],
)
