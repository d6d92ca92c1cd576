"""What waits after a conference: outcomes, decisions, summaries. Three queries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import TruncDate

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Ending
from buurtambassadeur_wagtail.conferences import assess_rules
from buurtambassadeur_wagtail.conferences.assess_queries import ALONG
from buurtambassadeur_wagtail.conferences.assess_refusals import publishing
from buurtambassadeur_wagtail.conferences.assess_rules import Answer, Decision, Effort
from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    Conference,
    ConferenceAssessment,
)
from buurtambassadeur_wagtail.conferences.rules import Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.meetings.words import names
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated

from . import rules
from .audience import own
from .rules import Kind
from .tasks import Task

A_YEAR = timedelta(days=366)  # what was not done a year ago is history, not work


def assessment_tasks(user: Any, today: date) -> Iterator[Task]:
    """Yield conferences to note outcomes of, and what follows on an outcome."""
    for conference in _to_assess(user, today):
        due = conference.day + timedelta(days=assess_rules.ASSESS_DAYS)
        yield Task(
            kind=Kind.ASSESS,
            due=due,
            urgency=rules.urgency(due, today),
            reference=str(conference),
            neighbourhood=names(conference.neighbourhoods.all()),
            ends_on=conference.day,
            target=conference,
            case=conference,
        )
    for assessment in _assessed(user, today):
        if kind := _decision_kind(assessment, today):
            yield _decision_task(kind, assessment, today)
        if found := _summary_step(assessment):
            yield _task(found[0], assessment, found[1], today, began_on=found[2])


def _to_assess(user: Any, today: date) -> list[Conference]:
    """Return what was held and not concluded, where somebody sat on that day."""
    sat = Appointment.objects.standing().filter(
        neighbourhood__conferences=OuterRef("pk"),
        first_day__lte=OuterRef("held_on"),
        last_day__gte=OuterRef("held_on"),
        person__erased_at=None,
        person__deceased_at=None,
    )
    waiting = (
        Conference.objects.filter(
            status=Status.HELD.value,
            conclusion=None,
            starts_at__gte=clock.start_of(today - A_YEAR),
        )
        .annotate(held_on=TruncDate("starts_at", tzinfo=clock.AMSTERDAM))
        .filter(Exists(sat))
        .prefetch_related("neighbourhoods")
    )
    scope = coordinated(user)
    if not scope.everything:
        waiting = waiting.filter(district__in=scope.districts)
    return list(waiting)


def _assessed(user: Any, today: date) -> list[Any]:
    begun = Ending.objects.filter(
        appointment=OuterRef("appointment"),
        recorded_at__gte=OuterRef("follow_up__decided_at"),
    )
    undecided = Q(follow_up__isnull=False, follow_up__decision="")
    recent = Q(conference__starts_at__gte=clock.start_of(today - A_YEAR))
    found = (
        ConferenceAssessment.objects.filter(undecided | recent)
        .filter(appointment__person__erased_at=None)
        .filter(appointment__person__deceased_at=None)
        .annotate(ending_begun=Exists(begun))
        .select_related(*ALONG)
    )
    return list(own(user, found, "appointment__neighbourhood"))


def _decision_kind(assessment: Any, today: date) -> Kind | None:
    follow_up = getattr(assessment, "follow_up", None)
    if follow_up is None:
        return None
    if not follow_up.decision:
        return None if follow_up.lapsed_at else Kind.FOLLOW_UP
    appointment = assessment.appointment
    serves = appointment.last_day >= today and appointment.cancelled_at is None
    as_planned = not appointment.end_reason and not assessment.ending_begun
    ends = follow_up.decision == Decision.END and serves and as_planned
    return Kind.END_DECIDED if ends else None


def _decision_task(kind: Kind, assessment: Any, today: date) -> Task:
    follow_up = assessment.follow_up
    decided = follow_up.decided_at and clock.local(follow_up.decided_at).date()
    return _task(kind, assessment, follow_up.due_on, today, began_on=decided)


def _summary_step(assessment: Any) -> tuple[Kind, date, date] | None:
    """Return what the summary waits for, through which day, and since when."""
    if assessment.found is Effort.NOT_YET:
        return None
    held_on = assessment.conference.day
    write_by = held_on + timedelta(days=assess_rules.WRITE_DAYS)
    summary = getattr(assessment, "summary", None)
    if summary is None:
        return Kind.WRITE_SUMMARY, write_by, held_on
    if summary.published_at is not None:
        return None
    if summary.sent_at is None:
        return Kind.SEND_SUMMARY, write_by, held_on
    return _answered_step(summary)


def _answered_step(summary: AssessmentSummary) -> tuple[Kind, date, date] | None:
    if summary.said is Answer.CHANGE:
        asked_on = clock.local(summary.answered_at).date()
        days = timedelta(days=assess_rules.CHANGE_DAYS)
        return Kind.CHANGE_SUMMARY, asked_on + days, asked_on
    if publishing(summary) is not None:
        return None  # waits for the ambassador, until the days are over
    free = summary.answered_at or summary.answer_until
    free_on = clock.local(free).date()
    days = timedelta(days=assess_rules.SHOW_DAYS)
    return Kind.SHOW_SUMMARY, free_on + days, free_on


def _task(
    kind: Kind, assessment: Any, due: date, today: date, began_on: date | None
) -> Task:
    appointment = assessment.appointment
    target = appointment if kind is Kind.END_DECIDED else assessment
    return Task(
        kind=kind,
        due=due,
        urgency=rules.urgency(due, today),
        reference=str(assessment),
        neighbourhood=appointment.neighbourhood.name,
        name=appointment.person.full_name,
        began_on=began_on,
        ends_on=assessment.conference.day,
        target=target,
        case=assessment,
    )
