"""What can be done with a meeting or a point now, and what cannot with the reason."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.register_parts import Action

from . import queries, refusals
from .admin_held_views import on_paper
from .models import AttentionPoint, ManagementMeeting
from .rules import PointStatus, State


def meeting_steps(register: Any, user: Any, meeting: ManagementMeeting) -> list[Action]:
    """Return the steps of this state, in the order of the work."""
    if not policy.may(user, "invite", meeting):
        return []
    by_state = {
        State.PLANNED: _before,
        State.INVITED: _invited,
        State.POSTPONED: _postponed,
        State.HELD: _held,
    }
    steps = by_state.get(meeting.stands)
    return steps(register, meeting) if steps else []


def point_steps(register: Any, user: Any, point: AttentionPoint) -> list[Action]:
    """Return the steps of an attention point that is not closed yet."""
    if not policy.may(user, "invite", point):
        return []
    steps = []
    if point.stands in (PointStatus.NEW, PointStatus.ON_AGENDA):
        on_it = point.stands is PointStatus.ON_AGENDA
        label = _("Put it on another agenda") if on_it else _("Put it on the agenda")
        url = register.action_url("agenda", point)
        steps.append(Action(label, url, second=on_it))
        answering = Action(_("Answer it"), register.action_url("answer", point))
        steps.insert(0 if on_it else 1, answering)
    if point.stands is PointStatus.ANSWERED:
        steps.append(Action(_("Close it"), register.action_url("close", point)))
    shown = register.action_url("show", point)
    return [*steps, Action(_("Text on the website"), shown, second=True)]


def _before(register: Any, meeting: ManagementMeeting) -> list[Action]:
    return [
        Action(
            _("Send the invitations"),
            register.action_url("invite", meeting),
            refused=refusals.inviting(meeting),
        ),
        *_change_and_stop(register, meeting),
    ]


def _invited(register: Any, meeting: ManagementMeeting) -> list[Action]:
    if clock.now() >= meeting.starts_at:
        url = register.action_url("attendance", meeting)
        return [Action(_("Note who was there"), url)]
    steps = []
    if queries.changes(meeting):
        url = register.action_url("invite", meeting)
        steps.append(Action(_("Bring the list up to date"), url))
    if any(on_paper(one) for one in queries.expected(meeting)):
        url = register.action_url("print", meeting)
        steps.append(Action(_("Invitations to print"), url))
    url = register.action_url("answers", meeting)
    steps.append(Action(_("Enter answers"), url, second=bool(steps)))
    return [*steps, *_change_and_stop(register, meeting)]


def _postponed(register: Any, meeting: ManagementMeeting) -> list[Action]:
    return [
        Action(_("Fill in the new day"), register.action_url("change", meeting)),
        Action(
            _("Cancel the meeting"), register.action_url("cancel", meeting), danger=True
        ),
    ]


def _held(register: Any, meeting: ManagementMeeting) -> list[Action]:
    attendance = register.action_url("attendance", meeting)
    return [
        Action(_("Public summary"), register.action_url("summary", meeting)),
        Action(_("Note who was there"), attendance, second=True),
    ]


def _change_and_stop(register: Any, meeting: ManagementMeeting) -> list[Action]:
    refused = refusals.changing(meeting)
    if refused:
        url = register.action_url("cancel", meeting)
        return [Action(_("Cancel the meeting"), url, danger=True)]
    return [
        Action(
            _("Change the meeting"), register.action_url("change", meeting), second=True
        ),
        Action(
            _("Postpone the meeting"),
            register.action_url("postpone", meeting),
            second=True,
        ),
        Action(
            _("Cancel the meeting"), register.action_url("cancel", meeting), danger=True
        ),
    ]
