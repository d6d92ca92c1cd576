"""What a coordinator can do from the page of an appointment, as it stands now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.register_parts import MORE, Action
from buurtambassadeur_wagtail.programme.queries import current

from . import ending_steps
from .identity_views import JoinView, SplitView
from .models import Appointment
from .naming_views import NamingView
from .reappoint_views import ReappointView
from .reappointing import reappointing_refusal

VIEWS: Mapping[str, type[ActionView]] = {
    "reappoint": ReappointView,
    **ending_steps.VIEWS,
    "naming": NamingView,
    "join": JoinView,
    "split": SplitView,
}


def steps(
    appointment: Appointment, user: Any, url: Callable[[str, Any], str]
) -> list[Action]:
    """Return the buttons for this user; ``url``: the address of an action."""
    ending = ending_steps.steps(appointment, user, url)
    if not policy.may(user, "appoint", appointment):
        return ending
    if appointment.person.erased_at:  # nothing can be said about who somebody was
        return ending
    again = []
    if reappointing_refusal(appointment) is None:
        again.append(Action(_("Appoint again"), url("reappoint", appointment)))
    identity = [
        Action(label, url(name, appointment), group=MORE)
        for name, label in _identity(appointment)
    ]
    return [*again, *ending, *identity]


def _identity(appointment: Appointment) -> list[tuple[str, str]]:
    found = []
    if current().show_former and _may_be_named(appointment):
        found.append(("naming", _("Naming afterwards")))
    found.append(("join", _("The same person as somebody else")))
    if _has_more(appointment):
        found.append(("split", _("Not the same person")))
    return found


def _may_be_named(appointment: Appointment) -> bool:
    """After a death another button names somebody, once; until then not this one."""
    person = appointment.person
    hidden = person.deceased_at is not None and not person.named_after_death
    return not appointment.cancelled_at and not hidden


def _has_more(appointment: Appointment) -> bool:
    """Tell whether the person has another appointment; else nothing can be split."""
    others = Appointment.objects.filter(person=appointment.person_id)
    return others.exclude(pk=appointment.pk).exists()
