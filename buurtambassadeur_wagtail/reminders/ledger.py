"""The book of what was reminded of. The database keeps it honest, not the code."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.kernel import clock

from .models import Reminder


def claim(event: str, record: Any, due_on: date) -> bool:
    """Write the reminder down and tell whether it was not there yet.

    Inside the transaction that writes the letter: both are kept, or neither. Of two
    processes the second waits here for the first, and then hears ``False``.
    """
    try:
        with transaction.atomic():
            Reminder.objects.create(
                event=event, about=record, due_on=due_on, done_at=clock.now()
            )
    except IntegrityError:
        return False
    return True


def known(event: str, records: Iterable[Any]) -> set[tuple[int, date]]:
    """Return which of these records had which reminder already: one query."""
    found = list(records)
    if not found:
        return set()
    rows = Reminder.objects.filter(
        event=event,
        content_type=ContentType.objects.get_for_model(found[0]),
        object_id__in=[one.pk for one in found],
    )
    return set(rows.values_list("object_id", "due_on"))
