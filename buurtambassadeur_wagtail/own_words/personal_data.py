"""Which fields of own words are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import ProfileProposal

SHOWING = PersonalField(
    "let residents know the ambassador", "editors, coordinators", "while sitting"
)
CONSENT = PersonalField(
    "prove the consent for a portrait", "editors, coordinators", "while sitting"
)
DEALING = PersonalField("account for what was done", "coordinator", "with the row")

declare(
    ProfileProposal,
    dict.fromkeys(["why", "proud", "languages", "portrait", "portrait_alt"], SHOWING)
    | {"consent_text": CONSENT, "asked_by": DEALING, "handled_by": DEALING},
)
not_personal(
    ProfileProposal,
    [
        "id",
        "appointment",
        "asked_at",
        "sent_at",
        "consented_at",
        "consent_withdrawn_at",
        "revision",
        "drafted_at",
        "set_aside_at",
    ],
)
