"""What the office does with messages: read what was reported, close, send again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters
from .models import ContactMessage
from .queries import lock_message


@transaction.atomic
def report(message: ContactMessage) -> bool:
    """Let the office read a message that is not all right; ``False``: done before."""
    lock_message(message)
    if message.reported_at is not None:
        return False
    if message.cleared_at is not None:
        raise Refused(_("We do not keep this message any more. Call us about it."))
    message.reported_at = clock.now()
    message.handled_at = None
    message.save(update_fields=["reported_at", "handled_at"])
    letters.reported(message)
    return True


@transaction.atomic
def deal_with(message: ContactMessage, *, by: Any) -> None:
    """Close what the office could read: answered by telephone, or no answer needed.

    Refuses what was dealt with already, and what is between two others.
    """
    lock_message(message)
    if refused := closing(message):
        raise refused
    message.handled_at, message.handled_by = clock.now(), by
    message.save(update_fields=["handled_at", "handled_by"])


@transaction.atomic
def deliver_again(message: ContactMessage) -> None:
    """Send a message that failed once more, to the address the ambassador has now.

    Refuses when it did not fail, or when the words are gone.
    """
    lock_message(message)
    if refused := delivering(message):
        raise refused
    letter = letters.to_ambassador(message)
    if letter is None:
        raise Refused(_("The ambassador has no e-mail address."), cause=message)
    message.letter = letter
    message.save(update_fields=["letter"])


def closing(message: ContactMessage) -> Refused | None:
    """Say why a message cannot be closed; ``None``: it can."""
    if not message.office_reads:
        return Refused(_("This message is for the ambassador only."), cause=message)
    if message.handled_at is not None:
        return Refused(_("This message has been dealt with."), cause=message)
    return None


def delivering(message: ContactMessage) -> Refused | None:
    """Say why a message cannot be sent again; ``None``: it can."""
    failed = message.letter is not None and message.letter.failed_at is not None
    if failed and message.cleared_at is None:
        return None
    return Refused(_("Only a message that failed can be sent again."), cause=message)
