"""The records that make up one dossier, as far as the user may see each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Model

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    Candidacy,
    CandidatePublication,
    CandidateResponse,
    Objection,
)
from buurtambassadeur_wagtail.conferences.dossiers import records_about
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.letters_about import letters_about
from buurtambassadeur_wagtail.kernel.models import Letter

RELATED = (
    "person__contact_details",
    "neighbourhood__district",
    "decided_by",
    "candidacy__application",
    "candidacy__publication__published_by",
    "candidacy__neighbourhood__district",
    "candidacy__decided_by",
)


@dataclass(frozen=True)
class Dossier:
    """A candidate with one procedure, or an ambassador with all of them."""

    subject: Application | Appointment
    user: Any
    candidacies: list[Candidacy]
    objections: list[Objection]
    appointments: list[Appointment] = field(default_factory=list)

    @property
    def applications(self) -> list[Application]:
        return [one.application for one in self.candidacies]

    @property
    def publications(self) -> list[CandidatePublication]:
        found = (getattr(one, "publication", None) for one in self.candidacies)
        return [one for one in found if one is not None]

    @property
    def person(self) -> Person | None:
        return self.appointments[0].person if self.appointments else None

    @property
    def records(self) -> list[Model]:
        """Every record, of the procedure first."""
        return [
            *self.candidacies,
            *self.applications,
            *self.publications,
            *self.objections,
            *self.responses,
            *self.appointments,
            *self.assessments,
            *([self.person] if self.person else []),
        ]

    @cached_property
    def responses(self) -> list[CandidateResponse]:
        """What the candidate was told of the refusals, and answered."""
        found = CandidateResponse.objects.filter(objection__in=self.objections)
        responses = list(found.order_by("asked_at", "pk"))
        by_pk = {one.pk: one for one in self.objections}
        for one in responses:
            one.objection = by_pk[one.objection_id]  # what is known is not asked again
        return responses

    @cached_property
    def assessments(self) -> list[Model]:
        """What conferences found, with look backs, summaries and decisions."""
        return records_about(self.appointments)

    @cached_property
    def letters(self) -> list[Letter]:
        """What was written to anybody about these records, the newest first."""
        return letters_about(self.records, self.user)


def gather(subject: Application | Appointment, user: Any) -> Dossier:
    """Return the dossier of a candidate, or of an ambassador, in a few queries."""
    if isinstance(subject, Application):
        cases = [subject.candidacy]
        served = _served(candidacy=subject.candidacy)
    else:
        served = _served(person=subject.person_id)
        cases = [one.candidacy for one in served if one.candidacy]
    seen = [one for one in served if policy.may(user, "view", one)]
    cases = [one for one in cases if policy.may(user, "view", one)]
    return Dossier(subject, user, cases, _objections(cases, user), seen)


def _served(**whose: Any) -> list[Appointment]:
    found = Appointment.objects.filter(**whose).select_related(*RELATED)
    return list(found.order_by("first_day", "pk"))


def _objections(cases: Iterable[Candidacy], user: Any) -> list[Objection]:
    by_pk = {one.pk: one for one in cases}
    found = Objection.objects.filter(candidacy__in=by_pk).select_related(
        "partner", "supplement_to", "decided_by"
    )
    objections = list(found.order_by("received_at", "pk"))
    for one in objections:
        one.candidacy = by_pk[one.candidacy_id]  # what is known is not asked again
    return [one for one in objections if policy.may(user, "view", one)]
