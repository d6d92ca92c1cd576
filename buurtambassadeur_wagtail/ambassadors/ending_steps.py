"""The buttons on the page of an appointment: what is lawful now, and what says no.

A button that says no tells why; what can never be lawful again is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.register_parts import ENDING, MORE, OFTEN, Action

from .absence.views import AwayView, BackView, to_change
from .ending import refusals
from .ending.dismissal_views import ProposeView, ReadView, TakeBackView
from .ending.views import (
    CancelView,
    DeathView,
    EndView,
    MoveView,
    NameAgainView,
    PutRightView,
)
from .models import Appointment
from .offline import words
from .offline.actions import is_showing
from .offline.rights import may_take_offline
from .offline.views import NAME as OFFLINE

VIEWS: Mapping[str, type[ActionView]] = {
    "end": EndView,
    "move": MoveView,
    "cancel": CancelView,
    "propose": ProposeView,
    "read": ReadView,
    "take_back": TakeBackView,
    "death": DeathView,
    "name_again": NameAgainView,
    "put_right": PutRightView,
    "away": AwayView,
    "back": BackView,
}


def steps(
    appointment: Appointment, user: Any, url: Callable[[str, Any], str]
) -> list[Action]:
    """Return the buttons for this user; ``url``: the address of an action."""
    offline = _offline(appointment, user)
    if not policy.may(user, "decide", appointment):
        return offline

    def button(label: str, name: str, group: str = ENDING, **kwargs: Any) -> Action:
        return Action(label, url(name, appointment), group=group, **kwargs)

    if appointment.person.erased_at is not None:
        return offline
    if refusals.proposal(appointment):
        return [*_proposed(appointment, user, button), *offline]
    if appointment.end_reason:
        return [*_ended(appointment, button), *offline]
    if appointment.cancelled_at:
        return offline
    return [*_standing(appointment, button), *offline]


def _proposed(appointment: Appointment, user: Any, button: Any) -> list[Action]:
    refused = refusals.reading(appointment, user)
    return [
        button(_("Read the proposal to dismiss"), "read", "", refused=refused),
        button(_("Take the proposal back"), "take_back"),
        button(_("The ambassador has died"), "death"),
    ]


def _ended(appointment: Appointment, button: Any) -> list[Action]:
    found = [button(_("Put the ending right"), "put_right")]
    person = appointment.person
    if person.deceased_at is None:
        return [*found, *_absent(appointment, button)]
    if not person.named_after_death:
        found.append(button(_("Name as former ambassador"), "name_again", MORE))
    return found


def _standing(appointment: Appointment, button: Any) -> list[Action]:
    if appointment.last_day < clock.today():
        return [button(_("It ended earlier than planned"), "end")]
    if appointment.first_day > clock.today():
        ending = [button(_("The appointment does not go ahead"), "cancel")]
    else:
        ending = [
            button(_("End the appointment"), "end"),
            button(_("Moves out of the neighbourhood"), "move"),
            button(_("Propose to dismiss"), "propose"),
        ]
    death = button(_("The ambassador has died"), "death")
    return [*_absent(appointment, button), *ending, death]


def _absent(appointment: Appointment, button: Any) -> list[Action]:
    if appointment.last_day < clock.today() or appointment.cancelled_at:
        return []
    found = [button(_("Away for a while"), "away", OFTEN)]
    if to_change(appointment).exists():
        found.insert(0, button(_("Back again, or away for longer"), "back", OFTEN))
    return found


def _offline(appointment: Appointment, user: Any) -> list[Action]:
    profile = getattr(appointment.person, "ambassador", None)
    if profile is None or not is_showing(profile):
        return []
    if not may_take_offline(user, profile):
        return []
    url = reverse(OFFLINE, args=[profile.pk])
    return [Action(words.BUTTON, url, danger=True, group=MORE)]
