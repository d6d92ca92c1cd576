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
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import conflicts, effects, letters, refusals, remedies
from .lapsing import end_links
from .models import Application, Candidacy, CandidatePublication
from .queries import closing_day
from .rules import Status

APPROVAL_DAYS = 28  # how long the link for approval works


@transaction.atomic
def ask_approval(
    candidacy: Candidacy, *, name_shown: str, text: str, by: Any
) -> CandidatePublication:
    """Send the text for publication to the candidate, who reads and approves it.

    Asking again replaces the text and withdraws an earlier approval. Refuses when the
    applicant is not confirmed, without a name or text, or once the candidate is known.
    """
    application = _waiting(candidacy, by=by)
    if refused := refusals.asking_approval(candidacy):
        raise refused
    _refuse_nothing(name_shown, text)
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
        last_day = clock.today() + timedelta(days=APPROVAL_DAYS)
        link = links.issue(
            "publication-approve", publication, expires_at=clock.end_of(last_day)
        )
        letters.text_for_approval(publication, link)
    return publication


@transaction.atomic
def approve_publication(
    publication: CandidatePublication, *, text: str, via: str = "link", by: Any = None
) -> bool:
    """Store the candidate's approval, with the text as the candidate changed it.

    ``False`` when it was approved already; refuses a blank text, and once the candidate
    is known.
    """
    _waiting(publication.candidacy, by=by)
    publication.refresh_from_db()
    if publication.approved_at is not None:
        return False
    _refuse_nothing(publication.name_shown, text)
    publication.text = text
    publication.approved_at = clock.now()
    publication.approved_via = via
    publication.save(update_fields=["text", "approved_at", "approved_via"])
    links.revoke(publication)  # approved by telephone: the letter has nothing to ask
    return True


@transaction.atomic
def publish_candidate(candidacy: Candidacy, *, by: Any) -> CandidatePublication:
    """Make the candidate known: the page is up at once and the period begins.

    The closing second and what a refusal does are stored, so that a later setting moves
    nothing. Refuses without the candidate's approval, and while nobody chose what a
    refusal does. Tells the candidate and the partners. Source: R17.
    """
    _waiting(candidacy, by=by)
    publication = CandidatePublication.objects.filter(candidacy=candidacy).first()
    if refused := refusals.publishing(candidacy, publication):
        raise refused
    assert publication is not None  # noqa: S101 -- approved, so it is there
    now = clock.now().replace(microsecond=0)
    publication.opens_at = now
    publication.closes_at = clock.end_of(closing_day(clock.local(now).date()))
    publication.confirm_days = current().confirm_days
    publication.published_by = by
    effect, local = effects.effect_for(candidacy.neighbourhood)
    publication.refusal_effect, publication.effect_is_local = effect, local
    publication.save()
    links.revoke(publication)
    candidacy.status = Status.CANDIDATE.value
    candidacy.reactions_through = clock.local(publication.closes_at).date()
    with change_reason(gettext_noop("candidate made known"), by=by):
        candidacy.save(update_fields=["status", "reactions_through"])
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
    """End an application before it is made known, with reasons for the applicant.

    The reasons are kept with the application too: the dossier tells why.
    """
    application = _waiting(candidacy, by=by)
    if is_blank(reasons):
        raise Refused(_("Write why you reject this application."), cause=application)
    application.rejection_reasons = reasons
    application.save(update_fields=["rejection_reasons"])
    candidacy.status = Status.REJECTED.value
    candidacy.decided_at = clock.now()
    candidacy.decided_by = by
    candidacy.remedies_until = remedies.last_day()
    with change_reason(gettext_noop("application rejected"), by=by):
        candidacy.save(
            update_fields=["status", "decided_at", "decided_by", "remedies_until"]
        )
    end_links(candidacy)
    letters.application_rejected(application, reasons=reasons)


def _refuse_nothing(name_shown: str, text: str) -> None:
    """A candidate whom nobody can read about is not made known."""
    if is_blank(name_shown):
        raise Refused(_("Write the name."))
    if is_blank(text):
        raise Refused(_("Write a text about the candidate."))


def _waiting(candidacy: Candidacy, *, by: Any) -> Application:
    """Lock the candidacy; refuse once it is known, and who may not decide on it."""
    lock(Candidacy.objects.filter(pk=candidacy.pk))
    candidacy.refresh_from_db()
    refused = refusals.handling(candidacy) or conflicts.deciding(candidacy, by)
    if refused:
        raise refused
    return candidacy.application
