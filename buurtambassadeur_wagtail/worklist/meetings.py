"""Meetings and attention points that wait for the coordinator: three queries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.meetings import rules as meeting_rules
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, ManagementMeeting
from buurtambassadeur_wagtail.meetings.rules import PointStatus, State
from buurtambassadeur_wagtail.meetings.words import names
from buurtambassadeur_wagtail.neighbourhoods.queries import coordinated

from . import rules
from .audience import own
from .rules import Kind
from .tasks import Task


def meeting_tasks(user: Any, today: date) -> Iterator[Task]:
    """Yield meetings to invite to or to note who was at, and points to answer."""
    for meeting in _meetings(user):
        if kind := _kind(meeting):
            yield _meeting_task(kind, meeting, today)
    for point in _points(user):
        yield _point_task(point, today)


def _meetings(user: Any) -> list[ManagementMeeting]:
    waiting = ManagementMeeting.objects.filter(
        state__in=[State.PLANNED.value, State.INVITED.value]
    ).prefetch_related("neighbourhoods")
    scope = coordinated(user)
    if not scope.everything:
        waiting = waiting.filter(district__in=scope.districts)
    return list(waiting)


def _kind(meeting: ManagementMeeting) -> Kind | None:
    """Return what waits; a meeting that nobody was invited to and is over waits too."""
    if meeting.stands is State.PLANNED:
        return Kind.INVITE
    return Kind.ATTENDANCE if meeting.starts_at <= clock.now() else None


def _meeting_task(kind: Kind, meeting: ManagementMeeting, today: date) -> Task:
    due = meeting.invite_by
    if kind is Kind.ATTENDANCE:
        due = meeting_rules.attendance_due(meeting.day)
    return Task(
        kind=kind,
        due=due,
        urgency=rules.urgency(due, today),
        reference=str(meeting),
        neighbourhood=names(meeting.neighbourhoods.all()),
        ends_on=meeting.day,
        target=meeting,
        case=meeting,
    )


def _points(user: Any) -> list[AttentionPoint]:
    """Return what has no answer yet; on an agenda only once that meeting is over."""
    waiting = AttentionPoint.objects.filter(
        status__in=[PointStatus.NEW.value, PointStatus.ON_AGENDA.value]
    ).select_related("neighbourhood", "meeting", "appointment__person")
    return [one for one in own(user, waiting, "neighbourhood") if _waits(one)]


def _waits(point: AttentionPoint) -> bool:
    return point.meeting is None or point.meeting.starts_at <= clock.now()


def _point_task(point: AttentionPoint, today: date) -> Task:
    received_on = clock.local(point.received_at).date()
    meets_on = point.meeting.day if point.meeting else None
    due = meeting_rules.point_due(received_on, meets_on)
    return Task(
        kind=Kind.POINT if point.meeting is None else Kind.POINT_ANSWER,
        due=due,
        urgency=rules.urgency(due, today),
        reference=str(point),
        neighbourhood=point.neighbourhood.name,
        name=point.appointment.person.full_name,
        began_on=received_on,
        target=point,
        case=point,
    )
