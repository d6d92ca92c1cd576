"""Who serves on a day, as public pages show it: never a record, only what is public."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.names import initials
from buurtambassadeur_wagtail.kernel.portraits import ready_portraits
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .absence.rules import Kind
from .models import Absence, Ambassador, Appointment, ContactDetails


@dataclass(frozen=True)
class Portrait:
    """A picture that is ready to be shown."""

    url: str
    width: int
    height: int
    alt: str
    srcset: str = ""  # the same picture in each size that is ready


@dataclass(frozen=True)
class SittingAmbassador:
    """One ambassador in one neighbourhood. Words and portrait only when published."""

    neighbourhood_id: int | None
    name: str
    first_day: date | None
    last_day: date | None
    portrait: Portrait | None = None
    why: str = ""
    proud: str = ""
    languages: str = ""
    is_unreachable: bool = False
    has_mailbox: bool = False
    appointment_id: int | None = None
    contact_url: str = ""  # filled in by the page: how to write to this ambassador

    @property
    def is_reachable(self) -> bool:
        """Whether a message arrives: as ``contact.queries.reachable`` finds them."""
        return self.has_mailbox and not self.is_unreachable

    @property
    def initials(self) -> str:
        return initials(self.name)


def sitting(
    neighbourhood: Neighbourhood | None = None, *, on: date | None = None
) -> list[SittingAmbassador]:
    """Return who serves on the day, there or anywhere: two queries, however many.

    Computed from days: nobody and no job has to do anything. A profile that is a draft
    hides words and portrait, never name and days. Who was erased, has died or stepped
    back for a while is not shown.
    """
    serving = named_on(on or clock.today()).annotate(has_mailbox=_has_mailbox())
    serving = serving.select_related("person__ambassador__portrait")
    if neighbourhood is not None:
        serving = serving.filter(neighbourhood=neighbourhood)
    rows = list(serving.order_by("person__family_name", "person__given_name", "pk"))
    ready = ready_portraits(_portraits(rows))
    return [_row(appointment, ready) for appointment in rows]


def _away(kind: Kind, day: date) -> Exists:
    """Tell within the query whether somebody is away, so that no row costs one."""
    absences = Absence.objects.filter(appointment=OuterRef("pk"), kind=kind.value)
    return Exists(absences.on(day))


def _has_mailbox() -> Exists:
    """Tell whether somebody has an e-mail address, without reading which."""
    details = ContactDetails.objects.filter(person=OuterRef("person"))
    return Exists(details.filter(email__gt=""))


def named_on(day: date) -> QuerySet[Appointment]:
    """Return the appointments that the public reads of on the day."""
    return (
        Appointment.objects.sitting(day)
        .filter(person__erased_at=None, person__deceased_at=None)
        .exclude(_away(Kind.STEPPED_BACK, day))
        .annotate(is_unreachable=_away(Kind.UNREACHABLE, day))
    )


def findable(neighbourhood_id: int | None) -> list[str]:
    """Return the names that a search of the site may find: of whom serves today.

    Only with a profile that is published: who took that off the site is not looked up.
    """
    serving = named_on(clock.today()).filter(
        neighbourhood=neighbourhood_id, person__ambassador__live=True
    )
    rows = serving.select_related("person__ambassador")
    return [row.person.ambassador.name or row.person.full_name for row in rows]


def shown(
    profile: Ambassador, appointment: Appointment | None, portrait: Portrait | None
) -> SittingAmbassador:
    """Return a profile as the public sees it, with the days of the appointment."""
    return SittingAmbassador(
        neighbourhood_id=appointment and appointment.neighbourhood_id,
        name=profile.name or profile.person.full_name,
        first_day=appointment and appointment.first_day,
        last_day=appointment and appointment.last_day,
        portrait=portrait,
        why=profile.why,
        proud=profile.proud,
        languages=profile.languages,
        is_unreachable=getattr(appointment, "is_unreachable", False),
        has_mailbox=getattr(appointment, "has_mailbox", False),
        appointment_id=appointment and appointment.pk,
    )


def portrait_of(profile: Ambassador, ready: dict[int, list[Any]]) -> Portrait | None:
    """Return the portrait of a profile, if a rendition is ready."""
    renditions = ready.get(profile.portrait_id)
    if not renditions:
        return None
    largest, sizes = renditions[0], {one.width: one.url for one in renditions}
    return Portrait(
        largest.url,
        largest.width,
        largest.height,
        profile.portrait_alt,
        srcset=", ".join(f"{url} {width}w" for width, url in sizes.items()),
    )


def _row(appointment: Appointment, ready: dict[int, list[Any]]) -> SittingAmbassador:
    profile = _published(appointment)
    if profile is not None:
        return shown(profile, appointment, portrait_of(profile, ready))
    return SittingAmbassador(
        neighbourhood_id=appointment.neighbourhood_id,
        name=appointment.person.full_name,
        first_day=appointment.first_day,
        last_day=appointment.last_day,
        is_unreachable=appointment.is_unreachable,
        has_mailbox=appointment.has_mailbox,
        appointment_id=appointment.pk,
    )


def _published(appointment: Appointment) -> Ambassador | None:
    profile = getattr(appointment.person, "ambassador", None)
    return profile if profile is not None and profile.live else None


def _portraits(rows: Iterable[Appointment]) -> list[Any]:
    profiles = (_published(row) for row in rows)
    return [profile.portrait for profile in profiles if profile is not None]
