"""The letter to a colleague who takes work over: numbers and no names of residents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.candidacy.letter_parts import signature, with_address
from buurtambassadeur_wagtail.kernel import addresses
from buurtambassadeur_wagtail.kernel.letter_texts import send
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import site_language
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.worklist import words
from buurtambassadeur_wagtail.worklist.tasks import Task

from .texts_handover import WORK_LIST


def handed_over(
    rows: list[DistrictCoordinator], tasks: Iterable[Task], *, to: Any
) -> Letter | None:
    """Tell a colleague what is theirs from today, and what waits there."""
    with site_language():
        name = to.get_full_name().strip() or to.get_username()
        address = addresses.absolute(reverse("buurtambassadeur_work_list"))
        return send(
            "handed_over",
            to=to.email,
            name=name,
            about=rows[0],
            facts={
                "greeting": _("Dear %(name)s,") % {"name": name},
                "districts": ", ".join(str(row) for row in rows),
                "work": work(list(tasks)),
                "work_list": with_address(WORK_LIST, address),
                "question": "",
                "signature": signature(),
            },
        )


def work(tasks: list[Task]) -> str:
    """List what waits, by number; or say that nothing does."""
    if not tasks:
        return _("Nothing waits for you at this moment.")
    text = ngettext(
        "%(count)d task waits for you:", "%(count)d tasks wait for you:", len(tasks)
    )
    lines = [_line(task) for task in tasks]
    return "\n".join([text % {"count": len(tasks)}, *lines])


def _line(task: Task) -> str:
    line = words.line(task)
    parts = [line.reference, line.neighbourhood, line.sentence, line.left]
    return "– " + ", ".join(part for part in parts if part)
