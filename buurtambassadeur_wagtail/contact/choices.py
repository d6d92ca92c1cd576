"""The words for who writes, to whom, and where a message stands."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .rules import AddressedTo, State

#: The six audiences of the programme (R2), exactly these.
AUDIENCES = {
    "resident": pgettext_lazy("audience", "resident"),
    "entrepreneur": pgettext_lazy("audience", "entrepreneur"),
    "police": pgettext_lazy("audience", "police"),
    "district": pgettext_lazy("audience", "district or municipality"),
    "corporation": pgettext_lazy("audience", "housing corporation"),
    "other": pgettext_lazy("audience", "another organisation"),
}
ADDRESSED_TO = {
    AddressedTo.AMBASSADOR: _("the ambassador"),
    AddressedTo.COORDINATOR: _("the coordinator"),
}
STATES = {
    State.UNCONFIRMED: pgettext_lazy("message state", "waits for confirmation"),
    State.LAPSED: pgettext_lazy("message state", "not confirmed"),
    State.UNDERWAY: pgettext_lazy("message state", "on its way"),
    State.RECEIVED: pgettext_lazy("message state", "to be answered"),
    State.DELIVERED: pgettext_lazy("message state", "delivered"),
    State.UNDELIVERED: pgettext_lazy("message state", "not delivered"),
    State.ANSWERED: pgettext_lazy("message state", "answered"),
    State.REPORTED: pgettext_lazy("message state", "reported as abuse"),
    State.HANDLED: pgettext_lazy("message state", "dealt with"),
}
WRITERS = {
    "ambassador": _("the ambassador"),
    "coordinator": _("the coordinator"),
    "sender": _("the sender"),
}


def audience_choices() -> list[tuple[str, str]]:
    """Who may turn to an ambassador: the six audiences (R2)."""
    return list(AUDIENCES.items())


def addressed_to_choices() -> list[tuple[str, str]]:
    """Who reads a message."""
    return [(one.value, label) for one, label in ADDRESSED_TO.items()]


def writer_choices() -> list[tuple[str, str]]:
    """Who wrote a reply."""
    return list(WRITERS.items())
