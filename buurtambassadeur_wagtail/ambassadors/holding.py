"""What stands between an appointment and the database, whoever writes it.

Two floors below the action, which decides under a lock. The database itself refuses two
appointments of one person in one neighbourhood on one day: PostgreSQL by an exclusion
constraint (migration 0002), SQLite by the triggers below. What depends on settings and
on sums SQL cannot hold: there the model refuses (``refuse_unlawful``), so that a shell,
a script or a form cannot pass the rule unnoticed either.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import connections
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.agreements.queries import in_force

from .limits import limits

if TYPE_CHECKING:
    from .appointments import Appointment

#: What a term is made of. Only an action changes it, one appointment at a time.
TERM = frozenset(
    {
        *("person", "person_id", "neighbourhood", "neighbourhood_id", "origin"),
        *("first_day", "last_day", "latest_last_day", "exceeds_since", "cancelled_at"),
    }
)
TABLE = "buurtambassadeur_wagtail_appointment"
_checked: ContextVar[bool] = ContextVar("appointment_checked", default=False)
_TRIGGER = """
CREATE TRIGGER {name} AFTER {event} ON {table} WHEN NEW.cancelled_at IS NULL
BEGIN
  SELECT RAISE(ABORT, 'ba_appointment_no_overlap') WHERE EXISTS (
    SELECT 1 FROM {table} WHERE id <> NEW.id AND person_id = NEW.person_id
    AND neighbourhood_id = NEW.neighbourhood_id AND cancelled_at IS NULL
    AND first_day <= NEW.last_day AND last_day >= NEW.first_day);
END
"""
_COLUMNS = "person_id, neighbourhood_id, first_day, last_day, cancelled_at"
_EVENTS = {"insert": "INSERT", "update": f"UPDATE OF {_COLUMNS}"}


@contextlib.contextmanager
def checked() -> Iterator[None]:
    """Let an action write that has held the term against the rule itself."""
    token = _checked.set(True)
    try:
        yield
    finally:
        _checked.reset(token)


def refuse_unlawful(appointment: Appointment, update_fields: Any = None) -> None:
    """Raise ``ValidationError`` for a new or longer term that the rule refuses.

    And for a new one where no neighbourhood agreement is in force, without a reason.

    Passed over: what an action has checked, what was taken over or marked as beyond the
    limit, what was cancelled, and a term that only becomes shorter.
    """
    if _checked.get() or (update_fields is not None and not TERM & set(update_fields)):
        return
    if appointment.origin == "imported" or appointment.exceeds_since:
        return
    if appointment.cancelled_at or _lies_within_itself(appointment):
        return
    if appointment.pk is None and _lacks_agreement(appointment):
        text = _("No neighbourhood agreement is in force there. Use the action.")
        raise ValidationError(text, code="no_agreement")
    if refusal := _refusal(appointment):
        text = _("This appointment is not allowed (%(reason)s). Use the action.")
        raise ValidationError(text % {"reason": refusal.value}, code=refusal.value)


def refuse_many(values: Any = TERM) -> None:
    """Raise ``ValidationError`` when terms are to be written in bulk."""
    if TERM & set(values) and not _checked.get():
        text = _("Appointments are made and changed one by one. Use the action.")
        raise ValidationError(text, code="bulk")


def hold_in_sqlite(using: str, **kwargs: Any) -> None:
    """Make the triggers anew; for ``post_migrate``.

    A migration that makes the table anew drops its triggers, so not in a migration.
    """
    connection = connections[using]
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        if TABLE not in connection.introspection.table_names(cursor):
            return
        for name, event in _EVENTS.items():
            trigger = f"ba_appointment_no_overlap_{name}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {trigger}")
            cursor.execute(_TRIGGER.format(name=trigger, event=event, table=TABLE))


def _lies_within_itself(appointment: Appointment) -> bool:
    """Tell whether it already stood, for the same person there, at least as long."""
    if appointment.pk is None:
        return False
    stood = type(appointment)._base_manager.filter(
        pk=appointment.pk,
        cancelled_at=None,
        person=appointment.person_id,
        neighbourhood=appointment.neighbourhood_id,
        first_day__lte=appointment.first_day,
        last_day__gte=appointment.last_day,
    )
    return stood.exists()


def _lacks_agreement(appointment: Appointment) -> bool:
    """Tell whether nobody may be appointed there, and no reason was given for it."""
    if appointment.agreement_id or appointment.no_agreement_because:
        return False
    return in_force(appointment.neighbourhood_id) is None


def _refusal(appointment: Appointment) -> Any:
    rows = type(appointment)._base_manager.filter(cancelled_at=None)
    rows = rows.exclude(pk=appointment.pk)
    own = rows.filter(person=appointment.person_id)
    beside = rows.filter(neighbourhood=appointment.neighbourhood_id)
    others = beside.exclude(person=appointment.person_id)
    return limits().refusal(
        [one.stay for one in own],
        (appointment.first_day, appointment.last_day),
        place=appointment.neighbourhood_id,
        others=[one.period for one in others],
    )
