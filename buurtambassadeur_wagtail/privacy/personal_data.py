"""Which fields of the kernel and of erasures say something about a person."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import models as kernel
from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import Erasure

LETTER = PersonalField(
    purpose=_("Delivers a letter, and proves what was sent."),
    readers=_("coordinator of the district"),
    keep=_("as long as the record that it is about"),
)
VISITOR = PersonalField(
    purpose=_("Stops floods of forms; a fingerprint that changes every day."),
    readers=_("nobody"),
    keep=_("one day"),
)
ACCOUNT = PersonalField(
    purpose=_("Accounts for the erasure."),
    readers=_("administrators"),
    keep=_("as long as the erasure must be proved"),
)

declare(kernel.Letter, dict.fromkeys(["to", "name", "subject", "body"], LETTER))
not_personal(
    kernel.Letter,
    [
        "id",
        "content_type",
        "object_id",
        "event",
        "created_at",
        "sent_at",
        "attempts",
        "next_attempt_at",
        "leased_until",
        "failed_at",
        "error",
        "message_id",
    ],
)
not_personal(
    kernel.Link,
    [
        "id",
        "content_type",
        "object_id",
        "purpose",
        "nonce",
        "digest",
        "created_at",
        "expires_at",
        "used_at",
        "revoked_at",
    ],
)
not_personal(kernel.Sequence, ["id", "name", "last_number"])
declare(kernel.RateCount, {"key": VISITOR})
not_personal(kernel.RateCount, ["id", "scope", "window_start", "count"])
declare(Erasure, {"erased_by": ACCOUNT})
not_personal(Erasure, ["id", "reason", "erased_at", "counts"])
