"""Letters to who applies, from the receipt to the decision."""

from __future__ import annotations

from datetime import timedelta

from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from . import texts_application, texts_candidate
from .copies import application_rows
from .letter_parts import copy_of, send, with_address, with_link
from .models import Application, CandidatePublication
from .queries import decision_due_on
from .remedies import clause

CONFIRM_DAYS = 28  # an application that nobody confirms is not kept longer
WITHDRAW_DAYS = 365


def application_received(application: Application) -> Letter | None:
    """Confirm the receipt, with a copy, a link that confirms and one that withdraws."""
    with site_language():
        return _to(
            application,
            "application_received",
            day=in_full(decision_due_on(application.candidacy)),
            confirm=_confirm_line(application),
            withdraw=_withdraw_line(application),
            copy=copy_of(application_rows(application)),
        )


def application_known(application: Application) -> Letter | None:
    """Tell that an earlier application stands; ask once more for a confirmation."""
    with site_language():
        confirm = _confirm_line(application)
        return _to(application, "application_known", confirm=confirm)


def application_withdrawn(application: Application) -> Letter | None:
    """Confirm that the application was withdrawn."""
    with site_language():
        return _to(application, "application_withdrawn")


def application_rejected(application: Application, *, reasons: str) -> Letter | None:
    """Tell that the application is not handled further, and why."""
    with site_language():
        return _to(
            application,
            "application_rejected",
            reasons=reasons,
            remedies=clause(
                application.candidacy.remedies_until, application.candidacy.reference
            ),
        )


def text_for_approval(publication: CandidatePublication, link: Link) -> Letter | None:
    """Ask the candidate to read and approve the text for the neighbourhood."""
    last_day = clock.local(link.expires_at).date()
    with site_language():
        return _to(
            publication.candidacy.application,
            "text_for_approval",
            day=in_full(last_day),
            link=link.marker,
        )


def candidate_published(publication: CandidatePublication) -> Letter | None:
    """Tell the candidate that the page is up and until when people can react."""
    closes_on = clock.local(publication.closes_at).date()
    page = addresses.public_url(publication)
    with site_language():
        return _to(
            publication.candidacy.application,
            "candidate_published",
            day=in_full(closes_on),
            page=with_address(texts_candidate.ABOUT_YOU, page),
        )


def _confirm_line(application: Application) -> str:
    candidacy = application.candidacy
    if candidacy.confirmed_at is not None:
        return ""
    last_day = clock.today() + timedelta(days=CONFIRM_DAYS)
    link = links.issue(
        "application-confirm", candidacy, expires_at=clock.end_of(last_day)
    )
    return with_link(texts_application.CONFIRM % {"day": in_full(last_day)}, link)


def _withdraw_line(application: Application) -> str:
    expires_at = clock.now() + timedelta(days=WITHDRAW_DAYS)
    candidacy = application.candidacy
    link = links.issue("application-withdraw", candidacy, expires_at=expires_at)
    return with_link(texts_application.WITHDRAW, link)


def _to(application: Application, event: str, **facts: str) -> Letter | None:
    candidacy = application.candidacy
    case = {
        "reference": candidacy.reference,
        "neighbourhood": candidacy.neighbourhood.name,
    }
    return send(
        event,
        to=application.email,
        name=application.full_name,
        about=candidacy,
        place=candidacy.neighbourhood,
        facts={**case, **facts},
    )
