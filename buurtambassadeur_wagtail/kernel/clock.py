"""What day it is in the municipality, whatever time zone the host runs in."""

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_pretended: ContextVar[datetime | None] = ContextVar("pretended", default=None)


def now() -> datetime:
    """Return this moment, aware."""
    return _pretended.get() or timezone.now()


@contextlib.contextmanager
def pretend(moment: datetime) -> Iterator[None]:
    """Let it be another moment within the block. Only for telling stories in a demo."""
    token = _pretended.set(moment)
    try:
        yield
    finally:
        _pretended.reset(token)


def today() -> date:
    """Return the date in Amsterdam."""
    return local(now()).date()


def local(moment: datetime) -> datetime:
    """Return the moment on the clock of Amsterdam."""
    return moment.astimezone(AMSTERDAM)


def end_of(day: date) -> datetime:
    """Return 23:59:59 of the day in Amsterdam, the last second that still counts."""
    return datetime.combine(day, time(23, 59, 59), tzinfo=AMSTERDAM)


def start_of(day: date) -> datetime:
    """Return midnight with which the day begins in Amsterdam."""
    return datetime.combine(day, time.min, tzinfo=AMSTERDAM)
