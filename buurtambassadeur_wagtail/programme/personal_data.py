"""Which settings name a person."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

CONTACT = PersonalField(
    purpose=_("Residents can reach the programme."),
    readers=_("everybody, on the website and in letters"),
    keep=_("until another contact takes over"),
)
PERSONAL = ["contact_name", "contact_email", "contact_phone"]

declare(ProgrammeSettings, dict.fromkeys(PERSONAL, CONTACT))
not_personal(
    ProgrammeSettings,
    [
        field.name
        for field in ProgrammeSettings._meta.concrete_fields
        if field.name not in PERSONAL
    ],
)
