"""The work list in words: what to do, by when, why, and where to click."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full

from .rules import Kind, Urgency
from .tasks import Task

URGENCY = {
    Urgency.LATE: pgettext_lazy("urgency", "Too late"),
    Urgency.TODAY: pgettext_lazy("urgency", "Today"),
    Urgency.SOON: pgettext_lazy("urgency", "Within a week"),
    Urgency.LATER: pgettext_lazy("urgency", "Later"),
}
TONES = {
    Urgency.LATE: "bad",
    Urgency.TODAY: "waiting",
    Urgency.SOON: "waiting",
    Urgency.LATER: "quiet",
}
SENTENCES = {
    Kind.REASONS: gettext_lazy("Call the partner and write down the reasons"),
    Kind.DELAY: gettext_lazy("Decide, or tell that the decision comes later"),
    Kind.SIGNAL: gettext_lazy("Read a signal about an ambassador"),
    Kind.SECOND_READ: gettext_lazy("Read a colleague's proposal to dismiss"),
    Kind.SENT_BACK: gettext_lazy("Your proposal to dismiss was sent back"),
    Kind.APPOINT: gettext_lazy("The candidate can be appointed"),
    Kind.CERTIFICATE: gettext_lazy("Ask for the certificate of conduct (VOG)"),
    Kind.PUBLISH: gettext_lazy("The text is approved: make the candidate known"),
    Kind.CONFIRM: gettext_lazy("Confirm the application by telephone"),
    Kind.TALK: gettext_lazy("Talk with the applicant"),
    Kind.WRITE: gettext_lazy("Write the text for the neighbourhood"),
    Kind.READ_OUT: gettext_lazy("Read out the text for approval by telephone"),
    Kind.LOOK_AT_MESSAGE: gettext_lazy("An ambassador reported a message"),
    Kind.DELIVER_MESSAGE: gettext_lazy("A message did not reach the ambassador"),
    Kind.ANSWER_MESSAGE: gettext_lazy("Answer a message from the neighbourhood"),
    Kind.REMIND: gettext_lazy("Remind the candidate of the text to approve"),
    Kind.ATTENDANCE: gettext_lazy("Note who was at the meeting"),
    Kind.POINT: gettext_lazy("New attention point: on an agenda, or answer it"),
    Kind.POINT_ANSWER: gettext_lazy("Answer the attention point"),
}
DECIDING = (Kind.SECOND, Kind.REASONS, Kind.OBJECTIONS, Kind.CERTIFICATE, Kind.APPOINT)
MESSAGES = {
    Kind.LOOK_AT_MESSAGE: gettext_lazy("Reported %(ago)s. Read it and deal with it."),
    Kind.DELIVER_MESSAGE: gettext_lazy("It failed %(ago)s. Check the e-mail address."),
    Kind.ANSWER_MESSAGE: gettext_lazy(
        "Received %(ago)s. We promised an answer at the latest on %(day)s."
    ),
}
# The page on which the work is done; the others are read on the page of the record.
STEPS = {
    Kind.REASONS: ("objection", "reasons"),
    Kind.SECOND_READ: ("appointment", "read"),
    Kind.SENT_BACK: ("appointment", "inspect"),
    Kind.SECOND: ("objection", "second"),
    Kind.OBJECTIONS: ("objection", "decide"),
    Kind.DELAY: ("application", "inspect"),
    Kind.SIGNAL: ("objection", "inspect"),
    Kind.CERTIFICATE: ("application", "certificate"),
    Kind.APPOINT: ("application", "appoint"),
    Kind.PUBLISH: ("application", "publish"),
    Kind.CONFIRM: ("application", "confirm"),
    Kind.TALK: ("application", "inspect"),
    Kind.WRITE: ("application", "ask"),
    Kind.READ_OUT: ("application", "approve"),
    Kind.REMIND: ("application", "inspect"),
    Kind.RENEW: ("appointment", "inspect"),
    Kind.REAPPOINT: ("appointment", "reappoint"),
    Kind.LOOK_AT_MESSAGE: ("contactmessage", "inspect"),
    Kind.DELIVER_MESSAGE: ("contactmessage", "inspect"),
    Kind.ANSWER_MESSAGE: ("contactmessage", "answer"),
    Kind.INVITE: ("managementmeeting", "invite"),
    Kind.ATTENDANCE: ("managementmeeting", "attendance"),
    Kind.POINT: ("attentionpoint", "inspect"),
    Kind.POINT_ANSWER: ("attentionpoint", "answer"),
}


MEETINGS = {Kind.INVITE, Kind.ATTENDANCE, Kind.POINT, Kind.POINT_ANSWER}


@dataclass(frozen=True)
class Line:
    """A task as the screen shows it."""

    sentence: str
    url: str
    urgency: Any
    tone: str
    left: str
    why: str
    reference: str
    case_url: str
    neighbourhood: str
    name: str


@dataclass(frozen=True)
class Group:
    """The lines that are equally urgent, under one heading."""

    title: Any
    lines: list[Line]


def line(task: Task) -> Line:
    """Put a task in words, with the address at which it is done."""
    return Line(
        sentence=_sentence(task),
        url=_url(task),
        urgency=URGENCY[task.urgency],
        tone=TONES[task.urgency],
        left=_left(task),
        why=_why(task),
        reference=task.reference,
        case_url=_case_url(task),
        neighbourhood=task.neighbourhood,
        name=task.name,
    )


def groups(tasks: Iterable[Task]) -> list[Group]:
    """Group tasks by how soon they are due; an empty group is left out."""
    by_urgency: dict[Urgency, list[Line]] = {urgency: [] for urgency in Urgency}
    for task in tasks:
        by_urgency[task.urgency].append(line(task))
    return [Group(URGENCY[one], lines) for one, lines in by_urgency.items() if lines]


def _sentence(task: Task) -> str:
    if task.kind is Kind.OBJECTIONS:
        text = ngettext(
            "%(count)d refusal to decide on",
            "%(count)d refusals to decide on",
            task.count,
        )
        return text % {"count": task.count}
    if task.kind is Kind.SECOND:
        text = ngettext(
            "%(count)d proposed decision to read",
            "%(count)d proposed decisions to read",
            task.count,
        )
        return text % {"count": task.count}
    if task.kind is Kind.LETTERS:
        text = ngettext(
            "%(count)d letter could not be sent",
            "%(count)d letters could not be sent",
            task.count,
        )
        return text % {"count": task.count}
    if task.kind is Kind.RENEW:
        text = _("Appointment ends: begin at the latest on %(day)s")
        return text % {"day": day_month_year(task.due)}
    if task.kind is Kind.REAPPOINT and task.ends_on:
        text = _("Appointment ends on %(day)s: appoint again, or say goodbye")
        return text % {"day": day_month_year(task.ends_on)}
    if task.kind is Kind.COVER:
        text = _("%(district)s has no coordinator from %(day)s on")
        return text % {"district": task.name, "day": day_month_year(task.due)}
    if task.kind is Kind.INVITE:
        text = _("Send the invitations before %(day)s is over")
        return text % {"day": day_month_year(task.due)}
    return str(SENTENCES[task.kind])


def _left(task: Task) -> str:
    """Say in words how many days are left; a letter has no day of its own."""
    days = (task.due - clock.today()).days
    if task.kind is Kind.LETTERS or (task.kind is Kind.COVER and days <= 0):
        return ""
    if days < 0:
        text = ngettext("%(count)d day too late", "%(count)d days too late", -days)
        return text % {"count": -days}
    if days == 0:
        return _("today is the last day")
    text = ngettext("%(count)d day left", "%(count)d days left", days)
    return text % {"count": days}


def _why(task: Task) -> str:
    day = in_full(task.due)
    if task.kind is Kind.LETTERS:
        return _("Look what went wrong and try again.")
    if task.kind is Kind.COVER:
        return _("Hand it over, or ask the administrator for somebody new.")
    if task.kind is Kind.RENEW and task.ends_on:
        text = _(
            "The last day is %(last)s. A new procedure is in time when it begins on "
            "%(day)s."
        )
        return text % {"last": day_month_year(task.ends_on), "day": day}
    if task.kind is Kind.REAPPOINT:
        return _("No new procedure is needed: your settings say so.")
    if task.kind is Kind.SECOND_READ:
        text = _("Written %(ago)s. The ambassador waits for an answer until %(day)s.")
        return text % {"ago": _ago(task.began_on), "day": day}
    if task.kind is Kind.SENT_BACK:
        text = _("Sent back %(ago)s. Look why, and say by %(day)s what you do.")
        return text % {"ago": _ago(task.began_on), "day": day}
    if task.kind in MESSAGES:
        return MESSAGES[task.kind] % {"ago": _ago(task.began_on), "day": day}
    if task.kind in MEETINGS:
        return _why_meeting(task)
    if task.kind in (Kind.CONFIRM, Kind.TALK):
        text = _("Received %(ago)s. We promised a talk at the latest on %(day)s.")
    elif task.kind is Kind.DELAY:
        text = _(
            "Received %(ago)s. We promised a decision at the latest on %(day)s. Does "
            "it take longer? Then send the letter before that day has passed."
        )
    elif task.kind is Kind.SIGNAL:
        text = _("Received %(ago)s. It changes nothing in the appointment.")
    elif task.kind in DECIDING:
        text = _(
            "Received %(ago)s. Decide at the latest on %(day)s, or tell that it takes "
            "longer."
        )
    else:
        text = _(
            "Received %(ago)s. When the candidate is known on %(day)s, the decision is "
            "in time."
        )
    return text % {"ago": _ago(task.began_on), "day": day}


def _why_meeting(task: Task) -> str:
    if task.kind in (Kind.INVITE, Kind.ATTENDANCE) and task.ends_on:
        text = _("The meeting is on %(day)s.")
        if task.kind is Kind.ATTENDANCE:
            text = _("The meeting was on %(day)s. Soon nobody remembers who was there.")
        return text % {"day": in_full(task.ends_on)}
    text = _("Raised %(ago)s. An ambassador always gets an answer.")
    return text % {"ago": _ago(task.began_on)}


def _ago(day: date | None) -> str:
    days = (clock.today() - day).days if day else 0
    if days <= 0:
        return _("today")
    return ngettext("%(count)d day ago", "%(count)d days ago", days) % {"count": days}


def _url(task: Task) -> str:
    if task.kind is Kind.LETTERS:
        return f"{reverse('buurtambassadeur_letter_modeladmin_index')}?state=failed"
    if task.kind is Kind.COVER:
        return reverse("buurtambassadeur_hand_over") if task.target else ""
    return _page(*STEPS[task.kind], task.target)


def _case_url(task: Task) -> str:
    if task.case is None:
        return ""
    return _page(task.case._meta.model_name, "inspect", task.case)


def _page(model: str, action: str, record: Any) -> str:
    return reverse(f"buurtambassadeur_{model}_modeladmin_{action}", args=[record.pk])
