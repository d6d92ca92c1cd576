"""Steps beside the way to a decision: a talk, days that move, paper, withdrawing."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.register_parts import Action

from . import refusals
from .admin_words import publication_of
from .models import Application, Objection
from .rules import Outcome, Status


def more_application_steps(
    register: Any, user: Any, application: Application
) -> list[Action]:
    """Return what else can be done while the application runs; none of it must be."""
    if not policy.may(user, "publish", application):
        return []
    status = Status(application.candidacy.status)
    names: list[tuple[str, Any]] = []
    if status is Status.RECEIVED:
        names.append(("intake", _("Note the intake talk")))
    publication = publication_of(application)
    if publication and publication.is_open:
        names += [
            ("extend", _("Make the reaction period longer")),
            ("notice", _("Print the notice for the neighbourhood")),
            ("letterbox", _("Print the letter for the letter boxes")),
            ("paper", _("Print an empty form to refuse")),
        ]
    if status in (Status.RECEIVED, Status.CANDIDATE):
        names.append(("delay", _("Tell that the decision comes later")))
    if not application.email and not application.erased_at:
        names.append(("receipt", _("Print the receipt")))
    steps = [_second(register, name, label, application) for name, label in names]
    if publication and status in (Status.CANDIDATE, Status.APPOINTED):
        url = reverse("buurtambassadeur_objection_enter")
        label = _("New refusal on behalf of …")
        where = f"{url}?candidate={publication.pk}"
        steps.insert(0, Action(label, where, second=True))
    if status in (Status.RECEIVED, Status.CANDIDATE):
        url = register.action_url("withdraw", application)
        steps.append(Action(_("Withdraw for the applicant"), url, danger=True))
    return steps


def before_deciding(register: Any, user: Any, objection: Objection) -> list[Action]:
    """Return what comes before the decision: reasons to hear, late to let count."""
    steps = []
    if not refusals.noting_reasons(objection) and policy.may(
        user, "confirm", objection
    ):
        url = register.action_url("reasons", objection)
        label = _("Write down the reasons after the call")
        steps.append(Action(label, url, second=bool(objection.reasons)))
    if objection.counts_as_late and policy.may(user, "decide", objection):
        url = register.action_url("accept", objection)
        refused = refusals.accepting_late(objection)
        label = _("Let this late refusal count")
        steps.append(Action(label, url, refused=refused, second=True))
    return steps


def more_objection_steps(
    register: Any, user: Any, objection: Objection
) -> list[Action]:
    """Return what else can be done with a refusal, or with a signal."""
    if not policy.may(user, "confirm", objection):
        return []
    steps = []
    if objection.outcome == Outcome.SIGNAL and objection.ended_at is None:
        url = register.action_url("away", objection)
        steps.append(Action(_("Put the signal away"), url))
    if not objection.email and not objection.erased_at:
        steps.append(_second(register, "receipt", _("Print the receipt"), objection))
    if objection.outcome == Outcome.RECEIVED:
        url = register.action_url("withdraw", objection)
        steps.append(Action(_("Withdraw for the sender"), url, danger=True))
    return steps


def _second(register: Any, name: str, label: Any, record: Any) -> Action:
    return Action(label, register.action_url(name, record), second=True)
