"""Letters to the candidate about a refusal: the question, and what was decided.

They are about the refusal and the answer, not about the candidacy: what tells of the
reasons goes when either of the two, who refused or the candidate, is erased.
"""

from __future__ import annotations

from django.db.models import Model
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.texts import (
    in_full,
    site_language,
    without_addresses,
)
from buurtambassadeur_wagtail.programme.choices import ShareReasons

from .letter_parts import send
from .models import Candidacy, CandidateResponse, Objection
from .remedies import clause
from .rules import Outcome


def candidate_heard(response: CandidateResponse, link: Link) -> Letter | None:
    """Tell the candidate what was written, and ask for an answer."""
    with site_language():
        return _to(
            response.candidacy,
            "candidate_heard",
            about=response,
            told=_told(response),
            day=in_full(clock.local(response.answer_by).date()),
            link=link.marker,
        )


def hearing_over(response: CandidateResponse) -> Letter | None:
    """Tell the candidate that the refusal that was asked about is withdrawn."""
    with site_language():
        return _to(response.candidacy, "hearing_over", about=response)


def objection_decided_to_candidate(objection: Objection) -> Letter | None:
    """Tell the candidate that an objection does not stand in the way. No names."""
    response = _response_to(objection)
    with site_language():
        return _to(
            objection.candidacy,
            "objection_decided_to_candidate",
            about=response or objection,
            told=_told(response),
            explained=_explained(objection),
        )


def candidacy_refused(candidacy: Candidacy) -> Letter | None:
    """Tell the candidate that an objection was upheld, and why."""
    objection = candidacy.objections.filter(outcome=Outcome.UPHELD.value).first()
    response = _response_to(objection)
    with site_language():
        return _to(
            candidacy,
            "candidacy_refused",
            about=response or objection,
            told=_told(response),
            explained=_explained(objection),
            remedies=clause(candidacy.remedies_until, candidacy.reference),
        )


def _told(response: CandidateResponse | None) -> str:
    """Write the reasons below who words them: we do, or they stand as written."""
    if response is None:
        return ""
    line = _("These are the reasons, in our words:")
    if response.shared == ShareReasons.FULL:
        line = _("These are the reasons, as they were written:")
    return f"{line}\n{without_addresses(response.gist)}"


def _explained(objection: Objection | None) -> str:
    if objection is None or not objection.candidate_motivation:
        return ""
    return _("This is why we decide so:") + "\n" + objection.candidate_motivation


def _response_to(objection: Objection | None) -> CandidateResponse | None:
    return CandidateResponse.objects.filter(objection=objection).first()


def _to(
    candidacy: Candidacy, event: str, *, about: Model | None, **facts: str
) -> Letter | None:
    application, place = candidacy.application, candidacy.neighbourhood
    case = {"reference": candidacy.reference, "neighbourhood": place.name}
    return send(
        event,
        to=application.email,
        name=application.full_name,
        about=about or candidacy,
        place=place,
        facts={**case, **facts},
    )
