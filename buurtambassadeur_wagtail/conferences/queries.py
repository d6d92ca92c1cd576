"""What is planned, who comes, and which neighbourhood needs a conference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Min, Sum

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import add_months
from buurtambassadeur_wagtail.meetings.queries import Invitee, invitable, to_invite
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import rules
from .models import Conference, ConferenceInvitation, SignUp
from .rules import SignUps, Standing, Status


@dataclass(frozen=True)
class HeldBefore:
    """A conference that was held, for one of its neighbourhoods."""

    place: Neighbourhood
    conference: Conference


@dataclass(frozen=True)
class Need:
    """How a neighbourhood is doing: the last one, and when the next is due."""

    place: Neighbourhood
    standing: Standing
    last_held: date | None
    warn_on: date
    overdue_on: date
    counted_from: date
    coming: Conference | None = None

    def months(self, today: date) -> int:
        """Return how many whole months it is since the last one."""
        return rules.whole_months(self.counted_from, today)


def people_coming(conference: Conference) -> int:
    """Return how many people signed up and come."""
    total = SignUp.objects.filter(conference=conference, cancelled_at=None)
    return total.aggregate(total=Sum("people"))["total"] or 0


def places_left(conference: Conference) -> int | None:
    """Return how many can still sign up; ``None``: there is no maximum."""
    if conference.max_sign_ups is None:
        return None
    return rules.places_left(conference.max_sign_ups, people_coming(conference))


def sign_ups_of(conference: Conference) -> SignUps:
    """Tell whether people can sign up now, and if not why."""
    return rules.sign_ups(
        conference.stands,
        starts_at=conference.starts_at,
        closes_at=conference.sign_up_closes_at,
        places_left=places_left(conference),
        now=clock.now(),
    )


def coming_to(conference: Conference) -> list[SignUp]:
    """Return who comes, by name, with everything a letter or a list needs."""
    rows = SignUp.objects.coming().filter(conference=conference)
    return list(rows.select_related("conference", "neighbourhood").order_by("name"))


def invited_to(conference: Conference) -> list[ConferenceInvitation]:
    """Return the ambassadors and partner contacts who were invited."""
    rows = ConferenceInvitation.objects.filter(conference=conference)
    return list(
        rows.select_related(
            "conference",
            "appointment__person__contact_details",
            "appointment__neighbourhood",
            "contact__organisation",
        )
    )


def to_tell(conference: Conference) -> list[ConferenceInvitation]:
    """Return who was invited and may get a letter: not who serves no longer."""
    serving = set(invitable(clock.today()).values_list("pk", flat=True))
    return [
        one
        for one in invited_to(conference)
        if one.appointment_id is None
        or one.appointment_id in serving
        or _is_to_serve(one.appointment)
    ]


def not_invited(conference: Conference) -> list[Invitee]:
    """Return who takes part on that day and was not invited yet."""
    wanted = to_invite(list(conference.neighbourhoods.all()), conference.day)
    known = {_key(one) for one in invited_to(conference)}
    return [one for one in wanted if one.key not in known]


def held_in_year_of(conference: Conference) -> HeldBefore | None:
    """Return another one that was held that year for one of the neighbourhoods."""
    places = list(conference.neighbourhoods.all())
    others = _held(places).exclude(pk=conference.pk)
    for other in others.prefetch_related("neighbourhoods"):
        if not rules.held_that_year(conference.day, [other.day]):
            continue
        for place in other.neighbourhoods.all():
            if place in places:
                return HeldBefore(place, other)
    return None


def upcoming(neighbourhood: Neighbourhood) -> Conference | None:
    """Return the next conference of the neighbourhood, as the public may know it."""
    coming = Conference.objects.filter(
        neighbourhoods=neighbourhood,
        status=Status.PLANNED.value,
        ends_at__gt=clock.now(),
    )
    return coming.order_by("starts_at", "pk").first()


def needs(places: Iterable[Neighbourhood]) -> list[Need]:
    """Return how these neighbourhoods are doing, in three queries.

    Only those where somebody serves: elsewhere there is nobody to talk about. Where
    none was ever held, the months are counted from the first day of who serves now.
    """
    today, settings = clock.today(), current()
    by_pk = {place.pk: place for place in places}
    since = _serving_since(by_pk, today)
    held, coming = last_held(by_pk), _coming(by_pk)
    found = []
    for pk, began in since.items():
        last = held.get(pk)
        counted = last or began
        warn_on = add_months(counted, settings.conference_warn_months)
        overdue_on = add_months(counted, settings.conference_overdue_months)
        standing = rules.standing(today, warn_on=warn_on, overdue_on=overdue_on)
        place, next_one = by_pk[pk], coming.get(pk)
        found.append(
            Need(place, standing, last, warn_on, overdue_on, counted, next_one)
        )
    return found


def last_held(places: Iterable[int]) -> dict[int, date]:
    """Return when the last one was held, for the neighbourhoods that had one."""
    rows = _held(places).order_by("starts_at")
    pairs = rows.values_list("neighbourhoods", "starts_at")
    return {pk: clock.local(moment).date() for pk, moment in pairs}


def _serving_since(places: Iterable[int], today: date) -> dict[int, date]:
    serving = Appointment.objects.sitting(today).filter(neighbourhood__in=list(places))
    rows = serving.order_by().values_list("neighbourhood")
    return dict(rows.annotate(began=Min("first_day")))


def _coming(places: Iterable[int]) -> dict[int, Conference]:
    rows = Conference.objects.filter(
        neighbourhoods__in=list(places),
        status=Status.PLANNED.value,
        ends_at__gt=clock.now(),
    )
    found: dict[int, Conference] = {}
    for one in rows.order_by("-starts_at").prefetch_related("neighbourhoods"):
        for place in one.neighbourhoods.all():
            found[place.pk] = one
    return found


def _held(places: Iterable[Any]) -> Any:
    held = Conference.objects.filter(status=Status.HELD.value)
    return held.filter(neighbourhoods__in=list(places)).distinct()


def _key(invitation: ConferenceInvitation) -> tuple[str, Any]:
    if invitation.appointment is not None:
        return "person", invitation.appointment.person_id
    return "contact", invitation.contact_id


def _is_to_serve(appointment: Any) -> bool:
    begins_later = appointment.first_day > clock.today()
    return appointment.cancelled_at is None and begins_later
