"""The sum that an appointment depends on, ready to be shown and recalculated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from buurtambassadeur_wagtail.candidacy.models import Application, Candidacy
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import Duration, Period, total
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from . import queries, rules
from .limits import limits
from .models import Appointment, Person
from .term_rules import Limits, Stay


@dataclass(frozen=True)
class Term:
    """What a person served (``None``: somebody new) and what a first day allows.

    ``appointments`` are all of them, in any neighbourhood; what counts for an
    appointment in ``place`` the municipality decided.
    """

    person: Person | None
    appointments: tuple[Appointment, ...]
    first_day: date
    place: Neighbourhood

    @cached_property
    def limits(self) -> Limits:
        return limits()

    @cached_property
    def served(self) -> Duration:
        return total(self._counted)

    @cached_property
    def latest_last_day(self) -> date | None:
        """The latest lawful last day, by the rule that the action uses."""
        return self.limits.latest_last_day(
            self._stays, place=self.place.pk, first_day=self.first_day
        )

    @cached_property
    def total(self) -> Duration | None:
        """The sum with a term through the latest day; ``None``: no day is lawful."""
        if self.latest_last_day is None:
            return None
        term = Period(self.first_day, self.latest_last_day)
        return total([*self._counted, term])

    @property
    def is_shortened(self) -> bool:
        """Whether earlier terms leave less than a whole one."""
        whole = rules.term_ends_on(self.first_day, self.limits.term_months)
        return self.latest_last_day != whole

    @property
    def _stays(self) -> list[Stay]:
        return [one.stay for one in self.appointments]

    @property
    def _counted(self) -> list[Period]:
        return self.limits.counted(self._stays, self.place.pk)


def until(appointments: Iterable[Appointment], day: date) -> list[Period]:
    """Return what was served through the day; what begins later is left out."""
    begun = [one for one in appointments if one.first_day <= day]
    return [Period(one.first_day, min(one.last_day, day)) for one in begun]


def first_day_for(candidacy: Candidacy) -> date:
    """Return today, or the day after the reaction period when that is later."""
    earliest = earliest_first_day(candidacy)
    return max(clock.today(), earliest) if earliest else clock.today()


def earliest_first_day(candidacy: Candidacy) -> date | None:
    """Return the day after the reaction period: nobody serves while one can refuse.

    ``None`` without a reaction period.
    """
    publication = getattr(candidacy, "publication", None)
    if publication is None or publication.closes_at is None:
        return None
    return clock.local(publication.closes_at).date() + timedelta(days=1)


def terms_for(application: Application, first_day: date) -> list[Term]:
    """Return a term for each person who may be this applicant: two queries."""
    people = list(queries.people_like(application))
    place = application.candidacy.neighbourhood
    found = Appointment.objects.standing().filter(person__in=people)
    by_person: dict[int, list[Appointment]] = {}
    for one in found.select_related("neighbourhood", "person").order_by("first_day"):
        by_person.setdefault(one.person_id, []).append(one)
    return [
        Term(person, tuple(by_person.get(person.pk, ())), first_day, place)
        for person in people
    ]
