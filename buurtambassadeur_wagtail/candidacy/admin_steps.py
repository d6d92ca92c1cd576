"""What can be done with a case now, and what cannot yet with the reason why."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.register_parts import Action

from . import conflicts, refusals
from .admin_views import nothing_to_approve
from .admin_words import publication_of
from .models import Application
from .rules import Status


def application_steps(register: Any, user: Any, application: Application) -> list:
    """Return the steps before the candidate is known, in the order of the work."""
    candidacy = application.candidacy
    if Status(candidacy.status) is not Status.RECEIVED:
        return []
    publication = publication_of(application)
    own = conflicts.deciding(candidacy, user)
    steps = []
    if candidacy.confirmed_at is None and policy.may(user, "confirm", application):
        url = register.action_url("confirm", application)
        steps.append(Action(_("Confirmed by telephone"), url, refused=own))
    if not policy.may(user, "publish", application):
        return steps
    asking = Action(
        _("Ask approval again") if publication else _("Ask approval of the text"),
        register.action_url("ask", application),
        refused=refusals.asking_approval(candidacy) or own,
        second=publication is not None,
    )
    approving = publication and not nothing_to_approve(publication)
    if not publication:
        steps.append(asking)
    if approving:
        url = register.action_url("approve", application)
        steps.append(Action(_("Approved by telephone or on paper"), url, refused=own))
    steps.append(
        Action(
            _("Make the candidate known"),
            register.action_url("publish", application),
            refused=refusals.publishing(candidacy, publication) or own,
        )
    )
    if publication:
        steps.append(asking)
    url = register.action_url("reject", application)
    steps.append(Action(_("Reject the application"), url, refused=own, danger=True))
    return steps
