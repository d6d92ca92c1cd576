"""Management meetings and attention points of the demo, by the real actions."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from uuid import uuid4

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.meetings import actions, queries
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, ManagementMeeting
from buurtambassadeur_wagtail.meetings.rules import Answer, Attendance

from . import data_meetings as words
from .moments import days_ago
from .serving import Places

NORTH, HARBOUR = "Buurthuis De Merel, Merelplein 1", "De Loods, Kade 12"
BIRDS, MILLS, GARDENS = "Vogelbuurt", "De Weverij", "Tuindorp Lindehof"


def make_meetings(places: Places, north: Any, harbour: Any) -> None:
    """Make a meeting in each state, and a point in each status."""
    _held(places, north)
    coming = _coming(places, north)
    _stopped(places, north, harbour)
    _to_invite(places, harbour)
    _points(coming, north)


def _held(places: Places, by: Any) -> None:
    where = [places[BIRDS], places[MILLS]]
    with days_ago(100):
        meeting = _plan(where, 30, NORTH, words.HELD_AGENDA, by)
    with days_ago(85):
        actions.invite(meeting, by=by)
    with days_ago(80):
        for invitation in queries.expected(meeting):
            actions.answer(invitation, answer=Answer.YES)
    with days_ago(69):
        there = queries.expected(meeting)
        came = {one.pk: Attendance.PRESENT.value for one in there}
        came[there[-1].pk] = Attendance.EXCUSED.value
        actions.take_attendance(meeting, came, by=by)
        actions.show_summary(meeting, summary=words.SUMMARY, is_public=True, by=by)


def _coming(places: Places, by: Any) -> ManagementMeeting:
    with days_ago(20):
        where = [places[BIRDS], places[GARDENS]]
        meeting = _plan(where, 29, NORTH, words.AGENDA, by)
    with days_ago(6):
        actions.invite(meeting, by=by)
    with days_ago(4):
        first, *_others, last = queries.expected(meeting)
        actions.answer(first, answer=Answer.YES, via="telephone", by=by)
        actions.answer(last, answer=Answer.NO)
    return meeting


def _stopped(places: Places, north: Any, harbour: Any) -> None:
    with days_ago(40):
        meeting = _plan([places[GARDENS]], 25, NORTH, "", north)
        actions.invite(meeting, by=north)
    with days_ago(25):
        actions.cancel_meeting(meeting, reason=words.CANCELLED, by=north)
    with days_ago(30):
        meeting = _plan([places["Kasteelpolder"]], 35, HARBOUR, "", harbour)
        actions.invite(meeting, by=harbour)
    with days_ago(2):
        actions.postpone_meeting(meeting, reason=words.POSTPONED, by=harbour)


def _to_invite(places: Places, by: Any) -> None:
    with days_ago(1):
        where = [places["Havenkwartier-Oost"], places["Stationsplein e.o."]]
        _plan(where, 21, HARBOUR, words.HARBOUR_AGENDA, by)


def _points(coming: ManagementMeeting, by: Any) -> None:
    with days_ago(3):
        _raise(*words.NEW_POINT)
    with days_ago(15):
        point = _raise(*words.AGENDA_POINT, via="talk")
        actions.put_on_agenda(point, meeting=coming, by=by)
        _show(point, words.PUBLIC_AGENDA, by)
    with days_ago(50):
        point = _raise(*words.ANSWERED_POINT)
    with days_ago(35):
        actions.answer_point(point, answer=words.ANSWER, by=by)
        _show(point, words.PUBLIC_ANSWERED, by)
    with days_ago(60):
        point = _raise(*words.CLOSED_POINT, via="telephone")
        actions.answer_point(point, answer=words.CLOSED_ANSWER, by=by)
    with days_ago(45):
        actions.close_point(point, by=by)


def _plan(where: Any, in_days: int, place: str, agenda: str, by: Any):
    """Plan a Tuesday evening, at most so many days from now in the story."""
    day = clock.today() + timedelta(days=in_days)
    day -= timedelta(days=(day.weekday() - 1) % 7)
    begin = datetime.combine(day, time(19, 30), tzinfo=clock.AMSTERDAM)
    return actions.plan_meeting(
        uid=uuid4(),
        neighbourhoods=where,
        starts_at=begin,
        ends_at=begin + timedelta(minutes=90),
        place=place,
        agenda=agenda,
        by=by,
    )


def _raise(family_name: str, theme: str, text: str, via: str = "link"):
    serving = Appointment.objects.sitting(clock.today())
    appointment = serving.filter(person__family_name__endswith=family_name).first()
    return actions.raise_point(
        appointment, token=uuid4(), theme=theme, text=text, via=via
    )


def _show(point: AttentionPoint, text: str, by: Any) -> None:
    actions.show_point(point, public_text=text, is_public=True, by=by)
