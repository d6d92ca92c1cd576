"""What can be done with a conference now, and what cannot with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.register_parts import Action

from . import queries, refusals
from .models import Conference
from .rules import Status

Steps = Callable[[Any, Any, Conference], list[Action]]


def conference_steps(register: Any, user: Any, conference: Conference) -> list[Action]:
    """Return the steps of this state, in the order of the work."""
    if not policy.may(user, "invite", conference):
        return []
    found = (steps(register, user, conference) for steps in STEPS)
    return [step for steps in found for step in steps]


def _own_steps(register: Any, user: Any, conference: Conference) -> list[Action]:
    if conference.stands is Status.PLANNED:
        is_today = clock.today() >= conference.day
        return (_on_the_day if is_today else _before)(register, conference)
    if conference.stands is Status.POSTPONED:
        change = register.action_url("change", conference)
        return [Action(_("Fill in the new day"), change), _cancel(register, conference)]
    if conference.stands is Status.HELD:
        url = register.action_url("hold", conference)
        return [Action(_("Put the numbers right"), url, second=True)]
    return []


def _before(register: Any, conference: Conference) -> list[Action]:
    steps = []
    if any(one.email for one in queries.not_invited(conference)):
        url = register.action_url("invite", conference)
        steps.append(Action(_("Invite ambassadors and partners"), url))
    return [
        *steps,
        *_people(register, conference),
        Action(
            _("Change the conference"),
            register.action_url("change", conference),
            second=True,
        ),
        Action(
            _("Postpone the conference"),
            register.action_url("postpone", conference),
            second=True,
        ),
        _cancel(register, conference),
    ]


def _on_the_day(register: Any, conference: Conference) -> list[Action]:
    hold = Action(
        _("The conference was held"),
        register.action_url("hold", conference),
        refused=refusals.second_that_year(conference),
    )
    postpone = register.action_url("postpone", conference)
    return [
        hold,
        *_people(register, conference),
        Action(_("Postpone the conference"), postpone, second=True),
        _cancel(register, conference),
    ]


def _people(register: Any, conference: Conference) -> list[Action]:
    steps = []
    refused = refusals.signing_up(conference, by_office=True)
    if clock.now() < conference.starts_at:
        url = register.action_url("enter", conference)
        steps.append(Action(_("Sign somebody up"), url, second=True, refused=refused))
    if queries.people_coming(conference):
        labels = {
            "step_back": _("Somebody does not come"),
            "print": _("Print who comes"),
            "export": _("Who comes, as a spreadsheet"),
        }
        steps += [
            Action(label, register.action_url(name, conference), second=True)
            for name, label in labels.items()
        ]
    return steps


def _cancel(register: Any, conference: Conference) -> Action:
    url = register.action_url("cancel", conference)
    return Action(_("Cancel the conference"), url, danger=True)


#: Each gets the register, the user and the conference, and returns its steps.
STEPS: list[Steps] = [_own_steps]
