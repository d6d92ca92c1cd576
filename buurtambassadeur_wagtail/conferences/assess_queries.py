"""Who is assessed at a conference, and what is known of each. Constant queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.ambassadors.sitting import named_on
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import Period
from buurtambassadeur_wagtail.meetings.queries import invitable

from . import assess_rules as rules
from .assess_rules import Effort
from .models import AssessmentSummary, Conference, ConferenceAssessment, LookBack

ABOUT = ("person__contact_details", "neighbourhood__district")
ALONG = (
    "conference__district",
    "appointment__person__contact_details",
    "appointment__neighbourhood__district",
    "summary",
    "follow_up",
)


@dataclass(frozen=True)
class Seat:
    """An ambassador who served there on the day, with what is known of it."""

    conference: Conference
    appointment: Appointment
    look_back: LookBack | None = None
    assessment: ConferenceAssessment | None = None

    @property
    def name(self) -> str:
        return self.appointment.person.full_name


def sitting_at(conference: Conference) -> QuerySet[Appointment]:
    """Return who served in its neighbourhoods on the day of the conference."""
    return (
        Appointment.objects.sitting(conference.day)
        .filter(neighbourhood__in=conference.neighbourhoods.all())
        .filter(person__erased_at=None, person__deceased_at=None)
    )


def seats(conference: Conference) -> list[Seat]:
    """Return everybody to assess, by neighbourhood and name; who was, stays listed."""
    looked_back = {one.appointment_id: one for one in conference.look_backs.all()}
    known = conference.assessments.select_related("summary", "follow_up", "assessed_by")
    assessed = {one.appointment_id: one for one in known}
    here = Appointment.objects.filter(pk__in=assessed) | sitting_at(conference)
    rows = (
        here.distinct()
        .select_related(*ABOUT)
        .order_by(
            "neighbourhood__name", "person__family_name", "person__given_name", "pk"
        )
    )
    found = []
    for one in rows:
        assessment = assessed.get(one.pk)
        if assessment is not None:
            assessment.appointment, assessment.conference = one, conference
        found.append(Seat(conference, one, looked_back.get(one.pk), assessment))
    return found


def seat_of(conference: Conference, appointment: int) -> Seat | None:
    """Return the one of this appointment, if it has one."""
    found = (one for one in seats(conference) if one.appointment.pk == appointment)
    return next(found, None)


def missing(conference: Conference) -> list[Seat]:
    """Return who was not assessed yet, and not marked either."""
    return [one for one in seats(conference) if one.assessment is None]


def to_ask(conference: Conference) -> list[Appointment]:
    """Return who is to be asked to look back and was not: not who stepped back."""
    asked = conference.look_backs.filter(asked_at__isnull=False)
    here = sitting_at(conference).filter(pk__in=invitable(conference.day).values("pk"))
    rows = here.exclude(pk__in=asked.values("appointment")).select_related(*ABOUT)
    return list(rows.order_by("person__family_name", "person__given_name", "pk"))


def serving_since(appointment: Appointment, day: date) -> date:
    """Return since when this person serves there without a free day."""
    served = Appointment.objects.standing().filter(
        person=appointment.person_id, neighbourhood=appointment.neighbourhood_id
    )
    periods = [Period(*days) for days in served.values_list("first_day", "last_day")]
    return rules.serving_since(periods, day) or appointment.first_day


def assessments_of(people: Iterable[Person | int]) -> dict[int, list[Any]]:
    """Return what was found of these people, the newest first: one query."""
    found = ConferenceAssessment.objects.filter(
        appointment__person__in=list(people)
    ).select_related(*ALONG)
    grouped: dict[int, list[Any]] = defaultdict(list)
    for one in found.order_by("-conference__starts_at", "-pk"):
        grouped[one.appointment.person_id].append(one)
    return grouped


def lacks_assessment(person: Person | None) -> bool:
    """Tell whether somebody served, and was not assessed since the last appointment."""
    if person is None:
        return False
    begun = Appointment.objects.standing().filter(
        person=person, first_day__lte=clock.today()
    )
    last = begun.order_by("-first_day", "-pk").first()
    if last is None:
        return False
    found = ConferenceAssessment.objects.exclude(effort=Effort.NOT_YET.value)
    since = clock.start_of(last.first_day)
    return not found.filter(
        appointment__person=person, conference__starts_at__gte=since
    ).exists()


def signals_about(person: int) -> list[Objection]:
    """Return what residents sent about an ambassador after the appointment."""
    found = Objection.objects.filter(
        outcome=Outcome.SIGNAL, candidacy__appointment__person=person
    )
    return list(
        found.select_related("candidacy__neighbourhood").order_by("received_at")
    )


def published(**where: Any) -> list[AssessmentSummary]:
    """Return summaries that the public may read, of who is named there today.

    ``where``: of a ``neighbourhood``, then of its last conference with any, or of a
    ``conference``. Whoever stepped back, has left or has died is not in it.
    """
    here = named_on(clock.today()).filter(
        person=OuterRef("assessment__appointment__person"),
        neighbourhood=OuterRef("assessment__appointment__neighbourhood"),
    )
    path = {
        "neighbourhood": "assessment__appointment__neighbourhood",
        "conference": "assessment__conference",
    }
    asked = {path[name]: value for name, value in where.items()}
    found = AssessmentSummary.objects.filter(
        Exists(here), **asked, published_at__isnull=False
    ).select_related(
        "assessment__conference", "assessment__appointment__person__ambassador"
    )
    rows = list(
        found.order_by(
            "-assessment__conference__starts_at",
            "assessment__appointment__person__family_name",
            "pk",
        )
    )
    last = rows[0].assessment.conference_id if rows else None
    return [one for one in rows if one.assessment.conference_id == last]
