"""The round of a day: each reminder in a transaction of its own, with its ledger row.

Safe to run twice, at the same time, late, and to kill at any point: what was committed
is not done again, and what was not is found the next time.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from django.db import transaction

from buurtambassadeur_wagtail.agreements import letters as agreement_letters
from buurtambassadeur_wagtail.agreements import succeeding as consents
from buurtambassadeur_wagtail.candidacy import succeeding as reactions
from buurtambassadeur_wagtail.candidacy.lapsing import lapse_unconfirmed
from buurtambassadeur_wagtail.conferences import letters as conferences
from buurtambassadeur_wagtail.conferences.looking_back import ask_to_look_back
from buurtambassadeur_wagtail.kernel import chores, clock, outbox, retention
from buurtambassadeur_wagtail.programme.queries import current

from . import ledger, letters, queries, urgent
from .models import DailyRun
from .queries import Due
from .rules import Event

logger = logging.getLogger(__name__)
Find = Callable[..., Iterable[Due]]


@dataclass
class Report:
    """What a round did, or would do: a number for each event, and the faults."""

    counts: dict[Event, int] = field(default_factory=dict)
    forgotten: list[retention.Done] = field(default_factory=list)
    failed: int = 0
    sent: int = 0


KINDS: dict[Event, tuple[Find, Callable[[Any], Any]]] = {
    Event.CONFIRM: (queries.to_confirm, letters.confirm),
    Event.APPROVE: (queries.to_approve, letters.approve),
    Event.NOT_CONFIRMED: (queries.not_confirmed, lapse_unconfirmed),
    Event.CONSENT: (queries.to_agree, agreement_letters.reminded),
    Event.NEW_CONTACT: (queries.new_contacts, reactions.ask_new_contacts),
    Event.NEW_SIGNER: (queries.new_signers, consents.ask_new_contacts),
    Event.ENDS_SOON: (queries.ending_soon, letters.ends_soon),
    Event.COMPLETED: (queries.completed, letters.completed),
    Event.CONFERENCE: (queries.conference_soon, conferences.reminder),
    Event.LOOK_BACK: (queries.to_look_back, ask_to_look_back),
}


def run(*, dry: bool = False) -> Report:
    """Do everything that is due today, then deliver; ``dry``: only count.

    A case that fails is logged by number, counted, and does not stop the others.
    """
    report, today = Report(), clock.today()
    if not dry:
        _note(started_at=clock.now(), finished_at=None)
    for event in KINDS:
        steps = [partial(_remind, event, due, today) for due in pending(event, today)]
        report.counts[event] = _do(event, steps, report, dry)
    telling = [partial(urgent.tell, one) for one in urgent.news(today)]
    report.counts[Event.URGENT] = _do(Event.URGENT, telling, report, dry)
    _forget(report, dry)
    if not dry:
        report.failed += chores.do_all()
        report.sent = _deliver()
        _note(finished_at=clock.now())
    return report


def pending(event: Event, today: date) -> Iterator[Due]:
    """Yield what is due and stands in no ledger yet."""
    find, _act = KINDS[event]
    found = list(find(today))
    known = ledger.known(event.value, [due.record for due in found])
    for due in found:
        if (due.record.pk, due.due_on) not in known:
            yield due


def last_finished() -> Any:
    """Return when the last round came to its end; ``None``: never."""
    return DailyRun.objects.values_list("finished_at", flat=True).first()


def _forget(report: Report, dry: bool) -> None:
    """Delete what need not be kept, unless the municipality stopped that for now."""
    if current().forgetting_stopped:
        return
    report.forgotten = list(retention.do_all(dry=dry))
    report.failed += sum(done.failed for done in report.forgotten)


def _do(
    event: Event, steps: Iterable[Callable[[], bool]], report: Report, dry: bool
) -> int:
    count = 0
    for step in steps:
        if dry:
            count += 1
            continue
        try:
            count += bool(step())
        except Exception:  # one broken case must not stop the others
            logger.exception("A reminder (%s) failed.", event.value)
            report.failed += 1
    return count


@transaction.atomic
def _remind(event: Event, due: Due, today: date) -> bool:
    """Claim the reminder first, then look again: it may have been answered just now."""
    find, act = KINDS[event]
    if not ledger.claim(event.value, due.record, due.due_on):
        return False
    for fresh in find(today, pk=due.record.pk):
        if fresh.due_on == due.due_on:
            act(fresh.record)
            return True
    return False


def _deliver() -> int:
    sent = 0
    while True:
        counts = outbox.deliver_due()
        sent += counts.sent
        if counts.unavailable or not counts.sent + counts.failed + counts.postponed:
            return sent


def _note(**values: Any) -> None:
    DailyRun.objects.update_or_create(pk=1, defaults=values)
