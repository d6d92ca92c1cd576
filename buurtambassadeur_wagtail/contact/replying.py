"""Answers between a sender and an ambassador or the office: carried on by us."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters
from .models import ContactMessage, ContactReply
from .queries import is_reachable, lock_message
from .rules import AddressedTo

#: In one conversation; more is no conversation and only fills mailboxes.
MOST_REPLIES = 20


@transaction.atomic
def reply(
    message: ContactMessage, *, writer: str, text: str, token: UUID
) -> ContactReply:
    """Carry an answer on without either address; the same ``token`` again: once.

    ``writer`` is "ambassador", "coordinator" or "sender". Refuses without words, when
    the other can no longer be reached, and an endless conversation.
    """
    if is_blank(text):
        raise Refused(_("Write your answer."))
    lock_message(message)
    known = ContactReply.objects.filter(token=token, message=message).first()
    if known is not None:
        return known
    _can_be_carried_on(message, writer)
    answer = ContactReply.objects.create(
        message=message, token=token, writer=writer, text=text, sent_at=clock.now()
    )
    if writer == "sender":
        _written_back(answer)
    else:
        letters.answered(answer)
        message.answered_at = answer.sent_at
        message.save(update_fields=["answered_at"])
    return answer


def _written_back(answer: ContactReply) -> None:
    message = answer.message
    if message.addressed_to == AddressedTo.AMBASSADOR and message.reported_at is None:
        letters.written_back(answer)
        return
    message.answered_at = message.handled_at = None  # it waits for the office again
    message.save(update_fields=["answered_at", "handled_at"])
    letters.to_office(message)


def _can_be_carried_on(message: ContactMessage, writer: str) -> None:
    gone = message.erased_at is not None or not message.email
    if writer == "sender" and message.addressed_to == AddressedTo.AMBASSADOR:
        gone = gone or not is_reachable(message)
    if gone:
        raise Refused(_("This person cannot be reached any more."), cause=message)
    if message.replies.count() >= MOST_REPLIES:
        raise Refused(_("You have written each other very often. Call each other."))
