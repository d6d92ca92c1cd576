"""What waits for a user, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from buurtambassadeur_wagtail.candidacy import rules as candidacy_rules
from buurtambassadeur_wagtail.candidacy.models import Candidacy, Objection
from buurtambassadeur_wagtail.candidacy.rules import Outcome, Status
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.coverage import gaps
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.programme.working_days import day_off

from . import rules
from .audience import own
from .renewals import renewals
from .rules import Kind, Urgency
from .tasks import Task

CASE_FIELDS = (
    "reference",
    "status",
    "received_at",
    "confirmed_at",
    "neighbourhood__name",
    "application__given_name",
    "application__name_prefix",
    "application__family_name",
    "application__email",
    "application__email_key",
    "publication__approved_at",
    "publication__opens_at",
    "publication__closes_at",
)


def tasks(user: Any) -> list[Task]:
    """Return what waits for the coordinator in the own districts, most urgent first."""
    settings, today = current(), clock.today()
    running = _running(user)
    found = [
        *_failed_letters(user, today),
        *_uncovered(user, today),
        *_procedures(running, settings, today),
        *renewals(user, running, settings, today),
    ]
    return sorted(
        found, key=lambda task: rules.order(task.kind, task.due, task.reference)
    )


def task_of(candidacy: Candidacy) -> Task | None:
    """Return what waits in this one case; ``None``: nothing does now."""
    return next(_procedures([candidacy], current(), clock.today()), None)


def _running(user: Any) -> list[Candidacy]:
    running = Candidacy.objects.filter(
        status__in=[Status.RECEIVED, Status.CANDIDATE], application__isnull=False
    ).select_related("neighbourhood", "application", "publication")
    return list(own(user, running.only(*CASE_FIELDS), "neighbourhood"))


def _procedures(
    running: list[Candidacy], settings: ProgrammeSettings, today: date
) -> Iterator[Task]:
    objections = _objections(running)
    for candidacy in running:
        own_objections = objections[candidacy.pk]
        undecided = [one for one in own_objections if _is_to_decide(one)]
        case = _case(candidacy, own_objections, len(undecided), settings)
        kind = rules.next_step(case)
        if kind is None:
            continue
        task = _task(kind, candidacy, undecided, settings, today)
        if rules.is_work(kind, task.due, today):
            yield task


def _objections(running: list[Candidacy]) -> dict[int, list[Objection]]:
    """Group refusals by candidate, the oldest first; a supplement is no vote."""
    known = [one.pk for one in running if one.status == Status.CANDIDATE]
    found = Objection.objects.filter(candidacy__in=known, supplement_to__isnull=True)
    grouped: dict[int, list[Objection]] = defaultdict(list)
    fields = ("candidacy_id", "outcome", "confirmed_at", "is_late", "received_at")
    for one in found.only(*fields).order_by("received_at", "pk"):
        grouped[one.candidacy_id].append(one)
    return grouped


def _is_to_decide(objection: Objection) -> bool:
    """Leave out what came too late, and what its sender has to confirm first."""
    standing = objection.standing()
    return (
        standing.outcome is Outcome.RECEIVED
        and standing.confirmed
        and not standing.late
    )


def _case(
    candidacy: Candidacy,
    objections: Iterable[Objection],
    undecided: int,
    settings: ProgrammeSettings,
) -> rules.Case:
    publication = getattr(candidacy, "publication", None)
    closes_at = publication and publication.closes_at
    status = Status(candidacy.status)
    return rules.Case(
        status=status,
        confirmed=candidacy.confirmed_at is not None,
        text_written=publication is not None,
        text_approved=bool(publication and publication.approved_at),
        has_email=bool(candidacy.application.email),
        undecided=undecided,
        obstacle=candidacy_rules.obstacle(
            status,
            opens_at=publication and publication.opens_at,
            closes_at=clock.local(closes_at) if closes_at else None,
            objections=[one.standing() for one in objections],
            confirm_days=settings.confirm_days,
            now=clock.now(),
        ),
    )


def _task(
    kind: Kind,
    candidacy: Candidacy,
    undecided: list[Objection],
    settings: ProgrammeSettings,
    today: date,
) -> Task:
    received_on = clock.local(candidacy.received_at).date()
    publication = getattr(candidacy, "publication", None)
    closes_at = publication and publication.closes_at
    due = rules.due_on(
        kind,
        received_on=received_on,
        closes_on=clock.local(closes_at).date() if closes_at else None,
        window_days=settings.refusal_window_days,
        decision_weeks=settings.decision_weeks,
        is_day_off=day_off(settings),
    )
    return Task(
        kind=kind,
        due=due,
        urgency=rules.urgency(due, today),
        reference=candidacy.reference,
        neighbourhood=candidacy.neighbourhood.name,
        name=candidacy.application.full_name,
        count=len(undecided) or 1,
        began_on=received_on,
        target=undecided[0] if undecided else candidacy.application,
        case=candidacy.application,
    )


def _failed_letters(user: Any, today: date) -> Iterator[Task]:
    """Yield one task for all of them: a dead mail server is one thing to mend.

    A letter whose address was erased cannot be tried again, so it is no work.
    """
    since = clock.start_of(today - timedelta(rules.LETTER_DAYS))
    failed = Letter.objects.failed().filter(failed_at__gte=since).exclude(to="")
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
