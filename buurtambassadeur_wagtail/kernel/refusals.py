"""How an action says no: one plain sentence, and the record that is the cause."""

from __future__ import annotations

from django.db.models import Model


class Refused(Exception):
    """An action did nothing, for a reason that the user is told.

    ``message`` is a whole translated sentence; ``cause`` the record to look at, if any.
    """

    def __init__(self, message: str, *, cause: Model | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.cause = cause
