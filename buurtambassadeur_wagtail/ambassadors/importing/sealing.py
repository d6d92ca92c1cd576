"""The table between two steps: signed, in the page itself, and kept nowhere else."""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.refusals import Refused

from .reading import Table

HOURS = 4
MOST_CHARACTERS = 1_500_000  # a form that is sent may hold 2.5 MB (Django's default)


def seal(table: Table, user: Any) -> str:
    """Return the table as text that only this user can hand in again, for four hours.

    No file on a disk, no row in a database, nothing in an address: closing the page is
    forgetting. Refuses what would not fit in a form.
    """
    content = [table.headers, [[number, *cells] for number, cells in table.rows]]
    text = signing.dumps(content, salt=_salt(user), compress=True)
    if len(text) > MOST_CHARACTERS:
        raise Refused(_("The file is too large. Split it in parts."))
    return text


def unseal(text: str, user: Any) -> Table | None:
    """Return the table; ``None`` when it is too old, not ours or somebody else's."""
    try:
        content = signing.loads(text, salt=_salt(user), max_age=HOURS * 3600)
    except signing.BadSignature:
        return None
    headers, rows = content
    return Table(headers, [(number, cells) for number, *cells in rows])


def _salt(user: Any) -> str:
    return f"buurtambassadeur.take_over.{user.pk}"
