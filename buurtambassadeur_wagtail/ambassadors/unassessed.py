"""Who served is appointed again after an assessment, or with a reason (soft gate, 1).

Conferences come later and know who was assessed: they say so with ``ask``.
"""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.normalise import is_blank

from .models import Person
from .refusals import AppointmentRefused

_asked: list[Callable[[Person], bool]] = []


def ask(lacks: Callable[[Person], bool]) -> None:
    """Let ``lacks`` tell whether somebody served and was not assessed."""
    if lacks not in _asked:
        _asked.append(lacks)


def reason_for(person: Person | None, because: str) -> str:
    """Return the reason to keep: "" for who was assessed, or never served.

    Raises ``AppointmentRefused`` where one is needed and there is none.
    """
    if person is None or not any(lacks(person) for lacks in _asked):
        return ""
    if is_blank(because):
        text = _("Write why you appoint again without an assessment.")
        raise AppointmentRefused(text)
    return because
