"""The candidate is heard: asked for an answer to the reasons, and answering."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import lock
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import conflicts, decision_refusals, letters, refusals
from .decision_rules import answer_ends_on
from .models import Candidacy, CandidateResponse, Objection
from .rules import Outcome

PURPOSE = "candidate-response"
LATE_DAYS = 90  # an answer after the last day still counts while nothing is decided


@transaction.atomic
def hear_candidate(objection: Objection, *, gist: str, by: Any) -> CandidateResponse:
    """Send the candidate what was written, in our words, and ask for an answer.

    The last day is stored: so many full days after today. Asking again replaces the
    text and gives at least as long. Refuses without a text, with the name or address of
    who refused in it, after the answer came, and by whoever is a party. Source: R17.
    """
    _lock(objection)
    if refused := asking(objection, by):
        raise refused
    if is_blank(gist):
        raise Refused(_("Write what the candidate will read."), cause=objection)
    if refused := decision_refusals.telling_who(gist, objection):
        raise refused
    response = _ask(objection, gist, by)
    links.revoke(response)
    if objection.candidacy.application.email:
        expires_at = response.answer_by + timedelta(days=LATE_DAYS)
        link = links.issue(PURPOSE, response, expires_at=expires_at)
        letters.candidate_heard(response, link)
    return response


@transaction.atomic
def answer_hearing(
    response: CandidateResponse,
    *,
    text: str = "",
    is_declined: bool = False,
    via: str = "link",
    by: Any = None,
) -> bool:
    """Store the answer of the candidate, once; ``False`` when it was there already.

    To say nothing is an answer too. ``by`` is the coordinator who notes it down.
    Refuses blanks, and once the refusal was decided, withdrawn or lapsed.
    """
    _lock(response.objection)
    response.refresh_from_db()
    if response.answered_at is not None:
        return False
    if response.objection.outcome != Outcome.RECEIVED:
        raise Refused(_("We need no answer any more."), cause=response.objection)
    if is_blank(text) and not is_declined:
        raise Refused(_("Write an answer, or choose to say nothing."))
    response.text = "" if is_declined else text
    response.is_declined = is_declined
    response.answered_at, response.answered_via = clock.now(), via
    response.noted_by = by
    response.save()
    links.revoke(response)
    return True


def asking(objection: Objection, by: Any) -> Refused | None:
    """Say why the candidate cannot be asked now."""
    if refused := refusals.deciding(objection):
        return refused
    if refused := conflicts.deciding(objection.candidacy, by):
        return refused
    response = response_to(objection)
    if response is not None and response.answered_at is not None:
        return Refused(_("The candidate has answered already."), cause=objection)
    return None


def response_to(objection: Objection) -> CandidateResponse | None:
    """Return what the candidate was asked about this refusal, if anything."""
    return CandidateResponse.objects.filter(objection=objection).first()


def _ask(objection: Objection, gist: str, by: Any) -> CandidateResponse:
    settings, now = current(), clock.now().replace(microsecond=0)
    earlier = response_to(objection)
    last_day = answer_ends_on(clock.local(now).date(), settings.response_days)
    answer_by = clock.end_of(last_day)
    if earlier is not None:
        answer_by = max(answer_by, earlier.answer_by)
    response, _new = CandidateResponse.objects.update_or_create(
        objection=objection,
        defaults={
            "gist": gist,
            "shared": settings.share_reasons,
            "asked_at": now,
            "asked_by": by,
            "answer_by": answer_by,
        },
    )
    return response


def _lock(objection: Objection) -> None:
    """Lock the candidacy, as a decision does: of the two, one waits for the other."""
    lock(Candidacy.objects.filter(pk=objection.candidacy_id))
    objection.refresh_from_db()
