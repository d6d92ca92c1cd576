"""Which fields of an erasure say something about a person."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import Erasure

ACCOUNT = PersonalField(
    purpose=_("Accounts for the erasure."),
    readers=_("administrators"),
    keep=_("as long as the erasure must be proved"),
)

declare(Erasure, {"erased_by": ACCOUNT})
not_personal(Erasure, ["id", "reason", "erased_at", "counts"])
