"""Answers to an agreement are only ever added: refused here, and by the database.

The model refuses any other write. Below it triggers refuse an UPDATE of what was said,
also from a shell or in SQL. Taking a neighbourhood of the demo away is the exception.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connections
from django.utils.translation import gettext as _

TABLE = "buurtambassadeur_wagtail_agreementevent"
#: Everything but who recorded it: that account may be deleted one day.
COLUMNS = (
    "agreement_id, kind, organisation_id, partner_type, outcome, reasons, day, place, "
    "votes_for, votes_against, no_opinion, present, channel, request_id, recorded_at"
)
_SQLITE = f"""
CREATE TRIGGER ba_agreement_event_stays BEFORE UPDATE OF {COLUMNS} ON {TABLE}
BEGIN SELECT RAISE(ABORT, 'ba_agreement_event_stays'); END
"""
_FUNCTION = """
CREATE OR REPLACE FUNCTION ba_agreement_event_stays() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'ba_agreement_event_stays' USING ERRCODE = '23514'; END
$$ LANGUAGE plpgsql
"""
_POSTGRESQL = f"""
CREATE TRIGGER ba_agreement_event_stays BEFORE UPDATE OF {COLUMNS} ON {TABLE}
FOR EACH ROW EXECUTE FUNCTION ba_agreement_event_stays()
"""
_taking_away: ContextVar[bool] = ContextVar("agreement_taken_away", default=False)


@contextlib.contextmanager
def taking_away() -> Iterator[None]:
    """Let who takes a whole neighbourhood of the demo away take its answers along."""
    token = _taking_away.set(True)
    try:
        yield
    finally:
        _taking_away.reset(token)


def only_append() -> None:
    """Raise ``ValidationError``: what a party said stays as it was said."""
    if _taking_away.get():
        return
    text = _("An answer to an agreement is never changed. Add a new one.")
    raise ValidationError(text, code="append_only")


def hold_in_database(using: str, **kwargs: Any) -> None:
    """Make the triggers anew; for ``post_migrate``.

    A migration that makes a table of SQLite anew drops them, so not in a migration.
    """
    connection = connections[using]
    statements = {
        "sqlite": ["DROP TRIGGER IF EXISTS ba_agreement_event_stays", _SQLITE],
        "postgresql": [
            _FUNCTION,
            f"DROP TRIGGER IF EXISTS ba_agreement_event_stays ON {TABLE}",
            _POSTGRESQL,
        ],
    }
    with connection.cursor() as cursor:
        if TABLE not in connection.introspection.table_names(cursor):
            return
        for statement in statements.get(connection.vendor, []):
            cursor.execute(statement)
