"""The words that residents and coordinators see for stored values."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .rules import DECISIONS, Category, Outcome, Status

STATUS_LABELS = {
    Status.RECEIVED: pgettext_lazy("application status", "received"),
    Status.CANDIDATE: pgettext_lazy("application status", "candidate"),
    Status.APPOINTED: pgettext_lazy("application status", "appointed"),
    Status.REJECTED: pgettext_lazy("application status", "rejected"),
    Status.REFUSED: pgettext_lazy("application status", "refused"),
    Status.WITHDRAWN: pgettext_lazy("application status", "withdrawn"),
}
OUTCOME_LABELS = {
    Outcome.RECEIVED: pgettext_lazy("objection status", "to be decided"),
    Outcome.UPHELD: pgettext_lazy("objection status", "upheld"),
    Outcome.NOT_UPHELD: pgettext_lazy("objection status", "not upheld"),
    Outcome.INADMISSIBLE: pgettext_lazy("objection status", "inadmissible"),
    Outcome.WITHDRAWN: pgettext_lazy("objection status", "withdrawn"),
    Outcome.LAPSED: pgettext_lazy("objection status", "lapsed"),
    Outcome.SIGNAL: pgettext_lazy("objection status", "signal"),
}
CATEGORY_LABELS = {
    Category.LIVEABILITY: _("Liveability in the neighbourhood"),
    Category.COOPERATION: _("Working together"),
    Category.SAFETY: _("Safety: call the coordinator"),
    Category.HOUSING: _("Where and how the candidate lives"),
    Category.OTHER: _("Another reason"),
}
PROPOSAL_LABELS = {
    "open": pgettext_lazy("proposed decision", "waits for a second reader"),
    "agreed": pgettext_lazy("proposed decision", "agreed"),
    "returned": pgettext_lazy("proposed decision", "sent back"),
}
CHANNEL_LABELS = {
    "web": _("on the website"),
    "link": _("by link in an e-mail"),
    "telephone": _("by telephone"),
    "paper": _("on paper"),
    "imported": _("imported"),
}


def status_choices() -> list[tuple[str, str]]:
    """Statuses of a candidacy, in the order of the procedure."""
    return [(status.value, label) for status, label in STATUS_LABELS.items()]


def outcome_choices() -> list[tuple[str, str]]:
    """Outcomes of an objection, in the order of the procedure."""
    return [(outcome.value, label) for outcome, label in OUTCOME_LABELS.items()]


def category_choices() -> list[tuple[str, str]]:
    """What a partner can choose from instead of writing reasons."""
    return [(category.value, label) for category, label in CATEGORY_LABELS.items()]


def decision_choices() -> list[tuple[str, str]]:
    """Outcomes that a coordinator can decide on."""
    return [(one.value, OUTCOME_LABELS[one]) for one in Outcome if one in DECISIONS]


def proposal_choices() -> list[tuple[str, str]]:
    """What can become of a decision that waits for a second reader."""
    return list(PROPOSAL_LABELS.items())


def channel_choices() -> list[tuple[str, str]]:
    """Ways in which something reached the municipality."""
    return list(CHANNEL_LABELS.items())
