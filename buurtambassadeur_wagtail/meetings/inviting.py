"""Inviting: the list makes itself, and the stadsdeel alone sends (R18)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters, queries, refusals
from .locking import lock_meeting
from .models import ManagementMeeting, MeetingInvitation
from .queries import Changes, Invitee
from .rules import State


@transaction.atomic
def invite(meeting: ManagementMeeting, *, by: Any) -> Changes:
    """Invite everybody on the list; later: who came on it, and strike who went off it.

    Who has an e-mail address gets a letter with an entry for the calendar; for the
    others the coordinator prints one. Who is struck hears it, as long as that person
    still serves or is to serve. Doing it twice invites nobody twice. Refuses once the
    meeting has begun, and when there is nobody to invite.
    """
    lock_meeting(meeting)
    if refused := refusals.inviting(meeting):
        raise refused
    if meeting.stands is State.INVITED:
        return bring_up_to_date(meeting, by=by)
    wanted = queries.invitees(meeting)
    if not wanted:
        raise Refused(_("There is nobody to invite: nobody serves on that day."))
    meeting.state = State.INVITED.value
    meeting.invited_at, meeting.invited_by = clock.now(), by
    with change_reason(gettext_noop("invited"), by=by):
        meeting.save()
        removed = queries.changes(meeting).removed  # invited before it was postponed
        _send(meeting, wanted)
        _strike(removed)
    return Changes(wanted, removed)


def bring_up_to_date(meeting: ManagementMeeting, *, by: Any) -> Changes:
    """Invite who came on the list, strike who went off it. Call it under the lock."""
    found = queries.changes(meeting)
    with change_reason(gettext_noop("list of invited people changed"), by=by):
        _send(meeting, found.added)
        _strike(found.removed)
    return found


def ask_again(meeting: ManagementMeeting) -> None:
    """Forget the answers: they were about another day or hour."""
    for invitation in queries.expected(meeting):
        if invitation.answer:
            _forget_answer(invitation)
            invitation.save()


def to_write_to(meeting: ManagementMeeting) -> list[MeetingInvitation]:
    """Return who is expected and may get a letter about it."""
    return _may_be_told(queries.expected(meeting))


def _send(meeting: ManagementMeeting, wanted: list[Invitee]) -> None:
    known = {one.key: one for one in queries.invited(meeting)}
    for invitee in wanted:
        known_one = known.get(invitee.key)
        letters.invited(_invited(known_one or MeetingInvitation(), meeting, invitee))


def _invited(
    invitation: MeetingInvitation, meeting: ManagementMeeting, invitee: Invitee
) -> MeetingInvitation:
    contact = invitee.contact
    invitation.meeting = meeting
    invitation.appointment, invitation.contact = invitee.appointment, contact
    invitation.partner = contact.organisation if contact else None
    invitation.role = contact.role if contact else ""
    invitation.sent_at = clock.now()
    invitation.sent_via = "email" if invitee.email else "paper"
    invitation.removed_at = None
    _forget_answer(invitation)
    invitation.save()
    return invitation


def _forget_answer(invitation: MeetingInvitation) -> None:
    invitation.answer, invitation.answered_via = "", ""
    invitation.answered_at = None


def _strike(rows: list[MeetingInvitation]) -> None:
    told = {one.pk for one in _may_be_told(rows)}
    for invitation in rows:
        invitation.removed_at = clock.now()
        invitation.save(update_fields=["removed_at"])
        links.revoke(invitation, letters.ANSWER)
        if invitation.pk in told:
            letters.not_expected(invitation)


def _may_be_told(rows: list[MeetingInvitation]) -> list[MeetingInvitation]:
    """Leave out who serves no longer: ambassadors, contacts after the last day."""
    today = clock.today()
    serving = set(queries.invitable(today).values_list("person_id", flat=True))
    return [one for one in rows if _serves(one, serving, today)]


def _serves(invitation: MeetingInvitation, serving: set[int], today: Any) -> bool:
    appointment = invitation.appointment
    if appointment is None:
        contact = invitation.contact
        return contact is not None and not contact.is_over_on(today)
    later = appointment.cancelled_at is None and appointment.first_day > today
    return later or appointment.person_id in serving
