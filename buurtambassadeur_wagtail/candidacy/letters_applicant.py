"""Letters to who applies, from the receipt to the decision."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language
from buurtambassadeur_wagtail.programme.queries import current

from .copies import application_rows
from .letter_parts import copy_of, send, whom_to_ask, with_address, with_link
from .models import Application, Candidacy, CandidatePublication

CONFIRM_DAYS = 28  # an application that nobody confirms is not kept longer
WITHDRAW_DAYS = 365


def decision_due_on(application: Application) -> date:
    """Return the day before which the applicant hears the decision (Awb 4:13, 4:14)."""
    received = clock.local(application.candidacy.received_at).date()
    return received + timedelta(weeks=current().decision_weeks)


def application_received(application: Application) -> Letter | None:
    """Confirm the receipt, with a copy, a link that confirms and one that withdraws."""
    candidacy = application.candidacy
    with site_language():
        facts = _facts(candidacy) | {"day": in_full(decision_due_on(application))}
        return _to(
            application,
            "application_received",
            _("We have your application (%(reference)s)"),
            _(
                "You want to become neighbourhood ambassador in %(neighbourhood)s. "
                "Thank you! Your application has number %(reference)s."
            )
            % facts,
            _confirm_line(candidacy),
            _(
                "What happens next? We talk with you within 3 weeks. After that the "
                "neighbourhood reads who you are. You hear our decision at the latest "
                "on %(day)s."
            )
            % facts,
            _withdraw_line(candidacy),
            copy=copy_of(application_rows(application)),
        )


def application_known(application: Application) -> Letter | None:
    """Tell that an earlier application stands; ask once more for a confirmation."""
    candidacy = application.candidacy
    with site_language():
        return _to(
            application,
            "application_known",
            _("We had your application already (%(reference)s)"),
            _(
                "You sent the form for %(neighbourhood)s once more. We keep your "
                "earlier application, with number %(reference)s. Nothing in it has "
                "changed."
            )
            % _facts(candidacy),
            _confirm_line(candidacy),
            _("Do you want to change something? Tell us."),
        )


def application_withdrawn(application: Application) -> Letter | None:
    """Confirm that the application was withdrawn."""
    with site_language():
        return _to(
            application,
            "application_withdrawn",
            _("You have withdrawn your application (%(reference)s)"),
            _(
                "You do not want to become neighbourhood ambassador in "
                "%(neighbourhood)s any more. We have stopped your application. You "
                "need not do anything."
            )
            % _facts(application.candidacy),
            _("Thank you for wanting to do something for the neighbourhood."),
        )


def application_rejected(application: Application, *, reasons: str) -> Letter | None:
    """Tell that the application is not handled further, and why."""
    with site_language():
        return _to(
            application,
            "application_rejected",
            _("Decision on your application (%(reference)s)"),
            _(
                "You wanted to become neighbourhood ambassador in %(neighbourhood)s. "
                "We have decided not to make you a candidate. This is why:"
            )
            % _facts(application.candidacy),
            reasons,
        )


def text_for_approval(publication: CandidatePublication, link: Link) -> Letter | None:
    """Ask the candidate to read and approve the text for the neighbourhood."""
    candidacy = publication.candidacy
    last_day = clock.local(link.expires_at).date()
    with site_language():
        facts = _facts(candidacy) | {"day": in_full(last_day)}
        return _to(
            candidacy.application,
            "text_for_approval",
            _("Please read your text for the neighbourhood (%(reference)s)"),
            _(
                "We want to make you known as a candidate in %(neighbourhood)s. First "
                "read the text that the neighbourhood will see. You may change it."
            )
            % facts,
            with_link(
                _("Read and approve the text here, at the latest on %(day)s:") % facts,
                link,
            ),
            _("Only when you approve, the neighbourhood sees your name and this text."),
        )


def candidate_published(publication: CandidatePublication) -> Letter | None:
    """Tell the candidate that the page is up and until when people can react."""
    closes_on = clock.local(publication.closes_at).date()
    with site_language():
        facts = _facts(publication.candidacy) | {"day": in_full(closes_on)}
        return _to(
            publication.candidacy.application,
            "candidate_published",
            _("You are a candidate in the neighbourhood (%(reference)s)"),
            _("From today you are a candidate in %(neighbourhood)s.") % facts,
            with_address(
                _("This is what the neighbourhood reads about you:"),
                addresses.public_url(publication),
            ),
            _(
                "Residents of %(neighbourhood)s and partners may refuse you, with "
                "reasons. They can do so until and including %(day)s."
            )
            % facts,
            _("After that we decide. You hear from us."),
        )


def candidacy_refused(candidacy: Candidacy) -> Letter | None:
    """Tell the candidate that an objection was upheld."""
    with site_language():
        return _to(
            candidacy.application,
            "candidacy_refused",
            _("Decision on your candidacy (%(reference)s)"),
            _(
                "You were a candidate in %(neighbourhood)s. Somebody refused you, "
                "with reasons. We have looked at the reasons and find them strong "
                "enough. You do not become neighbourhood ambassador now."
            )
            % _facts(candidacy),
            _("We want to explain this to you. Call us or send us an e-mail."),
        )


def _confirm_line(candidacy: Candidacy) -> str:
    if candidacy.confirmed_at is not None:
        return ""
    last_day = clock.today() + timedelta(days=CONFIRM_DAYS)
    link = links.issue(
        "application-confirm", candidacy, expires_at=clock.end_of(last_day)
    )
    text = _(
        "Please confirm that this is your e-mail address. Click on this link, at the "
        "latest on %(day)s:"
    )
    return with_link(text % {"day": in_full(last_day)}, link)


def _withdraw_line(candidacy: Candidacy) -> str:
    expires_at = clock.now() + timedelta(days=WITHDRAW_DAYS)
    link = links.issue("application-withdraw", candidacy, expires_at=expires_at)
    return with_link(
        _("Did you change your mind? Withdraw your application here:"), link
    )


def _facts(candidacy: Candidacy) -> dict[str, str]:
    return {
        "reference": candidacy.reference,
        "neighbourhood": candidacy.neighbourhood.name,
    }


def _to(
    application: Application, event: str, subject: str, *parts: str, copy: str = ""
) -> Letter | None:
    candidacy = application.candidacy
    return send(
        event=event,
        to=application.email,
        name=application.full_name,
        about=candidacy,
        subject=subject % _facts(candidacy),
        parts=[*parts, whom_to_ask(candidacy.neighbourhood)],
        copy=copy,
    )
