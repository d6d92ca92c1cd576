"""The work list in words: what to do, by when, why, and where to click."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full

from .rules import Kind, Urgency
from .sentences import SENTENCES, STEPS, WHY
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
    if task.kind is Kind.CONFERENCE:
        return _conference(task)
    return str(SENTENCES[task.kind])


def _conference(task: Task) -> str:
    """Say for how many months there was none: "13 months without a conference"."""
    if task.ends_on is None or task.urgency is not Urgency.LATE:
        return str(SENTENCES[task.kind])
    months = task.count
    text = ngettext(
        "%(count)d month without a neighbourhood conference: plan one",
        "%(count)d months without a neighbourhood conference: plan one",
        months,
    )
    return text % {"count": months}


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
    ends = task.ends_on
    return WHY[task.kind] % {
        "ago": _ago(task.began_on),
        "day": in_full(task.due),
        "last": day_month_year(ends) if ends else "",
        "ends": in_full(ends) if ends else "",
    }


def _ago(day: date | None) -> str:
    days = (clock.today() - day).days if day else 0
    if days <= 0:
        return _("today")
    return ngettext("%(count)d day ago", "%(count)d days ago", days) % {"count": days}


def _url(task: Task) -> str:
    if task.kind is Kind.NO_AGREEMENT:
        new = reverse("buurtambassadeur_new_agreement")
        return _case_url(task) or f"{new}?neighbourhood={task.target.pk}"
    if task.kind is Kind.LETTERS:
        return f"{reverse('buurtambassadeur_letter_modeladmin_index')}?state=failed"
    if task.kind is Kind.COVER:
        return reverse("buurtambassadeur_hand_over") if task.target else ""
    if task.kind is Kind.CONFERENCE:
        url = reverse("buurtambassadeur_plan_conference")
        return f"{url}?neighbourhood={task.target.pk}"
    return _page(*STEPS[task.kind], task.target)


def _case_url(task: Task) -> str:
    if task.case is None:
        return ""
    return _page(task.case._meta.model_name, "inspect", task.case)


def _page(model: str, action: str, record: Any) -> str:
    return reverse(f"buurtambassadeur_{model}_modeladmin_{action}", args=[record.pk])
