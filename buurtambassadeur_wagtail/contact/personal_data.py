"""Which fields of messages are personal, and why they are held."""

from buurtambassadeur_wagtail.kernel.personal_data import (
    PersonalField,
    declare,
    not_personal,
)

from .models import ContactMessage, ContactReply

WORDS = PersonalField(
    "bring the message to the ambassador",
    "the ambassador; the coordinator only what is for the office or was reported",
    "7 days after it was delivered, 30 days when that failed",
    duty="messages",
)
SENDER = PersonalField(
    "bring an answer to the sender",
    "the ambassador reads the name; the coordinator as with the message",
    "30 days after the last words",
    duty="messages",
)
RECIPIENT = PersonalField(
    "know whether it arrived",
    "coordinator of the district",
    "90 days",
    duty="messages",
)
DEALING = PersonalField(
    "account for what was done",
    "coordinator",
    "with the row",
    because="Which official did it belongs to the file; the account is the host's.",
)

declare(
    ContactMessage,
    dict.fromkeys(["name", "email", "email_key"], SENDER)
    | {"text": WORDS, "recipient": RECIPIENT, "handled_by": DEALING},
)
not_personal(
    ContactMessage,
    [
        "id",
        "reference",
        "token",
        "neighbourhood",
        "addressed_to",
        "joins",
        "audience",
        "privacy_notice",
        "received_at",
        "confirmed_at",
        "letter",
        "answered_at",
        "reported_at",
        "handled_at",
        "cleared_at",
        "erased_at",
    ],
)
declare(ContactReply, {"text": WORDS})
not_personal(ContactReply, ["id", "message", "token", "writer", "sent_at"])
