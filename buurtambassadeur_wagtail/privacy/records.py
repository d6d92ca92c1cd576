"""Everything that belongs to one person: what was chosen, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q

from buurtambassadeur_wagtail.ambassadors.models import (
    Absence,
    Ambassador,
    Appointment,
    ContactDetails,
    Ending,
    Person,
)
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    Candidacy,
    CandidatePublication,
    CandidateResponse,
    DecisionProposal,
    Objection,
)
from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    ConferenceAssessment,
    ConferenceInvitation,
    FollowUp,
    LookBack,
    SignUp,
)
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, MeetingInvitation
from buurtambassadeur_wagtail.own_words.models import ProfileProposal


@dataclass(frozen=True)
class Records:
    """The rows of one person, and what others wrote against or to that person.

    ``hearings`` and ``proposals`` belong to an objection: to its sender, and to the
    candidate. ``received`` are messages of others to the ambassador.
    """

    applications: list[Application]
    candidacies: list[Candidacy]
    publications: list[CandidatePublication]
    objections: list[Objection]
    persons: list[Person]
    contact_details: list[ContactDetails]
    appointments: list[Appointment]
    endings: list[Ending]
    absences: list[Absence]
    profiles: list[Ambassador]
    against: list[Objection]
    hearings: list[CandidateResponse]
    proposals: list[DecisionProposal]
    messages: list[ContactMessage]
    received: list[ContactMessage]
    own_words: list[ProfileProposal]
    invitations: list[MeetingInvitation]
    points: list[AttentionPoint]
    asked_to: list[ConferenceInvitation]
    sign_ups: list[SignUp]
    look_backs: list[LookBack]
    assessments: list[ConferenceAssessment]
    summaries: list[AssessmentSummary]
    follow_ups: list[FollowUp]

    @property
    def own(self) -> list[Model]:
        """Every row that is about this person and nobody else."""
        return [
            *self.applications,
            *self.candidacies,
            *self.publications,
            *self.objections,
            *self.persons,
            *self.contact_details,
            *self.appointments,
            *self.profiles,
            *self.messages,
            *self.own_words,
            *self.invitations,
            *self.points,
            *self.asked_to,
            *self.sign_ups,
            *self.look_backs,
            *self.assessments,
            *self.summaries,
            *self.follow_ups,
        ]


def belonging_to(
    applications: Iterable[Application],
    objections: Iterable[Objection],
    persons: Iterable[Person],
    messages: Iterable[ContactMessage] = (),
    sign_ups: Iterable[SignUp] = (),
) -> Records:
    """Return all that belongs to the chosen rows.

    An application that led to an appointment belongs to that person, and so do the
    other applications of the person; a supplement belongs to its objection. Who turned
    out to be the same person belongs to it too.
    """
    chosen = pks(applications)
    people = _with_joined(
        Person.objects.filter(
            Q(pk__in=pks(persons)) | Q(appointments__candidacy__application__in=chosen)
        )
    )
    appointments = list(Appointment.objects.filter(person__in=pks(people)))
    candidacies = list(
        Candidacy.objects.filter(
            Q(application__in=chosen) | Q(appointment__in=pks(appointments))
        ).select_related("application")
    )
    own_objections = _with_supplements(objections)
    cases = {"candidacy__in": pks(candidacies)}
    against = list(Objection.objects.filter(**cases))
    about = {"objection__in": pks([*own_objections, *against])}
    return Records(
        applications=[one.application for one in candidacies if _applied(one)],
        candidacies=candidacies,
        publications=list(CandidatePublication.objects.filter(**cases)),
        objections=own_objections,
        persons=people,
        contact_details=list(ContactDetails.objects.filter(person__in=pks(people))),
        appointments=appointments,
        endings=list(Ending.objects.filter(appointment__in=pks(appointments))),
        absences=list(Absence.objects.filter(appointment__in=pks(appointments))),
        profiles=list(Ambassador.objects.filter(person__in=pks(people))),
        against=against,
        hearings=list(CandidateResponse.objects.filter(**about)),
        proposals=list(DecisionProposal.objects.filter(**about)),
        messages=list(messages),
        received=list(ContactMessage.objects.filter(recipient__in=pks(people))),
        own_words=list(
            ProfileProposal.objects.filter(appointment__in=pks(appointments))
        ),
        invitations=_of(MeetingInvitation, appointments),
        points=_of(AttentionPoint, appointments),
        asked_to=_of(ConferenceInvitation, appointments),
        sign_ups=list(sign_ups),
        look_backs=_of(LookBack, appointments),
        assessments=_of(ConferenceAssessment, appointments),
        summaries=_after(AssessmentSummary, appointments),
        follow_ups=_after(FollowUp, appointments),
    )


def pks(rows: Iterable[Any]) -> list[Any]:
    """Return the keys of ``rows``: a list, so that every query is a simple one."""
    return [row.pk for row in rows]


def _with_joined(people: Iterable[Person]) -> list[Person]:
    """Return these people under every record that turned out to be one of them."""
    roots = {one.joined_into_id or one.pk for one in people}
    same = Q(pk__in=roots) | Q(joined_into__in=roots)
    return list(Person.objects.filter(same).order_by("pk"))


def _of(model: Any, appointments: list[Appointment]) -> list[Any]:
    return list(model.objects.filter(appointment__in=pks(appointments)))


def _after(model: Any, appointments: list[Appointment]) -> list[Any]:
    keys = pks(appointments)
    return list(model.objects.filter(assessment__appointment__in=keys))


def _with_supplements(objections: Iterable[Objection]) -> list[Objection]:
    first = {one.supplement_to_id or one.pk for one in objections}
    return list(Objection.objects.filter(Q(pk__in=first) | Q(supplement_to__in=first)))


def _applied(candidacy: Candidacy) -> bool:
    return hasattr(candidacy, "application")
