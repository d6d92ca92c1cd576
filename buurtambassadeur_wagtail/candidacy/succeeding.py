"""Who becomes contact of a partner while a reaction period runs gets the link too.

For the daily command: each contact once, because the invitation is the evidence.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.partners.queries import (
    contacts_per_place,
    refusing_kinds,
)

from . import letters_partner
from .models import Candidacy, CandidatePublication, PartnerInvitation
from .rules import Status


def running() -> list[CandidatePublication]:
    """Return the candidates to whom can be reacted now."""
    now = clock.now()
    found = CandidatePublication.objects.filter(
        candidacy__status=Status.CANDIDATE.value, opens_at__lte=now, closes_at__gt=now
    )
    return list(found.select_related("candidacy__neighbourhood"))


def not_asked(
    publications: Iterable[CandidatePublication],
) -> dict[int, list[PartnerContact]]:
    """Return for each of these candidates the contacts who have no link: 4 queries."""
    publications = list(publications)
    if not publications:
        return {}
    kinds = refusing_kinds()
    places = {one.candidacy.neighbourhood for one in publications}
    there = contacts_per_place(places, on=clock.today())
    asked = set(
        PartnerInvitation.objects.filter(publication__in=publications).values_list(
            "publication", "contact"
        )
    )
    return {
        one.pk: [
            contact
            for contact in there[one.candidacy.neighbourhood_id]
            if contact.organisation.type in kinds and (one.pk, contact.pk) not in asked
        ]
        for one in publications
    }


@transaction.atomic
def ask_new_contacts(publication: CandidatePublication) -> list[Letter]:
    """Send who became contact since the candidate was made known a link, once."""
    lock(Candidacy.objects.filter(pk=publication.candidacy_id))
    still = [one for one in running() if one.pk == publication.pk]
    contacts = not_asked(still).get(publication.pk, [])
    return letters_partner.candidate_to(publication, contacts)
