"""Letters that ask partner organisations to react to a candidate."""

from __future__ import annotations

from collections.abc import Iterable

from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.partners.queries import refusing_contacts

from . import texts_candidate
from .letter_parts import send, with_address
from .models import CandidatePublication, PartnerInvitation


def candidate_to_partners(publication: CandidatePublication) -> list[Letter]:
    """Give each partner contact a link of its own, good until the period closes."""
    return candidate_to(
        publication, refusing_contacts(publication.candidacy.neighbourhood)
    )


def candidate_to(
    publication: CandidatePublication, contacts: Iterable[PartnerContact]
) -> list[Letter]:
    """Give these contacts a link of their own."""
    with site_language():
        letters = [_to_partner(publication, contact) for contact in contacts]
    return [letter for letter in letters if letter is not None]


def _to_partner(
    publication: CandidatePublication, contact: PartnerContact
) -> Letter | None:
    neighbourhood = publication.candidacy.neighbourhood
    invitation, _new = PartnerInvitation.objects.get_or_create(
        publication=publication,
        contact=contact,
        defaults={"partner": contact.organisation, "sent_at": clock.now()},
    )
    link = links.issue(
        "partner-objection", invitation, expires_at=publication.closes_at
    )
    page = addresses.public_url(publication)
    return send(
        "candidate_to_partner",
        to=contact.email,
        name=contact.name,
        about=publication.candidacy,
        place=neighbourhood,
        facts={
            "candidate": publication.name_shown,
            "neighbourhood": neighbourhood.name,
            "day": in_full(clock.local(publication.closes_at).date()),
            "page": with_address(texts_candidate.WHO_IT_IS, page),
            "link": link.marker,
        },
    )
