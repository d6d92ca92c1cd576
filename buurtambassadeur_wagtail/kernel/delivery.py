"""When letters are tried: leased to one worker, tried again later, given up in the end.

A worker that dies keeps its letter only until the lease ends. If it died after the
mail server had said yes, the letter goes out twice, with the same Message-ID.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from django.db.models import F

from buurtambassadeur_wagtail.kernel import clock, mailing
from buurtambassadeur_wagtail.kernel.models import Letter, LetterQuerySet

logger = logging.getLogger(__name__)

QUICK = 5.0  # seconds per answer of the mail server while a visitor may be waiting
PATIENT = 30.0  # and when nobody is; a scan for spam after the letter takes its time
LEASE = timedelta(minutes=5)  # longer than the slowest delivery at PATIENT
WAITS = [timedelta(minutes=m) for m in (1, 5, 30, 2 * 60, 6 * 60, 24 * 60)]
UNAVAILABLE_WAIT = timedelta(minutes=5)
GIVE_UP_AFTER = timedelta(days=7)
_HOPELESS = 3  # letters in a row that find no mail server end a round


class Outcome(StrEnum):
    SENT = "sent"
    POSTPONED = "postponed"
    UNAVAILABLE = "unavailable"
    FAILED = "failed"
    NOTHING_TO_DO = "nothing_to_do"


@dataclass
class Counts:
    """What one round did; ``unavailable`` counts in ``postponed`` too."""

    sent: int = 0
    postponed: int = 0
    failed: int = 0
    unavailable: int = 0

    def add(self, outcome: Outcome) -> None:
        self.sent += outcome is Outcome.SENT
        self.failed += outcome is Outcome.FAILED
        self.unavailable += outcome is Outcome.UNAVAILABLE
        self.postponed += outcome in {Outcome.POSTPONED, Outcome.UNAVAILABLE}


def deliver(pk: int, *, timeout: float = QUICK) -> Outcome:
    """Try one letter now, whenever its next attempt was due. Raises no mail fault."""
    return _attempt(pk, Letter.objects.waiting().free(), timeout)


def deliver_due(limit: int = 100) -> Counts:
    """Try the letters whose moment has come, oldest first, and count what happened.

    Any number of workers may do this at once. A round ends early when the mail server
    does not answer: then trying the other letters would only cost them an attempt.
    """
    counts, misses = Counts(), 0
    waiting = Letter.objects.due().order_by("next_attempt_at", "pk")
    for pk in list(waiting.values_list("pk", flat=True)[:limit]):
        outcome = _attempt(pk, Letter.objects.due(), PATIENT)
        counts.add(outcome)
        misses = misses + 1 if outcome is Outcome.UNAVAILABLE else 0
        if misses == _HOPELESS:
            break
    return counts


def server_was_down() -> bool:
    """Tell whether a letter found no mail server in the past minute."""
    since = clock.now() + UNAVAILABLE_WAIT - timedelta(minutes=1)
    missed = Letter.objects.waiting().filter(error__startswith="ServerUnavailable")
    return missed.filter(next_attempt_at__gt=since).exists()


def _attempt(pk: int, candidates: LetterQuerySet, timeout: float) -> Outcome:
    letter = _lease(pk, candidates)
    if letter is None:
        return Outcome.NOTHING_TO_DO
    try:
        mailing.send(letter, timeout=timeout)
    except mailing.Undeliverable as fault:
        return _fail(letter, fault)
    except mailing.ServerUnavailable as fault:
        late = _postpone(letter, fault, UNAVAILABLE_WAIT)
        return Outcome.FAILED if late is Outcome.FAILED else Outcome.UNAVAILABLE
    except Exception as fault:  # noqa: BLE001 -- a mail backend may raise anything
        return _postpone(letter, fault, WAITS[min(letter.attempts, len(WAITS)) - 1])
    return _sent(letter)


def _lease(pk: int, candidates: LetterQuerySet) -> Letter | None:
    # One conditional UPDATE: of two workers, one changes a row and one does not.
    until = clock.now() + LEASE
    mine = candidates.filter(pk=pk)
    if not mine.update(leased_until=until, attempts=F("attempts") + 1):
        return None
    return Letter.objects.filter(pk=pk).first()


def _sent(letter: Letter) -> Outcome:
    waiting = Letter.objects.waiting().filter(pk=letter.pk)
    waiting.update(sent_at=clock.now(), leased_until=None, error="")
    logger.info("Letter %s was sent.", letter.pk)
    return Outcome.SENT


def _postpone(letter: Letter, fault: Exception, wait: timedelta) -> Outcome:
    next_attempt_at = clock.now() + wait
    if next_attempt_at > letter.created_at + GIVE_UP_AFTER:
        return _fail(letter, fault)
    error = _name(fault)
    _held(letter).update(
        next_attempt_at=next_attempt_at, leased_until=None, error=error
    )
    logger.warning("Letter %s was not sent (%s).", letter.pk, error)
    return Outcome.POSTPONED


def _fail(letter: Letter, fault: Exception) -> Outcome:
    error = _name(fault)
    _held(letter).update(failed_at=clock.now(), leased_until=None, error=error)
    logger.error("Letter %s cannot be sent (%s).", letter.pk, error)
    return Outcome.FAILED


def _held(letter: Letter) -> LetterQuerySet:
    # A worker that slept through its lease must not touch the lease of the next one.
    waiting = Letter.objects.waiting()
    return waiting.filter(pk=letter.pk, leased_until=letter.leased_until)


def _name(fault: Exception) -> str:
    """Return class names only: the texts of mail faults hold addresses."""
    cause = fault.__cause__
    names = [type(each).__name__ for each in (fault, cause) if each is not None]
    return ": ".join(names)[:100]
