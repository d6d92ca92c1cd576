"""What a dossier tells of the way to a decision: talks, answers, proposals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.dossier_parts import Happening
from buurtambassadeur_wagtail.kernel.register_parts import Section

from . import timeline_events
from .admin_decision_sections import heard, proposed
from .models import (
    Application,
    Candidacy,
    CandidateResponse,
    DecisionProposal,
    Objection,
)


def of_candidacies(found: Sequence[Candidacy], user: Any) -> Iterator[Happening]:
    """Tell when the candidate was asked and answered, and who read along."""
    for candidacy in found:
        for one in timeline_events.deliberations(candidacy):
            yield Happening(one.when, str(one.title), one.who, why=one.why)


def of_applications(found: Sequence[Application], user: Any) -> Iterator[Happening]:
    """Tell of the intake talk, if there was one."""
    for one in found:
        if one.intake_on:
            yield Happening(one.intake_on, _("Intake talk"))


def answers(found: Sequence[Objection], user: Any) -> Iterator[Section]:
    """Show what the candidate answered to each refusal, and what was proposed."""
    seen = [one.pk for one in found if policy.may(user, "view", one)]
    responses = CandidateResponse.objects.filter(objection__in=seen)
    for one in responses.select_related("objection").order_by("asked_at", "pk"):
        title = _("Answer of the candidate to refusal %(number)s")
        yield Section(title % {"number": one.objection.reference}, heard(one))
    yield from _proposals(seen)


def _proposals(seen: list[int]) -> Iterator[Section]:
    proposals = DecisionProposal.objects.filter(objection__in=seen)
    related = ("objection", "proposed_by", "asked", "handled_by")
    for one in proposals.select_related(*related).order_by("proposed_at", "pk"):
        title = _("Proposed decision on refusal %(number)s")
        yield Section(title % {"number": one.objection.reference}, proposed(one))
