"""The words that people see for stored values of conferences and sign-ups."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .rules import Status

STATUS_LABELS = {
    Status.PLANNED: pgettext_lazy("conference", "planned"),
    Status.POSTPONED: pgettext_lazy("conference", "postponed"),
    Status.CANCELLED: pgettext_lazy("conference", "cancelled"),
    Status.HELD: pgettext_lazy("conference", "held"),
}
CHANNEL_LABELS = {
    "form": _("on the website"),
    "telephone": _("by telephone"),
    "paper": _("on paper"),
    "talk": _("in a talk"),
}


def status_choices() -> list[tuple[str, str]]:
    """States of a conference, in the order of the work."""
    return [(one.value, label) for one, label in STATUS_LABELS.items()]


def channel_choices() -> list[tuple[str, str]]:
    """Ways in which a sign-up reached the municipality."""
    return list(CHANNEL_LABELS.items())
