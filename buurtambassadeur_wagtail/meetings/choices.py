"""The words that people see for stored values of meetings and attention points."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.programme.choices import theme_choices as theme_choices

from .rules import Answer, Attendance, PointStatus, State

STATE_LABELS = {
    State.PLANNED: pgettext_lazy("meeting", "planned"),
    State.INVITED: pgettext_lazy("meeting", "invitations sent"),
    State.POSTPONED: pgettext_lazy("meeting", "postponed"),
    State.CANCELLED: pgettext_lazy("meeting", "cancelled"),
    State.HELD: pgettext_lazy("meeting", "held"),
}
ANSWER_LABELS = {
    Answer.YES: pgettext_lazy("invitation", "Yes, I will come"),
    Answer.MAYBE: pgettext_lazy("invitation", "I do not know yet"),
    Answer.NO: pgettext_lazy("invitation", "No, I cannot come"),
}
SHORT_ANSWERS = {
    Answer.YES: pgettext_lazy("invitation", "comes"),
    Answer.MAYBE: pgettext_lazy("invitation", "maybe"),
    Answer.NO: pgettext_lazy("invitation", "does not come"),
}
ATTENDANCE_LABELS = {
    Attendance.PRESENT: pgettext_lazy("attendance", "was there"),
    Attendance.EXCUSED: pgettext_lazy("attendance", "absent, told us"),
    Attendance.ABSENT: pgettext_lazy("attendance", "absent"),
}
POINT_LABELS = {
    PointStatus.NEW: pgettext_lazy("attention point", "new"),
    PointStatus.ON_AGENDA: pgettext_lazy("attention point", "on the agenda"),
    PointStatus.ANSWERED: pgettext_lazy("attention point", "answered"),
    PointStatus.CLOSED: pgettext_lazy("attention point", "closed"),
}
CHANNEL_LABELS = {
    "link": _("by link in an e-mail"),
    "telephone": _("by telephone"),
    "paper": _("on paper"),
    "talk": _("in a talk"),
}
SENT_LABELS = {"email": _("by e-mail"), "paper": _("on paper")}


def state_choices() -> list[tuple[str, str]]:
    """States of a meeting, in the order of the work."""
    return [(one.value, label) for one, label in STATE_LABELS.items()]


def answer_choices() -> list[tuple[str, str]]:
    """Answers to an invitation, as the coordinator reads them."""
    return [(one.value, label) for one, label in SHORT_ANSWERS.items()]


def attendance_choices() -> list[tuple[str, str]]:
    """Who was there and who was not."""
    return [(one.value, label) for one, label in ATTENDANCE_LABELS.items()]


def point_choices() -> list[tuple[str, str]]:
    """Statuses of an attention point, in the order of the work."""
    return [(one.value, label) for one, label in POINT_LABELS.items()]


def channel_choices() -> list[tuple[str, str]]:
    """Ways in which an answer or a point reached the municipality."""
    return list(CHANNEL_LABELS.items())


def sent_choices() -> list[tuple[str, str]]:
    """Ways in which an invitation went out."""
    return list(SENT_LABELS.items())
