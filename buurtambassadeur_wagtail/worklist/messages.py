"""Messages that wait for the office: its own, reported ones, and those that failed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.contact.queries import waiting
from buurtambassadeur_wagtail.contact.rules import State, state
from buurtambassadeur_wagtail.kernel import clock

from . import rules
from .audience import own
from .rules import Kind
from .tasks import Task

KINDS = {
    State.RECEIVED: Kind.ANSWER_MESSAGE,
    State.REPORTED: Kind.LOOK_AT_MESSAGE,
    State.UNDELIVERED: Kind.DELIVER_MESSAGE,
}


def messages(user: Any, today: date) -> Iterator[Task]:
    """Yield what waits in the own districts, without a name: one query."""
    found = waiting(ContactMessage.objects.select_related("neighbourhood", "letter"))
    for message in own(user, found, "neighbourhood"):
        kind = KINDS.get(state(message.facts(), now=clock.now()))
        if kind is not None:
            yield _task(kind, message, today)


def _task(kind: Kind, message: ContactMessage, today: date) -> Task:
    failed_at = message.letter and message.letter.failed_at
    since = message.reported_at or failed_at or message.confirmed_at
    began_on = clock.local(since or message.received_at).date()
    due = rules.message_due_on(kind, began_on)
    return Task(
        kind=kind,
        due=due,
        urgency=rules.urgency(due, today),
        reference=message.reference,
        neighbourhood=message.neighbourhood.name,
        began_on=began_on,
        target=message,
        case=message,
    )
