"""Actions on a meeting itself: plan, change, postpone and cancel it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import letters, queries, refusals, rules
from .inviting import ask_again, bring_up_to_date, to_write_to
from .locking import lock_meeting
from .models import AttentionPoint, ManagementMeeting
from .rules import PointStatus, State


def plan_meeting(
    *,
    uid: UUID,
    neighbourhoods: Iterable[Neighbourhood],
    starts_at: datetime,
    ends_at: datetime,
    place: str,
    agenda: str = "",
    by: Any,
) -> ManagementMeeting:
    """Plan a meeting for neighbourhoods of one district; nobody is invited yet.

    The same ``uid`` again plans nothing. The day on which the invitations have to be
    sent is fixed here. Refuses days gone by, odd hours, and two districts. Source: R18.
    """
    places = list(neighbourhoods)
    district = _one_district(places)
    _check(starts_at, ends_at)
    try:
        with transaction.atomic(), change_reason(gettext_noop("planned"), by=by):
            meeting, is_new = ManagementMeeting.objects.get_or_create(
                uid=uid,
                defaults={
                    "district_id": district,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "place": place,
                    "agenda": agenda,
                    "invite_by": _invite_by(starts_at),
                },
            )
            if is_new:
                meeting.neighbourhoods.set(places)
    except IntegrityError:  # the same form at the same moment
        meeting = ManagementMeeting.objects.get(uid=uid)
    return meeting


@transaction.atomic
def change_meeting(
    meeting: ManagementMeeting,
    *,
    starts_at: datetime,
    ends_at: datetime,
    place: str,
    agenda: str = "",
    by: Any,
) -> bool:
    """Change day, place or agenda; who was invited hears of it and is asked again.

    On another day others may sit: the list follows. A postponed meeting gets its new
    day this way, and then waits to be invited to again. ``False`` when it was so
    already. Refuses once it has begun.
    """
    lock_meeting(meeting)
    if refused := refusals.changing(meeting):
        raise refused
    _check(starts_at, ends_at)
    wanted = {
        "starts_at": starts_at,
        "ends_at": ends_at,
        "place": place,
        "agenda": agenda,
    }
    postponed = meeting.stands is State.POSTPONED
    if not postponed and all(getattr(meeting, k) == v for k, v in wanted.items()):
        return False
    moved = (meeting.starts_at, meeting.ends_at) != (starts_at, ends_at)
    if clock.local(starts_at).date() != meeting.day:
        meeting.invite_by = _invite_by(starts_at)
    for name, value in wanted.items():
        setattr(meeting, name, value)
    if postponed:
        meeting.state, meeting.reason = State.PLANNED.value, ""
    if postponed or meeting.stands is State.INVITED:
        meeting.sequence += 1
    with change_reason(gettext_noop("changed"), by=by):
        meeting.save()
        if meeting.stands is State.INVITED:
            _tell(meeting, moved=moved, by=by)
    return True


def postpone_meeting(meeting: ManagementMeeting, *, reason: str, by: Any) -> None:
    """Put off until a day to be found; everybody invited hears it, with the reason."""
    with transaction.atomic(), change_reason(gettext_noop("postponed"), by=by):
        _stop(meeting, State.POSTPONED, reason)
        for invitation in to_write_to(meeting):
            letters.postponed(invitation)


def cancel_meeting(meeting: ManagementMeeting, *, reason: str, by: Any) -> None:
    """Call off for good; attention points on its agenda wait for another one."""
    with transaction.atomic(), change_reason(gettext_noop("meeting cancelled"), by=by):
        _stop(meeting, State.CANCELLED, reason)
        for invitation in to_write_to(meeting):
            letters.cancelled(invitation)
        waiting = AttentionPoint.objects.filter(
            meeting=meeting, status=PointStatus.ON_AGENDA.value
        )
        for point in waiting:
            point.status, point.meeting = PointStatus.NEW.value, None
            point.save(update_fields=["status", "meeting"])


def _stop(meeting: ManagementMeeting, wanted: State, reason: str) -> None:
    if is_blank(reason):
        raise Refused(_("Write why. Everybody who was invited reads it."))
    lock_meeting(meeting)
    if refused := refusals.stopping(meeting, wanted):
        raise refused
    there = queries.expected(meeting)
    meeting.state, meeting.reason = wanted.value, reason
    if there:
        meeting.sequence += 1
    meeting.save()
    for invitation in there:
        links.revoke(invitation, letters.ANSWER)


def _tell(meeting: ManagementMeeting, *, moved: bool, by: Any) -> None:
    before = {one.pk for one in to_write_to(meeting)}
    if moved:
        ask_again(meeting)
        bring_up_to_date(meeting, by=by)
    for invitation in to_write_to(meeting):
        if invitation.pk in before:
            letters.changed(invitation)


def _one_district(places: list[Neighbourhood]) -> int | None:
    districts = {place.district_id for place in places}
    if not districts:
        raise Refused(_("Choose at least one neighbourhood."))
    if len(districts) > 1:
        raise Refused(_("Choose neighbourhoods of one and the same district."))
    return districts.pop()


def _check(starts_at: datetime, ends_at: datetime) -> None:
    if wrong := rules.wrong_moment(starts_at, ends_at, clock.now()):
        raise refusals.wrong_moment(wrong)


def _invite_by(starts_at: datetime) -> Any:
    day = clock.local(starts_at).date()
    return rules.invite_by(day, current().invite_days_before)
