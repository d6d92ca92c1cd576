"""Signals announce what happened; they never stop or finish our own work."""

from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import Signal

application_received = Signal()
candidate_published = Signal()
objection_received = Signal()
objection_decided = Signal()
ambassador_appointed = Signal()
appointment_ended = Signal()
person_erased = Signal()


def announce(signal: Signal, *, sender: type, **facts: Any) -> None:
    """Tell receivers once the transaction of the action is committed.

    Not before: what is rolled back did not happen, and a receiver whose query fails
    would take the action down with it on PostgreSQL. A fault in a receiver is logged.
    """
    send = partial(signal.send_robust, sender=sender, **facts)
    transaction.on_commit(send, robust=True)
