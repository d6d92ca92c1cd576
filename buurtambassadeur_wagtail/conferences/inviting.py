"""Inviting who serves on that day and the contacts of the partners; not residents."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from buurtambassadeur_wagtail.kernel import clock

from . import letters, queries, refusals
from .locking import lock_conference
from .models import Conference, ConferenceInvitation


@transaction.atomic
def invite(conference: Conference, *, by: Any) -> int:
    """Send a letter to everybody with an e-mail address who had none; return how many.

    Later: to who came on the list since. Who has no address stays on the list, for the
    coordinator to call. Refuses once it has begun, and what does not take place.
    """
    lock_conference(conference)
    if refused := refusals.inviting(conference):
        raise refused
    wanted = [one for one in queries.not_invited(conference) if one.email]
    for invitee in wanted:
        invitation = ConferenceInvitation.objects.create(
            conference=conference,
            appointment=invitee.appointment,
            contact=invitee.contact,
            sent_at=clock.now(),
        )
        letters.invited(invitation)
    return len(wanted)
