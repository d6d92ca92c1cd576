"""Who becomes contact of a partner while a round runs is asked to agree too.

For the daily command: each contact once, because the request is the evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.partners.queries import contacts_per_place

from . import letters, queries
from .locking import hold_agreement
from .models import AgreementEvent, ConsentRequest, ShapeAgreement
from .offering import request_to


def running() -> list[ShapeAgreement]:
    """Return the rounds that are open."""
    return list(queries.rounds().select_related("neighbourhood"))


def not_asked(
    agreements: Iterable[ShapeAgreement],
) -> dict[int, list[PartnerContact]]:
    """Return for each round the contacts who follow somebody we asked: 4 queries.

    Only of an organisation that was asked by letter and has said nothing yet.
    """
    agreements = list(agreements)
    if not agreements:
        return {}
    there = contacts_per_place(
        {one.neighbourhood for one in agreements}, on=clock.today()
    )
    asked, waiting = _asked(agreements)
    return {
        one.pk: [
            contact
            for contact in there[one.neighbourhood_id]
            if contact.organisation_id in waiting[one.pk]
            and (one.pk, contact.pk) not in asked
        ]
        for one in agreements
    }


@transaction.atomic
def ask_new_contacts(agreement: ShapeAgreement) -> list[Letter]:
    """Send who became contact since the parties were asked a link, once."""
    hold_agreement(agreement)
    still = [one for one in running() if one.pk == agreement.pk]
    contacts = not_asked(still).get(agreement.pk, [])
    sent = [letters.asked(request_to(agreement, contact)) for contact in contacts]
    return [letter for letter in sent if letter is not None]


def _asked(
    agreements: list[ShapeAgreement],
) -> tuple[set[tuple[int, int | None]], dict[int, set[int]]]:
    """Return whom we asked, and which organisations have said nothing yet."""
    waiting: dict[int, set[int]] = defaultdict(set)
    asked = set()
    rows = ConsentRequest.objects.filter(agreement__in=agreements)
    for pk, contact, partner in rows.values_list(
        "agreement", "contact", "organisation"
    ):
        asked.add((pk, contact))
        waiting[pk].add(partner)
    said = AgreementEvent.objects.filter(agreement__in=agreements)
    for pk, partner in said.values_list("agreement", "organisation"):
        waiting[pk].discard(partner)  # type: ignore[arg-type]
    return asked, waiting
