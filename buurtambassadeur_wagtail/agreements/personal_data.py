"""Which fields of neighbourhood agreements are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import AgreementEvent, ConsentRequest, ShapeAgreement

ASKING = PersonalField(
    "ask a partner to agree, and prove it",
    "coordinator of the district",
    "10 years after",
    because="It only points at the contact, and is empty once that is removed.",
)
DECIDING = PersonalField(
    "account for the decision",
    "coordinator",
    "10 years after",
    because="Which official did it belongs to the file; the account is the host's.",
)

declare(ShapeAgreement, {"created_by": DECIDING})
not_personal(
    ShapeAgreement,
    [
        "id",
        "neighbourhood",
        "version",
        "tasks",
        "support",
        "consultation",
        "more",
        "refusal_effect",
        "created_at",
        "offered_at",
        "in_force_from",
        "ended_on",
        "ended_because",
        "ended_reasons",
    ],
)
declare(ConsentRequest, {"contact": ASKING})
not_personal(ConsentRequest, ["id", "agreement", "organisation", "role", "asked_at"])
declare(AgreementEvent, {"recorded_by": DECIDING})
not_personal(
    AgreementEvent,
    [
        "id",
        "agreement",
        "kind",
        "organisation",
        "partner_type",
        "outcome",
        "reasons",
        "day",
        "place",
        "votes_for",
        "votes_against",
        "no_opinion",
        "present",
        "channel",
        "request",
        "recorded_at",
    ],
)
