"""Which fields of letters, links and counts are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.models import Letter, Link, RateCount, Sequence
from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

WRITING = PersonalField(
    "send the letter, and know later what was sent",
    "coordinator of the district, with the record the letter is about",
    "as long as the record the letter is about",
)

declare(Letter, dict.fromkeys(["to", "name", "subject", "body"], WRITING))
not_personal(
    Letter,
    [
        "id",
        "event",
        "content_type",
        "object_id",
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
    Link,
    [
        "id",
        "purpose",
        "content_type",
        "object_id",
        "nonce",
        "digest",
        "created_at",
        "expires_at",
        "used_at",
        "revoked_at",
    ],
)
not_personal(Sequence, ["id", "name", "last_number"])
# The key is a fingerprint under a secret that changes daily; no address is kept.
not_personal(RateCount, ["id", "scope", "key", "window_start", "count"])
