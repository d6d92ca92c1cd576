"""What features do once a day besides letters: none stops another."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import transaction

logger = logging.getLogger(__name__)
Chore = Callable[[], object]
_chores: list[Chore] = []


def every_day(chore: Chore) -> None:
    """Let ``chore`` be done with each round of the day; safe to be done twice."""
    if chore not in _chores:
        _chores.append(chore)


def do_all() -> int:
    """Do each in a transaction of its own; return how many failed."""
    return sum(not _done(chore) for chore in _chores)


def _done(chore: Chore) -> bool:
    try:
        with transaction.atomic():
            chore()
    except Exception:  # one that fails must not stop the others
        logger.exception("A daily chore (%s) failed.", chore.__name__)
        return False
    return True
