"""Letters about a day that moved: a longer reaction period, a later decision."""

from __future__ import annotations

from datetime import date

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.partners.queries import refusing_contacts

from . import texts_days
from .days import is_delayed_too_late
from .letter_parts import send
from .models import Candidacy, CandidatePublication, Objection, PartnerInvitation
from .queries import deciding
from .rules import Outcome


def period_extended(publication: CandidatePublication, *, reason: str) -> list[Letter]:
    """Tell the candidate, the partners and who refused already, each in own words."""
    candidacy = publication.candidacy
    reacted = deciding(candidacy).filter(outcome=Outcome.RECEIVED)
    with site_language():
        facts = {
            "neighbourhood": candidacy.neighbourhood.name,
            "day": in_full(clock.local(publication.closes_at).date()),
            "reason": reason,
        }
        named = facts | {"candidate": publication.name_shown}
        letters = [_to_candidate(candidacy, facts)]
        for contact in refusing_contacts(candidacy.neighbourhood):
            letters.append(_to_partner(publication, contact, named))
        for objection in reacted:
            letters.append(_to_sender(objection, named))
    return [letter for letter in letters if letter]


def decision_delayed(
    candidacy: Candidacy, *, before: date, decide_by: date, reason: str
) -> Letter | None:
    """Tell the applicant on which day the decision comes, and why (Awb 4:14)."""
    late = is_delayed_too_late(clock.today(), before)
    with site_language():
        return send(
            "decision_delayed",
            to=candidacy.application.email,
            name=candidacy.application.full_name,
            about=candidacy,
            place=candidacy.neighbourhood,
            facts={
                "reference": candidacy.reference,
                "neighbourhood": candidacy.neighbourhood.name,
                "before": in_full(before),
                "day": in_full(decide_by),
                "reason": reason,
                "late": str(texts_days.LATE) if late else "",
            },
        )


def _to_candidate(candidacy: Candidacy, facts: dict[str, str]) -> Letter | None:
    return send(
        "period_extended",
        to=candidacy.application.email,
        name=candidacy.application.full_name,
        about=candidacy,
        place=candidacy.neighbourhood,
        facts={"reference": candidacy.reference, **facts},
    )


def _to_partner(
    publication: CandidatePublication, contact: PartnerContact, facts: dict[str, str]
) -> Letter | None:
    invitation, _new = PartnerInvitation.objects.get_or_create(
        publication=publication,
        contact=contact,
        defaults={"partner": contact.organisation, "sent_at": clock.now()},
    )
    link = links.issue(
        "partner-objection", invitation, expires_at=publication.closes_at
    )
    return send(
        "period_extended_to_partner",
        to=contact.email,
        name=contact.name,
        about=publication.candidacy,
        place=publication.candidacy.neighbourhood,
        facts={**facts, "link": link.marker},
    )


def _to_sender(objection: Objection, facts: dict[str, str]) -> Letter | None:
    return send(
        "period_extended_to_sender",
        to=objection.email,
        name=objection.name,
        about=objection,
        place=objection.candidacy.neighbourhood,
        facts={"reference": objection.reference, **facts},
    )
