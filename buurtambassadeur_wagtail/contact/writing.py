"""Writing to an ambassador, and confirming it: only then a message goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.mailboxes import may_write
from buurtambassadeur_wagtail.joining.models import NeighbourhoodAction
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.normalise import email_key, is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.sequences import next_number
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import letters
from .models import ContactMessage
from .queries import Recipient, is_reachable, lock_message, reachable
from .rules import AddressedTo, has_lapsed

ANSWERS = ("audience", "name", "email", "text")


@dataclass(frozen=True)
class Written:
    """``created``: stored now, and not sent before with the same form."""

    message: ContactMessage
    created: bool


@transaction.atomic
def write_message(
    neighbourhood: Neighbourhood,
    *,
    recipient: Recipient | None,
    token: UUID,
    answers: dict[str, Any],
    joins: NeighbourhoodAction | None = None,
    privacy_notice: str = "",
) -> Written:
    """Store a message once, and ask the sender to confirm: only then it goes on.

    Without ``recipient`` it is for the office. Refuses without words, when the
    recipient cannot be reached any more, and when the mailbox got enough letters today:
    then nobody could confirm. ``joins`` is the action that the sender wants to join
    (R9). The same ``token`` again stores nothing. Source: R2.
    """
    if is_blank(answers.get("text", "")):
        raise Refused(_("Write your message."))
    reference = _next_reference()  # first: its row makes equal submissions queue up
    known = ContactMessage.objects.filter(token=token).first()
    if known is not None:
        return Written(known, created=False)
    _still_reachable(neighbourhood, recipient)
    if not may_write(answers["email"]):
        raise Refused(_("This address got several e-mails of us today. Try tomorrow."))
    office = AddressedTo.COORDINATOR if recipient is None else AddressedTo.AMBASSADOR
    message = ContactMessage.objects.create(
        reference=reference,
        token=token,
        neighbourhood=neighbourhood,
        addressed_to=office.value,
        recipient_id=recipient and recipient.person_id,
        joins=joins,
        email_key=email_key(answers["email"]),
        privacy_notice=privacy_notice,
        received_at=clock.now(),
        **{name: answers[name] for name in ANSWERS},
    )
    letters.received(message)
    return Written(message, created=True)


@transaction.atomic
def confirm_message(message: ContactMessage) -> bool:
    """Send a message on, now that its sender was reached; ``False``: done before.

    Refuses when that came too late, and when the ambassador is not reachable any more.
    """
    lock_message(message)
    if message.confirmed_at is not None:
        return False
    now = clock.now()
    if message.cleared_at is not None or has_lapsed(message.facts(), now=now):
        raise Refused(_("This link came too late. You can send your message again."))
    message.confirmed_at = now
    if message.addressed_to == AddressedTo.AMBASSADOR:
        message.letter = _brought(message)
    else:
        letters.to_office(message)
    message.save(update_fields=["confirmed_at", "letter"])
    return True


def _brought(message: ContactMessage) -> Letter:
    """Bring it to the ambassador alone: the office reads nothing that is not its own.

    Who left since the message was written gets no letter any more.
    """
    letter = letters.to_ambassador(message) if is_reachable(message) else None
    if letter is None:
        raise Refused(
            _("The ambassador cannot be reached any more. Write your message again.")
        )
    return letter


def _still_reachable(place: Neighbourhood, recipient: Recipient | None) -> None:
    if recipient is not None and recipient not in reachable(place):
        raise Refused(_("This ambassador cannot be reached now. Try it once more."))


def _next_reference() -> str:
    year = clock.today().year
    return f"B{year}-{next_number(f'message-{year}'):05d}"
