"""The cases of which something may wait, and the refusals with them: few queries."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import Exists, F, OuterRef, Subquery

from buurtambassadeur_wagtail.agreements.queries import places_in_force
from buurtambassadeur_wagtail.candidacy.models import (
    Candidacy,
    DecisionProposal,
    Objection,
)
from buurtambassadeur_wagtail.candidacy.policy import acting_in
from buurtambassadeur_wagtail.candidacy.rules import Status
from buurtambassadeur_wagtail.programme.choices import AgreementGate
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from .audience import own

CASE_FIELDS = (
    "reference",
    "status",
    "received_at",
    "confirmed_at",
    "decide_by",
    "certificate_seen_on",
    "neighbourhood__name",
    "neighbourhood__district",
    "application__given_name",
    "application__name_prefix",
    "application__family_name",
    "application__email",
    "application__email_key",
    "application__intake_on",
    "publication__approved_at",
    "publication__opens_at",
    "publication__closes_at",
    "publication__confirm_days",
)
OBJECTION_FIELDS = (
    "candidacy_id",
    "outcome",
    "reasons",
    "confirmed_at",
    "is_late",
    "late_accepted_at",
    "received_at",
)


def running(user: Any) -> list[Candidacy]:
    """Return the cases in which the user has something to do: one query or two."""
    cases = Candidacy.objects.filter(
        status__in=[Status.RECEIVED, Status.CANDIDATE], application__isnull=False
    ).select_related("neighbourhood", "application", "publication")
    parts = list(acting_in(user))
    here = own(user, cases, "neighbourhood")
    if parts:
        here |= cases.filter(pk__in=parts)
    return list(here.only(*CASE_FIELDS))


def objections_of(cases: list[Candidacy]) -> dict[int, list[Objection]]:
    """Group refusals by candidate, the oldest first; a supplement is no vote."""
    known = [one.pk for one in cases if one.status == Status.CANDIDATE]
    found = Objection.objects.filter(candidacy__in=known, supplement_to__isnull=True)
    grouped: dict[int, list[Objection]] = defaultdict(list)
    waits = DecisionProposal.objects.filter(objection=OuterRef("pk"), state="open")
    found = found.annotate(
        proposed_by=Subquery(waits.values("proposed_by")[:1]),
        has_proposal=Exists(waits),
        answer_by=F("response__answer_by"),
        answered_at=F("response__answered_at"),
    )
    for one in found.only(*OBJECTION_FIELDS).order_by("received_at", "pk"):
        grouped[one.candidacy_id].append(one)
    return grouped


def without_agreement(cases: list[Candidacy], settings: ProgrammeSettings) -> set[int]:
    """Return where nobody can be appointed, of who else could be: one query at most."""
    if settings.agreement_blocks_appointment != AgreementGate.BLOCK:
        return set()
    places = {one.neighbourhood_id for one in cases if one.status == Status.CANDIDATE}
    return places - places_in_force(places)
