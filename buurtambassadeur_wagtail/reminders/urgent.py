"""One letter to a coordinator when work becomes urgent; the list shows it all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.letter_parts import signature
from buurtambassadeur_wagtail.kernel import addresses
from buurtambassadeur_wagtail.kernel.letter_texts import send
from buurtambassadeur_wagtail.kernel.texts import site_language
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.worklist import words
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import SOON_DAYS, Urgency
from buurtambassadeur_wagtail.worklist.tasks import Task

from . import ledger
from .rules import Event
from .texts import WORK_LIST


@dataclass(frozen=True)
class News:
    """What became urgent for one coordinator, and was not told before."""

    user: Any
    tasks: list[Task]


def news(today: date) -> list[News]:
    """Return the coordinators to write to, with what is new to them."""
    everybody = DistrictCoordinator.objects.current().order_by().values("user")
    users = get_user_model()._default_manager.filter(pk__in=everybody, is_active=True)
    found = [News(user, fresh(user)) for user in users.order_by("pk")]
    return [one for one in found if one.tasks and address(one.user)]


def tell(one: News) -> bool:
    """Write the letter, unless all of it was told in the meantime."""
    with transaction.atomic():
        told = [task for task in one.tasks if _claim(one.user, task)]
        if told:
            _letter(one.user, told)
    return bool(told)


def fresh(user: Any) -> list[Task]:
    """Return the user's urgent tasks that no letter told of; unsent letters are none.

    A mail server that is down is not told by mail.
    """
    urgent = [task for task in tasks(user) if _is_urgent(task)]
    known: set[tuple[str, int, date]] = set()
    for event, records in _by_event(user, urgent).items():
        known |= {(event, *row) for row in ledger.known(event, records)}
    return [one for one in urgent if _key(user, one) not in known]


def address(user: Any) -> str:
    """Return the e-mail address of an account, whatever user model the host has."""
    return str(getattr(user, user.get_email_field_name(), "") or "")


def _is_urgent(task: Task) -> bool:
    return task.target is not None and task.urgency is not Urgency.LATER


def _by_event(user: Any, found: Iterable[Task]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for task in found:
        grouped.setdefault(_event(user, task), []).append(task.target)
    return grouped


def _event(user: Any, task: Task) -> str:
    return f"{Event.URGENT.value}:{task.kind.value}:{user.pk}"[:60]


def _key(user: Any, task: Task) -> tuple[str, int, date]:
    return _event(user, task), task.target.pk, _from_day(task)


def _from_day(task: Task) -> date:
    """Return the day on which the task became urgent."""
    return task.due - timedelta(days=SOON_DAYS)


def _claim(user: Any, task: Task) -> bool:
    return ledger.claim(_event(user, task), task.target, _from_day(task))


def _letter(user: Any, told: list[Task]) -> None:
    with site_language():
        name = user.get_full_name()
        send(
            Event.URGENT.value,
            to=address(user),
            name=name,
            about=user,
            facts={
                "greeting": _("Dear %(name)s,") % {"name": name}
                if name
                else _("Hello,"),
                "tasks": "\n".join(_line(words.line(task)) for task in told),
                "list": f"{WORK_LIST}\n{_work_list()}",
                "question": "",
                "signature": signature(),
            },
        )


def _line(line: words.Line) -> str:
    where = ", ".join(one for one in (line.neighbourhood, line.reference) if one)
    return f"- {line.sentence} ({where}): {line.left}"


def _work_list() -> str:
    return addresses.absolute(reverse("buurtambassadeur_work_list"))
