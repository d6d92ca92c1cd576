"""Letters that ask partner organisations to react to a candidate."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.partners.queries import refusing_contacts

from .letter_parts import send, whom_to_ask, with_address, with_link
from .models import CandidatePublication, PartnerInvitation


def candidate_to_partners(publication: CandidatePublication) -> list[Letter]:
    """Give each partner contact a link of its own, good until the period closes."""
    neighbourhood = publication.candidacy.neighbourhood
    with site_language():
        return [
            letter
            for contact in refusing_contacts(neighbourhood)
            if (letter := _to_partner(publication, contact))
        ]


def _to_partner(
    publication: CandidatePublication, contact: PartnerContact
) -> Letter | None:
    neighbourhood = publication.candidacy.neighbourhood
    closes_on = in_full(clock.local(publication.closes_at).date())
    invitation, _new = PartnerInvitation.objects.get_or_create(
        publication=publication,
        partner=contact.organisation,
        defaults={"sent_at": clock.now()},
    )
    link = links.issue(
        "partner-objection", invitation, expires_at=publication.closes_at
    )
    facts = {
        "candidate": publication.name_shown,
        "neighbourhood": neighbourhood.name,
        "day": closes_on,
    }
    return send(
        event="candidate_to_partner",
        to=contact.email,
        name=contact.name,
        about=publication.candidacy,
        subject=_("Candidate in %(neighbourhood)s") % facts,
        parts=[
            _(
                "%(candidate)s wants to become neighbourhood ambassador in "
                "%(neighbourhood)s."
            )
            % facts,
            with_address(_("Read here who it is:"), addresses.public_url(publication)),
            with_link(
                _(
                    "Does your organisation not agree? Then tell us why, until and "
                    "including %(day)s. Use this link:"
                )
                % facts,
                link,
            ),
            _(
                "Do not write down data from police files or criminal data. Do you "
                "agree? Then you need not do anything."
            ),
            whom_to_ask(neighbourhood),
        ],
    )
