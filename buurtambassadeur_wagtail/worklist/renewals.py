"""Appointments that end soon, of people who may still serve: a constant few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import F

from buurtambassadeur_wagtail.ambassadors.limits import limits
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import ONE_DAY
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.programme.working_days import day_off

from . import rules
from .audience import own
from .rules import Kind
from .tasks import Task

HORIZON = timedelta(days=190)  # six months are fewer; the rule decides to the day


def renewals(
    user: Any, running: list[Candidacy], settings: ProgrammeSettings, today: date
) -> Iterator[Task]:
    """Yield the appointments for which a new procedure has to begin in time.

    Not for who was appointed again, has applied again or may serve no longer.
    """
    ending = _ending(user, today)
    standing = _standing_of({one.person_id for one in ending})
    for appointment in ending:
        others = standing[appointment.person_id]
        if (
            rules.begins_renewal(appointment.last_day, today)
            and not rules.has_successor(
                appointment.last_day, [one.last_day for one in others]
            )
            and not _has_applied(appointment, running)
            and _may_go_on(appointment, others, settings)
        ):
            yield _task(appointment, settings, today)


def renewal_of(appointment: Appointment, others: Iterable[Appointment]) -> Task | None:
    """Return the task for this one appointment, beside the person's others."""
    settings, today = current(), clock.today()
    last_day, standing = appointment.last_day, list(others)
    is_due = rules.begins_renewal(last_day, today)
    followed = rules.has_successor(last_day, [one.last_day for one in standing])
    stops = last_day != appointment.planned_last_day or appointment.cancelled_at
    if not is_due or followed or stops:
        return None
    if not _may_go_on(appointment, standing, settings):
        return None
    return _task(appointment, settings, today)


def _ending(user: Any, today: date) -> list[Appointment]:
    """Return what ends soon as was planned; who stops earlier is not asked again."""
    ending = (
        Appointment.objects.standing()
        .filter(last_day__range=(today, today + HORIZON))
        .filter(planned_last_day=F("last_day"), person__erased_at__isnull=True)
        .select_related("person__contact_details", "neighbourhood")
    )
    return list(own(user, ending, "neighbourhood"))


def _standing_of(people: Iterable[int]) -> dict[int, list[Appointment]]:
    """Group all that these people serve, in any neighbourhood: terms add up."""
    grouped: dict[int, list[Appointment]] = defaultdict(list)
    found = Appointment.objects.standing().filter(person__in=people)
    for one in found.only("person_id", "neighbourhood_id", "first_day", "last_day"):
        grouped[one.person_id].append(one)
    return grouped


def _has_applied(appointment: Appointment, running: Iterable[Candidacy]) -> bool:
    """Tell whether a running application has the same address or the same name."""
    person = appointment.person
    details = getattr(person, "contact_details", None)
    email_key = details.email_key if details else ""
    name = person.full_name.casefold()
    return any(
        one.application.full_name.casefold() == name
        or (email_key and one.application.email_key == email_key)
        for one in running
    )


def _may_go_on(
    appointment: Appointment, others: Iterable[Appointment], settings: ProgrammeSettings
) -> bool:
    latest = limits(settings).latest_last_day(
        [one.stay for one in others],
        place=appointment.neighbourhood_id,
        first_day=appointment.last_day + ONE_DAY,
    )
    return latest is not None


def _task(appointment: Appointment, settings: ProgrammeSettings, today: date) -> Task:
    asks_again = settings.reappointment_requires_window
    due = _begin_by(appointment, settings) if asks_again else appointment.last_day
    return Task(
        kind=Kind.RENEW if asks_again else Kind.REAPPOINT,
        due=due,
        urgency=rules.urgency(due, today),
        reference=str(appointment),
        neighbourhood=appointment.neighbourhood.name,
        name=appointment.person.full_name,
        ends_on=appointment.last_day,
        target=appointment,
        case=appointment,
    )


def _begin_by(appointment: Appointment, settings: ProgrammeSettings) -> date:
    return rules.begin_by(
        appointment.last_day,
        window_days=settings.refusal_window_days,
        decision_weeks=settings.decision_weeks,
        is_day_off=day_off(settings),
    )
