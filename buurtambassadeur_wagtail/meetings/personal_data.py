"""Which fields of meetings and attention points are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import AttentionPoint, ManagementMeeting, MeetingInvitation

INVITING = PersonalField(
    "invite who takes part, and prove it", "coordinator of the district", "2 years"
)
RAISING = PersonalField(
    "answer what an ambassador raised", "coordinator of the district", "2 years"
)
SHOWING = PersonalField(
    "tell the neighbourhood what came of it, without names", "everyone", "2 years"
)
DECIDING = PersonalField("account for the decision", "coordinator", "10 years after")

declare(ManagementMeeting, {"invited_by": DECIDING})
not_personal(
    ManagementMeeting,
    [
        "id",
        "uid",
        "sequence",
        "district",
        "neighbourhoods",
        "starts_at",
        "ends_at",
        "place",
        "agenda",
        "state",
        "reason",
        "invite_by",
        "invited_at",
        "summary",
        "published_at",
    ],
)
declare(MeetingInvitation, dict.fromkeys(["appointment", "contact"], INVITING))
not_personal(
    MeetingInvitation,
    [
        "id",
        "meeting",
        "partner",
        "role",
        "sent_at",
        "sent_via",
        "answer",
        "answered_at",
        "answered_via",
        "removed_at",
        "attendance",
    ],
)
declare(
    AttentionPoint,
    {
        "appointment": RAISING,
        "text": RAISING,
        "answer": RAISING,
        "answered_by": DECIDING,
        "public_text": SHOWING,
    },
)
not_personal(
    AttentionPoint,
    [
        "id",
        "token",
        "neighbourhood",
        "theme",
        "received_at",
        "received_via",
        "status",
        "meeting",
        "answered_at",
        "published_at",
    ],
)
