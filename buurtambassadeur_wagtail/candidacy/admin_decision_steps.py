"""What can be done towards a decision now, and what cannot yet with the reason why."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.register_parts import Action

from . import conflicts, decision_refusals, hearing, refusals, seconding, standing_in
from .admin_more_steps import before_deciding, more_objection_steps
from .models import Application, Involvement, Objection
from .rules import Outcome


def objection_steps(register: Any, user: Any, objection: Objection) -> list[Action]:
    """Return the steps of an objection: those to the decision, and those beside it."""
    steps = _to_the_decision(register, user, objection)
    return [*steps, *more_objection_steps(register, user, objection)]


def _to_the_decision(register: Any, user: Any, objection: Objection) -> list[Action]:
    if objection.outcome != Outcome.RECEIVED:
        return []
    own = conflicts.deciding(objection.candidacy, user)
    steps = []
    if objection.confirmed_at is None and policy.may(user, "confirm", objection):
        url = register.action_url("confirm", objection)
        steps.append(Action(_("Confirmed by telephone"), url, refused=own))
    steps += before_deciding(register, user, objection)
    steps += _second_step(register, user, objection)
    if policy.may(user, "decide", objection):
        steps += _deciding_steps(register, objection, own)
    return steps


def deciding_step(register: Any, objection: Objection, own: Any) -> Action:
    """Return the way to the decision; ``own``: why this user is none to decide.

    The other steps of a refusal stand on its own page.
    """
    return Action(
        _("Decide on the refusal"),
        register.action_url("decide", objection),
        refused=refusals.deciding(objection) or own,
    )


def case_steps(register: Any, user: Any, application: Application) -> list[Action]:
    """Return what can be done about who decides, at the end of the other steps."""
    candidacy = application.candidacy
    if candidacy.status not in standing_in.RUNNING:
        return []
    steps = []
    known = Involvement.objects.filter(candidacy=candidacy, user=user.pk)
    if policy.may(user, "involve", application) and not known.exists():
        url = register.action_url("involve", application)
        steps.append(Action(_("I am involved"), url, second=True))
    if policy.may(user, "stand_in", application):
        steps += _stand_in_steps(register, user, application)
    return steps


def _second_step(register: Any, user: Any, objection: Objection) -> list[Action]:
    proposal = decision_refusals.open_proposal(objection)
    if proposal is None or not policy.may(user, "second", objection):
        return []
    url = register.action_url("second", objection)
    refused = seconding.reading(proposal, user)
    return [Action(_("Read the proposed decision"), url, refused=refused)]


def _deciding_steps(register: Any, objection: Objection, own: Any) -> list[Action]:
    closed = refusals.deciding(objection) or own
    response = hearing.response_to(objection)
    deciding = Action(
        _("Decide on the refusal"),
        register.action_url("decide", objection),
        refused=closed or decision_refusals.proposed(objection),
    )
    if closed or (response and response.answered_at):
        return [deciding]
    asking = Action(
        _("Ask the candidate once more") if response else _("Ask the candidate"),
        register.action_url("hear", objection),
        second=True,
    )
    if response is None:
        return [deciding, asking]
    url = register.action_url("answer", objection)
    noting = Action(_("Note the answer of the candidate"), url, second=True)
    return [deciding, noting, asking]


def _stand_in_steps(register: Any, user: Any, application: Application) -> list[Action]:
    if application.candidacy.stand_in_id:
        url = register.action_url("end_stand_in", application)
        return [Action(_("End the stand-in"), url, second=True)]
    if standing_in.refused_to_choose(application.candidacy, user):
        return []
    url = register.action_url("stand_in", application)
    return [Action(_("Let somebody stand in"), url)]
