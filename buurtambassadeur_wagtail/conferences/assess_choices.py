"""The words that people see for outcomes, decisions and answers."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from .assess_rules import Answer, Decision, Effort, Support

EFFORT_LABELS = {
    Effort.AMPLE: pgettext_lazy("effort", "amply sufficient"),
    Effort.SUFFICIENT: pgettext_lazy("effort", "sufficient"),
    Effort.INSUFFICIENT: pgettext_lazy("effort", "insufficient"),
    Effort.NOT_YET: pgettext_lazy("effort", "not to be assessed yet"),
}
SUPPORT_LABELS = {
    Support.POSITIVE: pgettext_lazy("support", "positive"),
    Support.NEGATIVE: pgettext_lazy("support", "negative"),
    Support.OPEN: pgettext_lazy("support", "nobody was for or against"),
    Support.NOT_YET: pgettext_lazy("support", "not to be assessed yet"),
}
DECISION_LABELS = {
    Decision.CONTINUE: pgettext_lazy("decision", "go on as it is"),
    Decision.AGREEMENTS: pgettext_lazy("decision", "go on, with agreements"),
    Decision.END: pgettext_lazy("decision", "end the appointment"),
}
ANSWER_LABELS = {
    Answer.AGREED: pgettext_lazy("summary", "agrees"),
    Answer.CHANGE: pgettext_lazy("summary", "asks for a change"),
}
METHOD_LABELS = {
    "notes": _("by notes, secret"),
    "hands": _("by show of hands"),
}
ASKED_LABELS = {"email": _("by e-mail"), "paper": _("on paper")}
CHANNEL_LABELS = {
    "link": _("by link in an e-mail"),
    "telephone": _("by telephone"),
    "paper": _("on paper"),
    "talk": _("in a talk"),
}


def effort_labels(settings: ProgrammeSettings) -> dict[Effort, Any]:
    """Return the words of the scale: the municipality's own, else ours."""
    own = {one: getattr(settings, f"effort_{one.value}_label") for one in Effort}
    return {one: own[one].strip() or EFFORT_LABELS[one] for one in Effort}


def effort_choices() -> list[tuple[str, str]]:
    """Outcomes of the effort, the best first."""
    return [(one.value, label) for one, label in EFFORT_LABELS.items()]


def support_choices() -> list[tuple[str, str]]:
    """Outcomes of the support."""
    return [(one.value, label) for one, label in SUPPORT_LABELS.items()]


def decision_choices() -> list[tuple[str, str]]:
    """What can be decided after a negative outcome."""
    return [(one.value, label) for one, label in DECISION_LABELS.items()]


def answer_choices() -> list[tuple[str, str]]:
    """What an ambassador can say of a summary."""
    return [(one.value, label) for one, label in ANSWER_LABELS.items()]


def method_choices() -> list[tuple[str, str]]:
    """Ways to vote."""
    return list(METHOD_LABELS.items())


def asked_choices() -> list[tuple[str, str]]:
    """Ways in which an ambassador was asked something."""
    return list(ASKED_LABELS.items())


def reply_choices() -> list[tuple[str, str]]:
    """Ways in which words of an ambassador came in."""
    return list(CHANNEL_LABELS.items())
