"""What is forgotten by itself after its term: each kind of record has one duty.

A feature gives its duty to ``carry_out``; the daily command does them all. Every
record is a transaction of its own, so that a fault, or a command that is killed, costs
nothing else. Doing it twice changes nothing more. A dry run counts the same records.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from . import clock
from .periods import add_months

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Duty:
    """``over`` finds the keys of what need not be kept; ``forget`` empties one.

    ``forget`` looks again under a lock, and says whether it emptied something.
    """

    key: str  # named by ``PersonalField.duty``
    label: Any  # what the command says, lazily translated
    over: Callable[[], Iterable[Any]]
    forget: Callable[[Any], bool]


@dataclass(frozen=True)
class Done:
    """How many records a duty emptied, or would empty, and how many failed."""

    label: Any
    count: int
    failed: int = 0


_duties: dict[str, Duty] = {}


def carry_out(duty: Duty) -> None:
    """Let this be done with each round of the day."""
    _duties[duty.key] = duty


def known() -> frozenset[str]:
    """Return the keys of the duties that are carried out."""
    return frozenset(_duties)


def do_all(*, dry: bool = False) -> Iterator[Done]:
    """Do each duty and say how many; ``dry``: only count."""
    for duty in _duties.values():
        yield _done(duty, _nothing if dry else duty.forget)


def over_since(months: int) -> datetime:
    """Return the moment from which on records are kept: what was before is over."""
    return clock.start_of(add_months(clock.today(), -months))


def _done(duty: Duty, forget: Callable[[Any], bool]) -> Done:
    outcomes = [_tried(duty, partial(forget, key)) for key in _found(duty)]
    failed = outcomes.count(None)
    return Done(duty.label, sum(filter(None, outcomes)), failed)


def _found(duty: Duty) -> list[Any]:
    return _tried(duty, lambda: list(duty.over())) or []


def _tried(duty: Duty, step: Callable[[], Any]) -> Any:
    """Return what the step returns; ``None``: it fell, and that is in the log."""
    try:
        return step()
    except Exception:  # one broken record must not stop the others
        logger.exception("Forgetting (%s) failed.", duty.key)
        return None


def _nothing(key: Any) -> bool:
    return True
