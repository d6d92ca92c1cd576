"""The words for stored values of endings."""

from django.utils.translation import pgettext_lazy

from .rules import EndReason, State

REASON_LABELS = {
    EndReason.OWN_REQUEST: pgettext_lazy("end of appointment", "at their own request"),
    EndReason.MOVED: pgettext_lazy("end of appointment", "moved out"),
    EndReason.DISMISSED: pgettext_lazy("end of appointment", "dismissed"),
    EndReason.DECEASED: pgettext_lazy("end of appointment", "deceased"),
    EndReason.OTHER: pgettext_lazy("end of appointment", "another reason"),
    EndReason.NOT_BEGUN: pgettext_lazy("end of appointment", "did not go ahead"),
}
STATE_LABELS = {
    State.PROPOSED: pgettext_lazy("ending", "waits for a second reader"),
    State.IN_FORCE: pgettext_lazy("ending", "in force"),
    State.SENT_BACK: pgettext_lazy("ending", "sent back"),
    State.UNDONE: pgettext_lazy("ending", "put right"),
}


def reason_choices() -> list[tuple[str, str]]:
    """Why an appointment ended."""
    return [(reason.value, label) for reason, label in REASON_LABELS.items()]


def state_choices() -> list[tuple[str, str]]:
    """Where an ending stands."""
    return [(state.value, label) for state, label in STATE_LABELS.items()]
