"""Which fields of conferences and sign-ups are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import Conference, ConferenceInvitation, SignUp

OFFICIAL = "Which official did it belongs to the file; the account is the host's."
COMING = PersonalField(
    "know who comes, and tell them when something changes",
    "coordinator of the district",
    "until some days after the conference (setting)",
    duty="sign_ups",
)
INVITING = PersonalField(
    "invite who takes part",
    "coordinator of the district",
    "2 years after the conference (setting)",
    duty="conference_invitations",
)
DECIDING = PersonalField(
    "account for the decision", "coordinator", "10 years after", because=OFFICIAL
)
WHO_COMES = ["name", "email", "email_key", "phone"]

declare(Conference, {"held_by": DECIDING})
not_personal(
    Conference,
    [
        "id",
        "reference",
        "uid",
        "sequence",
        "district",
        "neighbourhoods",
        "title",
        "starts_at",
        "ends_at",
        "place",
        "address",
        "programme",
        "max_sign_ups",
        "sign_up_closes_at",
        "reminder_days",
        "status",
        "reason",
        "moved_from",
        "held_at",
        "residents",
        "partners",
        "others",
    ],
)
declare(ConferenceInvitation, dict.fromkeys(["appointment", "contact"], INVITING))
not_personal(ConferenceInvitation, ["id", "conference", "sent_at"])
declare(SignUp, dict.fromkeys(WHO_COMES, COMING) | {"entered_by": DECIDING})
not_personal(
    SignUp,
    [
        "id",
        "token",
        "conference",
        "neighbourhood",
        "people",
        "received_at",
        "received_via",
        "privacy_notice",
        "cancelled_at",
        "erased_at",
    ],
)
