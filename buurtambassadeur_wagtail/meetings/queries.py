"""Who is to be invited, what changed since, and what comes next. Constant queries."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from buurtambassadeur_wagtail.ambassadors.absence.rules import Kind
from buurtambassadeur_wagtail.ambassadors.models import Absence, Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.partners.queries import contacts_in

from .models import AttentionPoint, ManagementMeeting, MeetingInvitation
from .rules import State

ACROSS = (
    "meeting__district",
    "appointment__person__contact_details",
    "appointment__neighbourhood",
    "contact",
    "partner",
)


@dataclass(frozen=True)
class Invitee:
    """Somebody who is to be invited: an ambassador, or a contact of a partner."""

    appointment: Appointment | None = None
    contact: PartnerContact | None = None

    @property
    def key(self) -> tuple[str, Any]:
        if self.appointment is not None:
            return "person", self.appointment.person_id
        return "contact", self.contact and self.contact.pk

    @property
    def name(self) -> str:
        if self.appointment is not None:
            return self.appointment.person.full_name
        return self.contact.name if self.contact else ""

    @property
    def email(self) -> str:
        if self.appointment is not None:
            details = getattr(self.appointment.person, "contact_details", None)
            return details.email if details else ""
        return self.contact.email if self.contact else ""


@dataclass(frozen=True)
class Changes:
    """Who came on the list since the invitations went out, and who went off it."""

    added: list[Invitee] = field(default_factory=list)
    removed: list[MeetingInvitation] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


def invitable(on: date) -> QuerySet[Appointment]:
    """Return who takes part in meetings on that day: who sits on it (R18).

    The one place that knows; first and last day count. The day of the meeting decides,
    never the day of sending. Who stepped back for a while is not invited then; who
    cannot be reached is, and nobody who has died.
    """
    stepped_back = Absence.objects.on(on).filter(kind=Kind.STEPPED_BACK)
    sitting = Appointment.objects.sitting(on).exclude(
        pk__in=stepped_back.values("appointment")
    )
    return sitting.filter(person__erased_at=None, person__deceased_at=None)


def invitees(meeting: ManagementMeeting) -> list[Invitee]:
    """Return who is to be invited as things stand now: ambassadors, then partners."""
    return to_invite(list(meeting.neighbourhoods.all()), meeting.day)


def to_invite(places: list[Neighbourhood], on: date) -> list[Invitee]:
    """Return who takes part in these neighbourhoods on that day, each person once."""
    serving = (
        invitable(on)
        .filter(neighbourhood__in=places)
        .select_related("person__contact_details", "neighbourhood")
        .order_by("person__family_name", "person__given_name", "pk")
    )
    people = {one.person_id: Invitee(appointment=one) for one in reversed(serving)}
    contacts = [Invitee(contact=one) for one in contacts_in(places, on=on)]
    return [*reversed(people.values()), *contacts]


def invited(meeting: ManagementMeeting) -> list[MeetingInvitation]:
    """Return everybody who was ever invited to it, ambassadors first, by name."""
    rows = MeetingInvitation.objects.filter(meeting=meeting).select_related(*ACROSS)
    return sorted(rows, key=lambda one: (one.partner_id is not None, one.pk))


def expected(meeting: ManagementMeeting) -> list[MeetingInvitation]:
    """Return who is expected: invited, and not taken off the list."""
    return [one for one in invited(meeting) if one.removed_at is None]


def changes(meeting: ManagementMeeting) -> Changes:
    """Compare who was invited with who is to be invited now."""
    wanted = {one.key: one for one in invitees(meeting)}
    there = expected(meeting)
    known = {one.key for one in there}
    return Changes(
        added=[one for key, one in wanted.items() if key not in known],
        removed=[one for one in there if one.key not in wanted],
    )


def upcoming(neighbourhood: Neighbourhood) -> ManagementMeeting | None:
    """Return the next meeting about the neighbourhood, as the public may know it."""
    return _coming(neighbourhood).first()


def published(neighbourhood: Neighbourhood) -> ManagementMeeting | None:
    """Return the last meeting of which the public may read the summary."""
    return _published(neighbourhood).first()


def public(
    neighbourhood: Neighbourhood,
) -> tuple[ManagementMeeting | None, ManagementMeeting | None]:
    """Return both of these, the next and the last: one query."""
    coming, held = _coming(neighbourhood)[:1], _published(neighbourhood)[:1]
    rows = ManagementMeeting.objects.annotate(
        is_next=_is_in(coming), is_last=_is_in(held)
    ).filter(Q(is_next=True) | Q(is_last=True))
    found = list(rows)
    return (
        next((one for one in found if one.is_next), None),
        next((one for one in found if one.is_last), None),
    )


def public_points(neighbourhood: Neighbourhood) -> QuerySet[AttentionPoint]:
    """Return the attention points that the public may read, the newest first."""
    shown = AttentionPoint.objects.filter(neighbourhood=neighbourhood)
    return shown.filter(published_at__isnull=False).order_by("-published_at", "-pk")


def agenda_of(meeting: ManagementMeeting) -> QuerySet[AttentionPoint]:
    """Return the attention points on the agenda, or answered there."""
    points = meeting.attention_points.select_related(
        "neighbourhood", "appointment__person"
    )
    return points.order_by("received_at", "pk")


def meetings_for(point: AttentionPoint) -> QuerySet[ManagementMeeting]:
    """Return the meetings on whose agenda the point can be put: those to come."""
    running = [State.PLANNED.value, State.INVITED.value]
    return ManagementMeeting.objects.filter(
        neighbourhoods=point.neighbourhood_id,
        state__in=running,
        starts_at__gt=clock.now(),
    ).order_by("starts_at", "pk")


def _coming(neighbourhood: Neighbourhood) -> QuerySet[ManagementMeeting]:
    running = [State.PLANNED.value, State.INVITED.value]
    coming = ManagementMeeting.objects.filter(
        neighbourhoods=neighbourhood, state__in=running, ends_at__gt=clock.now()
    )
    return coming.order_by("starts_at", "pk")


def _published(neighbourhood: Neighbourhood) -> QuerySet[ManagementMeeting]:
    done = ManagementMeeting.objects.filter(
        neighbourhoods=neighbourhood, published_at__isnull=False
    )
    return done.order_by("-starts_at", "-pk")


def _is_in(found: QuerySet[ManagementMeeting]) -> ExpressionWrapper:
    return ExpressionWrapper(Q(pk__in=found.values("pk")), output_field=BooleanField())
