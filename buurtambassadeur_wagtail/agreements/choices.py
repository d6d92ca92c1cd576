"""The words that people see for stored values of a Buurtafspraak."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .rules import Kind, Outcome, State

STATE_LABELS = {
    State.DRAFT: pgettext_lazy("shape agreement", "draft"),
    State.OPEN: pgettext_lazy("shape agreement", "round open"),
    State.IN_FORCE: pgettext_lazy("shape agreement", "in force"),
    State.SUPERSEDED: pgettext_lazy("shape agreement", "replaced"),
    State.WITHDRAWN: pgettext_lazy("shape agreement", "cancelled by a party"),
    State.TERMINATED: pgettext_lazy("shape agreement", "ended"),
}
OUTCOME_LABELS = {
    Outcome.AGREED: pgettext_lazy("consent", "agreed"),
    Outcome.NOT_AGREED: pgettext_lazy("consent", "not agreed"),
    Outcome.NOT_APPLICABLE: pgettext_lazy("consent", "not applicable"),
    Outcome.WITHDRAWN: pgettext_lazy("consent", "consent taken back"),
}
CHANNEL_LABELS = {
    "meeting": _("decision of a meeting"),
    "link": _("by link in an e-mail"),
    "telephone": _("by telephone"),
    "paper": _("on paper"),
    "talk": _("in a talk"),
    "coordinator": _("recorded by the coordinator"),
}
KIND_LABELS = {
    Kind.NEIGHBOURHOOD: _("neighbourhood"),
    Kind.ORGANISATION: _("partner organisation"),
    Kind.TYPE: _("type of organisation"),
}


def ended_choices() -> list[tuple[str, str]]:
    """Why a version does not count any more."""
    over = (State.SUPERSEDED, State.WITHDRAWN, State.TERMINATED)
    return [(one.value, STATE_LABELS[one]) for one in over]


def outcome_choices() -> list[tuple[str, str]]:
    """What a party can say."""
    return [(one.value, label) for one, label in OUTCOME_LABELS.items()]


def channel_choices() -> list[tuple[str, str]]:
    """Ways in which an answer reached the municipality."""
    return list(CHANNEL_LABELS.items())


def kind_choices() -> list[tuple[str, str]]:
    """Sorts of parties."""
    return [(one.value, label) for one, label in KIND_LABELS.items()]
