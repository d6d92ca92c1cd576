"""What can be done with a case now, and what cannot yet with the reason why."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.register_parts import Action

from . import refusals
from .admin_more_steps import before_deciding, more_objection_steps
from .admin_views import nothing_to_approve
from .admin_words import publication_of
from .models import Application, Objection
from .rules import Outcome, Status


def application_steps(register: Any, user: Any, application: Application) -> list:
    """Return the steps before the candidate is known, in the order of the work."""
    candidacy = application.candidacy
    if Status(candidacy.status) is not Status.RECEIVED:
        return []
    publication = publication_of(application)
    steps = []
    if candidacy.confirmed_at is None and policy.may(user, "confirm", application):
        url = register.action_url("confirm", application)
        steps.append(Action(_("Confirmed by telephone"), url))
    if not policy.may(user, "publish", application):
        return steps
    asking = Action(
        _("Ask approval again") if publication else _("Ask approval of the text"),
        register.action_url("ask", application),
        refused=refusals.asking_approval(candidacy),
        second=publication is not None,
    )
    approving = publication and not nothing_to_approve(publication)
    if not publication:
        steps.append(asking)
    if approving:
        url = register.action_url("approve", application)
        steps.append(Action(_("Approved by telephone or on paper"), url))
    steps.append(
        Action(
            _("Make the candidate known"),
            register.action_url("publish", application),
            refused=refusals.publishing(candidacy, publication),
        )
    )
    if publication:
        steps.append(asking)
    url = register.action_url("reject", application)
    steps.append(Action(_("Reject the application"), url, danger=True))
    return steps


def objection_steps(register: Any, user: Any, objection: Objection) -> list[Action]:
    """Return the steps of an objection: those to the decision, and those beside it."""
    steps = _to_the_decision(register, user, objection)
    return [*steps, *more_objection_steps(register, user, objection)]


def _to_the_decision(register: Any, user: Any, objection: Objection) -> list[Action]:
    if objection.outcome != Outcome.RECEIVED:
        return []
    steps = []
    if objection.confirmed_at is None and policy.may(user, "confirm", objection):
        url = register.action_url("confirm", objection)
        steps.append(Action(_("Confirmed by telephone"), url))
    steps += before_deciding(register, user, objection)
    if policy.may(user, "decide", objection):
        url = register.action_url("decide", objection)
        refused = refusals.deciding(objection)
        steps.append(Action(_("Decide on the refusal"), url, refused=refused))
    return steps
