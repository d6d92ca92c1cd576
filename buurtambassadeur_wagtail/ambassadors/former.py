"""Who served in a neighbourhood before, as its public page shows it: name and years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .ending.rules import EndReason
from .former_rules import may_be_named, years
from .models import Appointment

#: Ends after which nobody is named until the coordinator says so.
DISCREET = frozenset({EndReason.DECEASED, EndReason.DISMISSED})


@dataclass(frozen=True)
class FormerAmbassador:
    """One line: a name, and the years in words."""

    name: str
    years: str


def former(neighbourhood: Neighbourhood, on: date) -> list[FormerAmbassador]:
    """Return who served there before the day, the last one first: one query.

    Not who was erased, nor who is not to be named, nor who serves there still.
    """
    served = Appointment.objects.standing().filter(
        neighbourhood=neighbourhood, first_day__lte=on, person__erased_at=None
    )
    rows = list(served.select_related("person__ambassador").order_by("-last_day", "pk"))
    sitting = {one.person_id for one in rows if one.last_day >= on}
    grouped: dict[int, list[Appointment]] = {}
    for one in rows:
        if one.person_id not in sitting and is_named(one, on):
            grouped.setdefault(one.person_id, []).append(one)
    return [_line(found) for found in grouped.values()]


def is_named(appointment: Appointment, on: date) -> bool:
    """Tell whether the person is named as former ambassador for this appointment.

    What somebody wished in life does not hold after death: then the coordinator says.
    """
    person = appointment.person
    if person.deceased_at and not person.named_after_death:
        return False
    return may_be_named(
        appointment.last_day,
        on,
        wish=appointment.named_as_former,
        discreet=is_discreet(appointment),
    )


def is_discreet(appointment: Appointment) -> bool:
    """Tell whether it ended in a way after which nobody is named unasked."""
    if appointment.person.named_after_death:
        return False
    return appointment.end_reason in DISCREET


@transaction.atomic
def decide_naming(appointment: Appointment, *, named: bool | None, by: Any) -> None:
    """Note whether the person may be named afterwards; ``None``: the usual year."""
    lock(Appointment.objects.filter(pk=appointment.pk))
    appointment.refresh_from_db()
    appointment.named_as_former = named
    with change_reason(gettext_noop("naming afterwards agreed"), by=by):
        appointment.save(update_fields=["named_as_former"])


def _line(found: list[Appointment]) -> FormerAmbassador:
    person = found[0].person
    profile = getattr(person, "ambassador", None)
    name = profile.name if profile is not None and profile.live else ""
    spans = years([(one.first_day.year, one.last_day.year) for one in found])
    words = [
        f"{first}" if first == last else f"{first}–{last}" for first, last in spans
    ]
    return FormerAmbassador(name or person.full_name, _(" and ").join(words))
