"""Actions that make a candidate known: ask approval, approve, publish, reject."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import letters, refusals
from .models import Application, Candidacy, CandidatePublication
from .rules import Status, window_closes_on

APPROVAL_DAYS = 28  # how long the link for approval works


@transaction.atomic
def ask_approval(
    candidacy: Candidacy, *, name_shown: str, text: str, by: Any
) -> CandidatePublication:
    """Send the text for publication to the candidate, who reads and approves it.

    Asking again replaces the text and withdraws an earlier approval. Refuses when the
    applicant cannot be reached, is not confirmed, or the candidate is known already.
    """
    application = _waiting(candidacy)
    if refused := refusals.asking_approval(candidacy):
        raise refused
    publication, _created = CandidatePublication.objects.update_or_create(
        candidacy=candidacy,
        defaults={
            "name_shown": name_shown,
            "text": text,
            "prepared_at": clock.now(),
            "approved_at": None,
            "approved_via": "",
        },
    )
    links.revoke(publication)
    if application.email:
        expires_at = clock.now() + timedelta(days=APPROVAL_DAYS)
        link = links.issue("publication-approve", publication, expires_at=expires_at)
        letters.text_for_approval(publication, link)
    return publication


@transaction.atomic
def approve_publication(
    publication: CandidatePublication, *, text: str, via: str = "link"
) -> bool:
    """Store the candidate's approval, with the text as the candidate changed it.

    ``False`` when it was approved already; refuses after the candidate is known.
    """
    lock(CandidatePublication.objects.filter(pk=publication.pk))
    publication.refresh_from_db()
    _waiting(publication.candidacy)
    if publication.approved_at is not None:
        return False
    publication.text = text
    publication.approved_at = clock.now()
    publication.approved_via = via
    publication.save(update_fields=["text", "approved_at", "approved_via"])
    return True


@transaction.atomic
def publish_candidate(candidacy: Candidacy, *, by: Any) -> CandidatePublication:
    """Make the candidate known: the page is up at once and the period begins.

    The closing second is stored, so that a later setting moves nothing. Refuses without
    the candidate's approval. Tells the candidate and the partners. Source: R17.
    """
    _waiting(candidacy)
    publication = CandidatePublication.objects.filter(candidacy=candidacy).first()
    if refused := refusals.publishing(candidacy, publication):
        raise refused
    assert publication is not None  # noqa: S101 -- approved, so it is there
    days = current().refusal_window_days
    publication.opens_at = clock.now().replace(microsecond=0)
    publication.closes_at = clock.end_of(window_closes_on(clock.today(), days))
    publication.published_by = by
    publication.save(update_fields=["opens_at", "closes_at", "published_by"])
    candidacy.status = Status.CANDIDATE.value
    with change_reason(gettext_noop("candidate made known"), by=by):
        candidacy.save(update_fields=["status"])
    letters.candidate_published(publication)
    letters.candidate_to_partners(publication)
    signals.announce(
        signals.candidate_published,
        sender=CandidatePublication,
        publication=publication,
        by=by,
    )
    return publication


@transaction.atomic
def reject_application(candidacy: Candidacy, *, reasons: str, by: Any) -> None:
    """End an application before it is made known, with reasons for the applicant."""
    application = _waiting(candidacy)
    if not reasons.strip():
        raise Refused(_("Write why you reject this application."), cause=application)
    candidacy.status = Status.REJECTED.value
    candidacy.decided_at = clock.now()
    candidacy.decided_by = by
    with change_reason(gettext_noop("application rejected"), by=by):
        candidacy.save(update_fields=["status", "decided_at", "decided_by"])
    links.revoke(candidacy)
    letters.application_rejected(application, reasons=reasons)


def _waiting(candidacy: Candidacy) -> Application:
    """Lock the candidacy and refuse unless it still waits to be made known."""
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    if refused := refusals.handling(candidacy):
        raise refused
    return candidacy.application
