"""A message in the words of the register: where it stands, and whose it is."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.register_parts import Status

from .choices import STATES
from .models import ContactMessage
from .rules import State, state

TONES = {
    State.UNCONFIRMED: "quiet",
    State.LAPSED: "quiet",
    State.UNDERWAY: "waiting",
    State.RECEIVED: "waiting",
    State.DELIVERED: "good",
    State.UNDELIVERED: "bad",
    State.ANSWERED: "good",
    State.REPORTED: "bad",
    State.HANDLED: "quiet",
}


def standing(message: ContactMessage) -> Status:
    """Return where the message stands, as a badge."""
    stands = state(message.facts(), now=clock.now())
    return Status(capfirst(str(STATES[stands])), TONES[stands])


def reader(message: ContactMessage) -> Any:
    """Return who gets it: the ambassador by name, or the coordinator."""
    if message.recipient is not None and message.recipient.full_name:
        return message.recipient.full_name
    return capfirst(message.get_addressed_to_display())
