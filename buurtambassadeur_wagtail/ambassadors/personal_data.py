"""Which fields of the ambassadors' records are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import (
    Absence,
    Ambassador,
    Appointment,
    ContactDetails,
    Ending,
    Person,
)

SERVING = PersonalField(
    "know who serves or served", "coordinator of the district", "10 years after"
)
REACHING = PersonalField(
    "invite and coordinate", "coordinator of the district", "end of term and 28 days"
)
SHOWING = PersonalField(
    "let residents find the ambassador", "everyone", "while sitting, with consent"
)
DECIDING = PersonalField("account for the decision", "coordinator", "10 years after")

declare(Person, dict.fromkeys(["given_name", "name_prefix", "family_name"], SERVING))
not_personal(
    Person, ["id", "joined_into", "deceased_at", "named_after_death", "erased_at"]
)
declare(ContactDetails, dict.fromkeys(["email", "email_key", "telephone"], REACHING))
not_personal(ContactDetails, ["id", "person"])
declare(
    Ambassador,
    dict.fromkeys(
        ["name", "portrait", "portrait_alt", "why", "proud", "languages"], SHOWING
    ),
)
not_personal(
    Ambassador,
    [
        "id",
        "person",
        "live",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "live_revision",
        "go_live_at",
        "expire_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
        "latest_revision",
    ],
)
declare(
    Appointment,
    {
        "person": SERVING,
        "no_agreement_because": DECIDING,
        "unassessed_because": DECIDING,
        "decided_by": DECIDING,
        "ended_by": DECIDING,
    },
)
not_personal(
    Appointment,
    [
        "id",
        "neighbourhood",
        "candidacy",
        "agreement",
        "first_day",
        "last_day",
        "planned_last_day",
        "latest_last_day",
        "origin",
        "exceeds_since",
        "certificate_seen_on",
        "named_as_former",
        "cancelled_at",
        "end_reason",
        "ended_at",
        "decided_at",
    ],
)
declare(
    Ending,
    dict.fromkeys(
        ["reasons", "account", "remark", "recorded_by", "read_by", "moved_on"], DECIDING
    ),
)
not_personal(
    Ending,
    [
        "id",
        "appointment",
        "reason",
        "state",
        "last_day",
        "invited_on",
        "heard_on",
        "declined",
        "recorded_at",
        "read_at",
    ],
)
declare(Absence, dict.fromkeys(["reasons", "recorded_by"], DECIDING))
not_personal(
    Absence, ["id", "appointment", "kind", "first_day", "last_day", "recorded_at"]
)
