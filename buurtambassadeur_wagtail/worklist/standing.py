"""How a case stands, as the rules of the work list ask: what waits for whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from buurtambassadeur_wagtail.candidacy import rules as candidacy_rules
from buurtambassadeur_wagtail.candidacy.models import Candidacy, Objection
from buurtambassadeur_wagtail.candidacy.rules import Outcome, Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.programme.choices import CertificateOfConduct
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from . import rules


def case_of(
    candidacy: Candidacy,
    objections: Iterable[Objection],
    undecided: list[Objection],
    to_second: list[Objection],
    settings: ProgrammeSettings,
) -> rules.Case:
    """Return the case as the rules read it."""
    publication = getattr(candidacy, "publication", None)
    closes_at = publication and publication.closes_at
    kept = publication and publication.confirm_days
    status = Status(candidacy.status)
    return rules.Case(
        status=status,
        confirmed=candidacy.confirmed_at is not None,
        talked=candidacy.application.intake_on is not None,
        text_written=publication is not None,
        text_approved=bool(publication and publication.approved_at),
        has_email=bool(candidacy.application.email),
        undecided=len(undecided),
        untold=sum(not one.reasons for one in undecided),
        certificate_missing=_lacks_certificate(candidacy, settings),
        to_second=len(to_second),
        obstacle=candidacy_rules.obstacle(
            status,
            opens_at=publication and publication.opens_at,
            closes_at=clock.local(closes_at) if closes_at else None,
            objections=[one.standing() for one in objections],
            confirm_days=settings.confirm_days if kept is None else kept,
            now=clock.now(),
        ),
    )


def _lacks_certificate(candidacy: Candidacy, settings: ProgrammeSettings) -> bool:
    needed = settings.certificate_of_conduct == CertificateOfConduct.BEFORE_START
    return needed and candidacy.certificate_seen_on is None


def is_to_decide(objection: Any) -> bool:
    """Leave out what came too late, what its sender has to confirm first, and what
    waits for somebody else: the candidate's answer, or a second reader.
    """
    standing = objection.standing()
    return (
        standing.outcome is Outcome.RECEIVED
        and standing.confirmed
        and not standing.late
        and not objection.has_proposal
        and not _waits_for_answer(objection)
    )


def _waits_for_answer(objection: Any) -> bool:
    waiting = objection.answer_by is not None and objection.answered_at is None
    return waiting and clock.now() <= objection.answer_by


def is_to_second(objection: Any, user: Any) -> bool:
    """Leave out what the user proposed: somebody else reads that."""
    undecided = objection.outcome == Outcome.RECEIVED
    return undecided and objection.has_proposal and objection.proposed_by != user.pk
