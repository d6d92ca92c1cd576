"""What can be done with a version now, in the order of the work."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.register_parts import Action

from . import queries
from .models import ShapeAgreement
from .rules import NEIGHBOURHOOD, State


def steps(register: Any, user: Any, agreement: ShapeAgreement) -> list[Action]:
    """Return the buttons for this user."""
    if not policy.may(user, "agree", agreement):
        return []
    found = {
        State.DRAFT: _draft,
        State.OPEN: _open,
        State.IN_FORCE: _in_force,
    }.get(agreement.stands)
    return found(register, agreement) if found else _again(register, agreement)


def _draft(register: Any, agreement: ShapeAgreement) -> list[Action]:
    return [
        Action(_("Offer it"), register.action_url("offer", agreement)),
        Action(
            _("Change the draft"), register.action_url("change", agreement), second=True
        ),
        _end(register, agreement),
    ]


def _open(register: Any, agreement: ShapeAgreement) -> list[Action]:
    lacking = [one.party for one in queries.lacking(agreement)]
    if not lacking:
        url = register.action_url("force", agreement)
        first = [Action(_("Bring it into force"), url)]
    elif NEIGHBOURHOOD in lacking:
        url = register.action_url("decision", agreement)
        first = [Action(_("Record what the neighbourhood decided"), url)]
    else:
        first = []
    answer = register.action_url("answer", agreement)
    return [
        *first,
        Action(_("Enter the answer of a partner"), answer, second=bool(first)),
        Action(_("Ask once more"), register.action_url("ask", agreement), second=True),
        *_again(register, agreement),
        _end(register, agreement),
    ]


def _in_force(register: Any, agreement: ShapeAgreement) -> list[Action]:
    partner = register.action_url("withdraw", agreement)
    residents = register.action_url("residents_withdraw", agreement)
    return [
        *_again(register, agreement),
        Action(_("A partner takes its consent back"), partner, second=True),
        Action(_("The neighbourhood takes its consent back"), residents, second=True),
        _end(register, agreement),
    ]


def _again(register: Any, agreement: ShapeAgreement) -> list[Action]:
    if queries.draft(agreement.neighbourhood_id):
        return []
    url = register.action_url("version", agreement)
    return [Action(_("Write a new version"), url, second=True)]


def _end(register: Any, agreement: ShapeAgreement) -> Action:
    url = register.action_url("terminate", agreement)
    return Action(_("End this version"), url, danger=True)
