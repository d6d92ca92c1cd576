"""Actions on a conference itself: plan, change, move, postpone and cancel it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.sequences import next_number
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import letters, queries, refusals, rules
from .locking import lock_conference
from .models import Conference
from .rules import Status

# What who comes has to hear of; and what besides is in the entry of the calendar.
TOLD = ("starts_at", "ends_at", "place", "address")
IN_CALENDAR = (*TOLD, "title", "programme")


@transaction.atomic
def plan_conference(
    *, uid: UUID, neighbourhoods: Iterable[Neighbourhood], by: Any, **wanted: Any
) -> Conference:
    """Plan a conference for neighbourhoods of one district; nobody is invited yet.

    ``wanted``: title, starts_at, ends_at, place, address, programme, max_sign_ups and
    sign_up_closes_at. The same ``uid`` again plans nothing. Refuses days gone by, odd
    hours, and two districts. Source: R15; several neighbourhoods in one evening: 1c.
    """
    places = list(neighbourhoods)
    district = _one_district(places)
    _check(wanted)
    reference = _next_reference()  # first: its row makes equal submissions queue up
    known = Conference.objects.filter(uid=uid).first()
    if known is not None:
        return known
    with change_reason(gettext_noop("planned"), by=by):
        conference = Conference.objects.create(
            uid=uid,
            reference=reference,
            district_id=district,
            reminder_days=current().conference_reminder_days,
            **wanted,
        )
    conference.neighbourhoods.set(places)
    return conference


@transaction.atomic
def change_conference(
    conference: Conference, *, by: Any, why: str = "", **wanted: Any
) -> bool:
    """Change it; who comes hears of another day, hour or place, with a new entry.

    A postponed conference gets its new day this way; who signed up is still on the
    list. ``why`` goes into the letter and onto the page. ``False`` when it was so
    already. Refuses once it has begun, and a maximum below who signed up.
    """
    lock_conference(conference)
    if refused := refusals.changing(conference):
        raise refused
    _check(wanted)
    _room(conference, wanted)
    was_postponed = conference.stands is Status.POSTPONED
    different = {k for k, v in wanted.items() if getattr(conference, k) != v}
    if not different and not was_postponed:
        return False
    if "starts_at" in different:
        conference.moved_from, conference.reason = conference.starts_at, why
    for name in different:
        setattr(conference, name, wanted[name])
    conference.status = Status.PLANNED.value
    if was_postponed or different & set(IN_CALENDAR):
        conference.sequence += 1
    with change_reason(gettext_noop("changed"), by=by):
        conference.save()
    if was_postponed or different & set(TOLD):
        _tell(conference, lambda reader: letters.changed(reader, why=why))
    return True


@transaction.atomic
def postpone_conference(
    conference: Conference,
    *,
    reason: str,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    by: Any,
) -> None:
    """Put off: to a new moment, or until there is one; who comes hears why.

    When sign-up was to close some time before, it closes as long before the new moment.
    """
    _has_reason(reason)
    if starts_at is None or ends_at is None:
        _stop(conference, Status.POSTPONED, reason, by=by)
        _tell(conference, letters.postponed)
        return
    lock_conference(conference)
    closes_at = conference.sign_up_closes_at
    if closes_at is not None:
        closes_at += starts_at - conference.starts_at
    wanted = {
        "starts_at": starts_at,
        "ends_at": ends_at,
        "sign_up_closes_at": closes_at,
    }
    if not change_conference(conference, by=by, why=reason, **wanted):
        raise Refused(_("Choose another day or another hour."))


@transaction.atomic
def cancel_conference(conference: Conference, *, reason: str, by: Any) -> None:
    """Call off for good; who comes hears why. It never counts as the yearly one."""
    _has_reason(reason)
    _stop(conference, Status.CANCELLED, reason, by=by)
    if clock.now() < conference.ends_at:
        _tell(conference, letters.cancelled)


def _stop(conference: Conference, wanted: Status, reason: str, *, by: Any) -> None:
    lock_conference(conference)
    if refused := refusals.moving(conference, wanted):
        raise refused
    conference.status, conference.reason = wanted.value, reason
    conference.sequence += 1
    with change_reason(gettext_noop("stopped"), by=by):
        conference.save()
    for one in queries.coming_to(conference):
        links.revoke(one, letters.TAKE_BACK)


def _tell(conference: Conference, letter: Callable[[Any], Any]) -> None:
    """Write to everybody who signed up, and to everybody who was invited."""
    for reader in [*queries.coming_to(conference), *queries.to_tell(conference)]:
        reader.conference = conference
        letter(reader)


def _has_reason(reason: str) -> None:
    if is_blank(reason):
        raise Refused(_("Write why. Everybody who comes reads it."))


def _one_district(places: list[Neighbourhood]) -> int | None:
    districts = {place.district_id for place in places}
    if not districts:
        raise Refused(_("Choose at least one neighbourhood."))
    if len(districts) > 1:
        raise Refused(_("Choose neighbourhoods of one and the same district."))
    return districts.pop()


def _check(wanted: dict[str, Any]) -> None:
    wrong = rules.wrong_moment(
        wanted["starts_at"],
        wanted["ends_at"],
        clock.now(),
        wanted.get("sign_up_closes_at"),
    )
    if wrong:
        raise refusals.wrong_moment(wrong)


def _room(conference: Conference, wanted: dict[str, Any]) -> None:
    most = wanted.get("max_sign_ups")
    people = queries.people_coming(conference)
    if most is not None and most < people:
        text = _("%(count)d people signed up already. Choose a higher maximum.")
        raise Refused(text % {"count": people})


def _next_reference() -> str:
    year = clock.today().year
    return f"BC-{year}-{next_number(f'conference-{year}'):04d}"
