"""Which fields of letters, links and counts are personal, and why they are held."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.enclosures import Enclosure
from buurtambassadeur_wagtail.kernel.models import Letter, Link, RateCount, Sequence
from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .own_texts import LetterText

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
declare(Letter, dict.fromkeys(["to", "name", "subject", "body", "facts"], LETTER))
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
declare(Enclosure, {"text": LETTER})
not_personal(Enclosure, ["id", "letter", "name", "kind"])
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
not_personal(LetterText, ["id", "event", "subject", "body"])  # texts for everybody
not_personal(Sequence, ["id", "name", "last_number"])
declare(RateCount, {"key": VISITOR})
not_personal(RateCount, ["id", "scope", "window_start", "count"])
