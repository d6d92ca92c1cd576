"""What waits in a procedure: the next step of each case, and when it is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from buurtambassadeur_wagtail.candidacy import days
from buurtambassadeur_wagtail.candidacy.models import Candidacy, Objection
from buurtambassadeur_wagtail.candidacy.policy import second_reader_only
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.programme.working_days import day_off

from . import rules
from .cases import objections_of, without_agreement
from .rules import Kind
from .standing import case_of, is_to_decide, is_to_second
from .tasks import Task


def task_of(candidacy: Candidacy, user: Any) -> Task | None:
    """Return what waits for the user in this one case; ``None``: nothing does now."""
    return next(procedures([candidacy], current(), clock.today(), user), None)


def procedures(
    cases: list[Candidacy], settings: ProgrammeSettings, today: date, user: Any
) -> Iterator[Task]:
    """Yield what waits in each of these cases: four queries, however many."""
    objections = objections_of(cases)
    without = without_agreement(cases, settings)
    reading = second_reader_only(user)
    for candidacy in cases:
        own_objections = objections[candidacy.pk]
        undecided = [one for one in own_objections if is_to_decide(one)]
        to_second = [one for one in own_objections if is_to_second(one, user)]
        if candidacy.pk in reading:
            undecided = []
        case = case_of(candidacy, own_objections, undecided, to_second, settings)
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
