"""What waits in a procedure: the next step of each case, and when it is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Subquery

from buurtambassadeur_wagtail.agreements.queries import places_in_force
from buurtambassadeur_wagtail.candidacy import days
from buurtambassadeur_wagtail.candidacy import rules as candidacy_rules
from buurtambassadeur_wagtail.candidacy.models import (
    Candidacy,
    DecisionProposal,
    Objection,
)
from buurtambassadeur_wagtail.candidacy.policy import acting_in, second_reader_only
from buurtambassadeur_wagtail.candidacy.rules import Outcome, Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.programme.choices import (
    AgreementGate,
    CertificateOfConduct,
)
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.programme.working_days import day_off

from . import rules
from .audience import own
from .rules import Kind
from .tasks import Task

CASE_FIELDS = (
    "reference",
    "status",
    "received_at",
    "confirmed_at",
    "decide_by",
    "certificate_seen_on",
    "neighbourhood__name",
    "neighbourhood__district",
    "application__given_name",
    "application__name_prefix",
    "application__family_name",
    "application__email",
    "application__email_key",
    "application__intake_on",
    "publication__approved_at",
    "publication__opens_at",
    "publication__closes_at",
    "publication__confirm_days",
)
OBJECTION_FIELDS = (
    "candidacy_id",
    "outcome",
    "reasons",
    "confirmed_at",
    "is_late",
    "late_accepted_at",
    "received_at",
)


def running(user: Any) -> list[Candidacy]:
    """Return the cases in which the user has something to do: one query or two."""
    cases = Candidacy.objects.filter(
        status__in=[Status.RECEIVED, Status.CANDIDATE], application__isnull=False
    ).select_related("neighbourhood", "application", "publication")
    parts = list(acting_in(user))
    here = own(user, cases, "neighbourhood")
    if parts:
        here |= cases.filter(pk__in=parts)
    return list(here.only(*CASE_FIELDS))


def task_of(candidacy: Candidacy, user: Any) -> Task | None:
    """Return what waits for the user in this one case; ``None``: nothing does now."""
    return next(procedures([candidacy], current(), clock.today(), user), None)


def procedures(
    cases: list[Candidacy], settings: ProgrammeSettings, today: date, user: Any
) -> Iterator[Task]:
    """Yield what waits in each of these cases: four queries, however many."""
    objections = _objections(cases)
    without = _without_agreement(cases, settings)
    reading = second_reader_only(user)
    for candidacy in cases:
        own_objections = objections[candidacy.pk]
        undecided = [one for one in own_objections if _is_to_decide(one)]
        to_second = [one for one in own_objections if _is_to_second(one, user)]
        if candidacy.pk in reading:
            undecided = []
        case = _case(candidacy, own_objections, undecided, to_second, settings)
        if candidacy.neighbourhood_id in without:
            case = replace(case, agreement_missing=True)
        kind = rules.next_step(case)
        if candidacy.pk in reading and kind is not Kind.SECOND:
            continue
        about = _about(kind, undecided, to_second)
        task = kind and _task(kind, candidacy, about, settings, today)
        if task and rules.is_work(task.kind, task.due, today):
            yield task
        if candidacy.pk in reading:  # who reads along promised nothing
            continue
        promised = _promised(candidacy, settings)
        if rules.asks_delay(kind, task and task.due, promised, today):
            yield _delay(candidacy, promised, today)


def _without_agreement(cases: list[Candidacy], settings: ProgrammeSettings) -> set[int]:
    """Return where nobody can be appointed, of who else could be: one query at most."""
    if settings.agreement_blocks_appointment != AgreementGate.BLOCK:
        return set()
    places = {one.neighbourhood_id for one in cases if one.status == Status.CANDIDATE}
    return places - places_in_force(places)


def _about(
    kind: Kind | None, undecided: list[Objection], to_second: list[Objection]
) -> list[Objection]:
    """Return the refusals that the task is about."""
    if kind is Kind.SECOND:
        return to_second
    if kind is Kind.REASONS:
        return [one for one in undecided if not one.reasons]
    return undecided


def _promised(candidacy: Candidacy, settings: ProgrammeSettings) -> date:
    """Return the day on which the applicant hears the decision at the latest."""
    received_on = clock.local(candidacy.received_at).date()
    weeks = settings.decision_weeks
    return candidacy.decide_by or days.decide_by(received_on, weeks)


def _delay(candidacy: Candidacy, due: date, today: date) -> Task:
    return Task(
        kind=Kind.DELAY,
        due=due,
        urgency=rules.urgency(due, today),
        reference=candidacy.reference,
        neighbourhood=candidacy.neighbourhood.name,
        name=candidacy.application.full_name,
        began_on=clock.local(candidacy.received_at).date(),
        target=candidacy.application,
        case=candidacy.application,
    )


def _objections(cases: list[Candidacy]) -> dict[int, list[Objection]]:
    """Group refusals by candidate, the oldest first; a supplement is no vote."""
    known = [one.pk for one in cases if one.status == Status.CANDIDATE]
    found = Objection.objects.filter(candidacy__in=known, supplement_to__isnull=True)
    grouped: dict[int, list[Objection]] = defaultdict(list)
    waits = DecisionProposal.objects.filter(objection=OuterRef("pk"), state="open")
    found = found.annotate(
        proposed_by=Subquery(waits.values("proposed_by")[:1]),
        has_proposal=Exists(waits),
        answer_by=F("response__answer_by"),
        answered_at=F("response__answered_at"),
    )
    for one in found.only(*OBJECTION_FIELDS).order_by("received_at", "pk"):
        grouped[one.candidacy_id].append(one)
    return grouped


def _is_to_decide(objection: Any) -> bool:
    """Leave out what came too late, what its sender has to confirm first, and what
    waits for somebody else: the candidate's answer, or a second reader.
    """
    standing = objection.standing()
    return (
        standing.outcome is Outcome.RECEIVED
        and standing.confirmed
        and not standing.late
        and not objection.has_proposal
        and not _waits_for_answer(objection)
    )


def _waits_for_answer(objection: Any) -> bool:
    waiting = objection.answer_by is not None and objection.answered_at is None
    return waiting and clock.now() <= objection.answer_by


def _is_to_second(objection: Any, user: Any) -> bool:
    """Leave out what the user proposed: somebody else reads that."""
    undecided = objection.outcome == Outcome.RECEIVED
    return undecided and objection.has_proposal and objection.proposed_by != user.pk


def _case(
    candidacy: Candidacy,
    objections: Iterable[Objection],
    undecided: list[Objection],
    to_second: list[Objection],
    settings: ProgrammeSettings,
) -> rules.Case:
    publication = getattr(candidacy, "publication", None)
    closes_at = publication and publication.closes_at
    kept = publication and publication.confirm_days
    status = Status(candidacy.status)
    return rules.Case(
        status=status,
        confirmed=candidacy.confirmed_at is not None,
        talked=candidacy.application.intake_on is not None,
        text_written=publication is not None,
        text_approved=bool(publication and publication.approved_at),
        has_email=bool(candidacy.application.email),
        undecided=len(undecided),
        untold=sum(not one.reasons for one in undecided),
        certificate_missing=_lacks_certificate(candidacy, settings),
        to_second=len(to_second),
        obstacle=candidacy_rules.obstacle(
            status,
            opens_at=publication and publication.opens_at,
            closes_at=clock.local(closes_at) if closes_at else None,
            objections=[one.standing() for one in objections],
            confirm_days=settings.confirm_days if kept is None else kept,
            now=clock.now(),
        ),
    )


def _lacks_certificate(candidacy: Candidacy, settings: ProgrammeSettings) -> bool:
    needed = settings.certificate_of_conduct == CertificateOfConduct.BEFORE_START
    return needed and candidacy.certificate_seen_on is None


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
        decide_by=candidacy.decide_by,
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
