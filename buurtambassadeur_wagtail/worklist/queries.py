"""What waits for a user, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.models import STOPPED, Letter
from buurtambassadeur_wagtail.neighbourhoods.coverage import gaps
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated
from buurtambassadeur_wagtail.programme.queries import current

from . import rules
from .agreements import agreement_tasks
from .assessments import assessment_tasks
from .audience import own
from .cases import running
from .conferences import conference_tasks
from .endings import proposals
from .meetings import meeting_tasks
from .messages import messages
from .procedures import procedures
from .renewals import renewals
from .rules import Kind, Urgency
from .tasks import Task


def tasks(user: Any) -> list[Task]:
    """Return what waits for the coordinator in the own districts, most urgent first."""
    settings, today = current(), clock.today()
    cases = running(user)
    found = [
        *_failed_letters(user, today),
        *_uncovered(user, today),
        *procedures(cases, settings, today, user),
        *_signals(user, today),
        *renewals(user, cases, settings, today),
        *proposals(user, today),
        *messages(user, today),
        *meeting_tasks(user, today),
        *agreement_tasks(user, cases, today),
        *conference_tasks(user, today),
        *assessment_tasks(user, today),
    ]
    return sorted(
        found, key=lambda task: rules.order(task.kind, task.due, task.reference)
    )


def _signals(user: Any, today: date) -> Iterator[Task]:
    """Yield what came in about an ambassador and nobody has read yet: one query."""
    signals = Objection.objects.filter(outcome=Outcome.SIGNAL, ended_at__isnull=True)
    found = signals.select_related("candidacy__neighbourhood", "candidacy__publication")
    for one in own(user, found, "candidacy__neighbourhood"):
        received_on = clock.local(one.received_at).date()
        due = received_on + timedelta(rules.SIGNAL_DAYS)
        yield Task(
            kind=Kind.SIGNAL,
            due=due,
            urgency=rules.urgency(due, today),
            reference=one.reference,
            neighbourhood=one.candidacy.neighbourhood.name,
            name=one.candidacy.publication.name_shown,
            began_on=received_on,
            target=one,
            case=one,
        )


def _failed_letters(user: Any, today: date) -> Iterator[Task]:
    """Yield one task for all of them: a dead mail server is one thing to mend.

    A letter whose address was erased cannot be tried again, so it is no work.
    """
    since = clock.start_of(today - timedelta(rules.LETTER_DAYS))
    failed = Letter.objects.failed().filter(failed_at__gte=since).exclude(to="")
    failed = failed.exclude(error=STOPPED)  # on purpose
    if count := policy.visible(user, failed).count():
        yield Task(Kind.LETTERS, today, Urgency.TODAY, count=count)


def _uncovered(user: Any, today: date) -> Iterator[Task]:
    """Yield a district that is, or soon will be, without a coordinator.

    Every colleague reads it; only who still has the district can hand it over.
    """
    scope = coordinated(user)
    for gap in gaps():
        if rules.is_near_gap(gap.first_day, today):
            due, district = gap.first_day, gap.district
            yield Task(
                Kind.COVER,
                due,
                rules.urgency(due, today),
                name=str(district),
                target=district if scope.covers(district.pk) else None,
            )
