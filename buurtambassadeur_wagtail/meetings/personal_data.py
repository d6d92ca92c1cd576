"""Which fields of meetings and attention points are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import AttentionPoint, ManagementMeeting, MeetingInvitation

OFFICIAL = "Which official did it belongs to the file; the account is the host's."
INVITING = PersonalField(
    "invite who takes part, and prove it",
    "coordinator of the district",
    "2 years after the meeting (setting)",
    duty="meeting_invitations",
)
RAISING = PersonalField(
    "answer what an ambassador raised",
    "coordinator of the district",
    "2 years after it was dealt with (setting)",
    duty="attention_points",
)
RAISED_BY = PersonalField(
    "answer who raised it",
    "coordinator of the district",
    "as long as the appointment",
    because="It only points at the appointment; without words it tells a theme.",
)
SHOWING = PersonalField(
    "tell the neighbourhood what came of it, without names",
    "everyone",
    "2 years after it was dealt with (setting)",
    duty="attention_points",
)
DECIDING = PersonalField(
    "account for the decision", "coordinator", "10 years after", because=OFFICIAL
)

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
        "forgotten_at",
    ],
)
declare(
    AttentionPoint,
    {
        "appointment": RAISED_BY,
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
