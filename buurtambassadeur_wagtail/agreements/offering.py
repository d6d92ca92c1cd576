"""Offering a version: from then on its words are fixed, and the parties are asked."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.partners.queries import contacts_of

from . import letters, queries, refusals
from .locking import hold_agreement
from .models import ConsentRequest, ShapeAgreement
from .rules import State


@transaction.atomic
def offer(agreement: ShapeAgreement, *, by_letter: bool = True, by: Any) -> int:
    """Open the round; return how many contacts of partners got a link by e-mail.

    A round for an earlier version that still ran is over: everybody looks at the new
    text. What is in force stays in force. Without ``by_letter`` nobody is mailed: the
    parties were asked otherwise. Refuses what was offered already.
    """
    hold_agreement(agreement)
    if refused := refusals.offering(agreement):
        raise refused
    with change_reason(gettext_noop("offered to the parties"), by=by):
        if earlier := queries.open_round(agreement.neighbourhood_id):
            replace(earlier)
        agreement.offered_at = clock.now()
        agreement.save(update_fields=["offered_at"])
    return _ask(agreement) if by_letter else 0


@transaction.atomic
def ask_again(agreement: ShapeAgreement, *, by: Any) -> int:
    """Mail everybody whose consent is lacking once more, also who came since.

    Return how many were mailed. Refuses when the round is over.
    """
    hold_agreement(agreement)
    if refused := refusals.asking(agreement):
        raise refused
    return _ask(agreement)


def replace(agreement: ShapeAgreement) -> None:
    """End a version because another one took its place; under the lock."""
    agreement.ended_on = clock.today()
    agreement.ended_because = State.SUPERSEDED.value
    agreement.save(update_fields=["ended_on", "ended_because"])


def _ask(agreement: ShapeAgreement) -> int:
    wanted = [one.organisation for one in queries.missing(agreement)]
    organisations = [pk for pk in wanted if pk is not None]
    contacts = contacts_of(agreement.neighbourhood, organisations)
    return sum(
        letters.asked(request_to(agreement, contact)) is not None
        for contact in contacts
        if contact.email
    )


def request_to(agreement: ShapeAgreement, contact: PartnerContact) -> ConsentRequest:
    """Return the evidence that this contact was asked; made when there is none."""
    request, _new = ConsentRequest.objects.get_or_create(
        agreement=agreement,
        contact=contact,
        defaults={
            "organisation": contact.organisation,
            "role": contact.role,
            "asked_at": clock.now(),
        },
    )
    return request
