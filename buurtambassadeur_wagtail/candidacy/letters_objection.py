"""Letters about refusing a candidate: to the sender, the candidate and the partners."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language
from buurtambassadeur_wagtail.partners.queries import refusing_contacts
from buurtambassadeur_wagtail.programme.queries import current

from .copies import objection_rows
from .letter_parts import copy_of, send, whom_to_ask
from .models import CandidatePublication, Objection, PartnerInvitation
from .rules import Outcome, confirmation_ends_at

WITHDRAW_DAYS = 365


def candidate_to_partners(publication: CandidatePublication) -> list[Letter]:
    """Give each partner contact a link of its own, good until the period closes."""
    neighbourhood = publication.candidacy.neighbourhood
    with site_language():
        return [
            letter
            for contact in refusing_contacts(neighbourhood)
            if (letter := _to_partner(publication, contact))
        ]


def objection_received(objection: Objection) -> Letter | None:
    """Confirm the receipt, with a copy and links to confirm and to withdraw."""
    with site_language():
        return _to_sender(
            objection,
            "objection_received",
            _("We have your refusal (%(reference)s)"),
            _(
                "You do not agree with candidate %(candidate)s in %(neighbourhood)s. "
                "Your message has number %(reference)s."
            ),
            _late_line(objection),
            _confirm_line(objection),
            _(
                "What happens next? We look at your reasons and decide. You always get "
                "an answer. We do not mention your name, unless the law demands it."
            ),
            copy_of(objection_rows(objection)),
            _withdraw_line(objection),
        )


def objection_withdrawn(objection: Objection) -> Letter | None:
    """Confirm that the objection was withdrawn and no longer counts."""
    with site_language():
        return _to_sender(
            objection,
            "objection_withdrawn",
            _("You have withdrawn your refusal (%(reference)s)"),
            _(
                "You refused candidate %(candidate)s in %(neighbourhood)s. You have "
                "withdrawn that. It does not count any more."
            ),
        )


def objection_lapsed(objection: Objection) -> Letter | None:
    """Tell that there is nothing left to decide: the candidacy has ended."""
    with site_language():
        return _to_sender(
            objection,
            "objection_lapsed",
            _("Your refusal is no longer needed (%(reference)s)"),
            _(
                "You refused candidate %(candidate)s in %(neighbourhood)s. This "
                "person is no longer a candidate. So we do not decide on your refusal "
                "any more."
            ),
        )


def objection_decided(objection: Objection) -> Letter | None:
    """Tell the sender the decision and why it was taken."""
    with site_language():
        return _to_sender(
            objection,
            "objection_decided",
            _("Decision on your refusal (%(reference)s)"),
            _(
                "You did not agree with candidate %(candidate)s in %(neighbourhood)s. "
                "We have looked at your reasons."
            ),
            _effect(objection),
            _("This is why:"),
            objection.motivation,
        )


def objection_decided_to_candidate(objection: Objection) -> Letter | None:
    """Tell the candidate that an objection does not stand in the way. No names."""
    application = objection.candidacy.application
    neighbourhood = objection.candidacy.neighbourhood
    with site_language():
        return send(
            event="objection_decided_to_candidate",
            to=application.email,
            name=application.full_name,
            about=objection.candidacy,
            subject=_("Decision on a refusal (%(reference)s)")
            % {"reference": objection.candidacy.reference},
            parts=[
                _(
                    "Somebody refused you as a candidate in %(neighbourhood)s, with "
                    "reasons. We have looked at the reasons. They do not stop you."
                )
                % {"neighbourhood": neighbourhood.name},
                _(
                    "You need not do anything. You hear from us when everything has "
                    "been decided."
                ),
                whom_to_ask(neighbourhood),
            ],
        )


def _to_partner(publication: CandidatePublication, contact) -> Letter | None:
    neighbourhood = publication.candidacy.neighbourhood
    closes_on = in_full(clock.local(publication.closes_at).date())
    invitation, _new = PartnerInvitation.objects.get_or_create(
        publication=publication,
        partner=contact.organisation,
        defaults={"sent_at": clock.now()},
    )
    link = links.issue(
        "partner-objection", invitation, expires_at=publication.closes_at
    )
    facts = {"neighbourhood": neighbourhood.name, "day": closes_on}
    return send(
        event="candidate_to_partner",
        to=contact.email,
        name=contact.name,
        about=publication.candidacy,
        subject=_("Candidate in %(neighbourhood)s") % facts,
        parts=[
            _(
                "Somebody wants to become neighbourhood ambassador in "
                "%(neighbourhood)s. Read who it is:"
            )
            % facts
            + "\n"
            + addresses.public_url(publication),
            _(
                "Does your organisation not agree? Then tell us why, until and "
                "including %(day)s. Use this link:"
            )
            % facts
            + "\n"
            + link.marker,
            _(
                "Do not write down data from police files or criminal data. Do you "
                "agree? Then you need not do anything."
            ),
            whom_to_ask(neighbourhood),
        ],
    )


def _effect(objection: Objection) -> str:
    if objection.outcome == Outcome.UPHELD:
        return _("Your refusal stops %(candidate)s.")
    if objection.outcome == Outcome.NOT_UPHELD:
        return _("Your refusal does not stop %(candidate)s.")
    return _("We cannot take your refusal into account.")


def _late_line(objection: Objection) -> str:
    if not objection.is_late:
        return ""
    return _(
        "Your message came after the last day. We keep it, but it does not stop "
        "the candidate."
    )


def _confirm_line(objection: Objection) -> str:
    if objection.confirmed_at is not None:
        return ""
    closes_at = max(clock.local(objection.candidacy.publication.closes_at), clock.now())
    expires_at = confirmation_ends_at(clock.local(closes_at), current().confirm_days)
    link = links.issue("objection-confirm", objection, expires_at=expires_at)
    line = _(
        "Please confirm that this is your e-mail address. Your refusal only counts "
        "then. Click on this link, at the latest on %(day)s:"
    )
    return line.replace("%(day)s", in_full(expires_at.date())) + "\n" + link.marker


def _withdraw_line(objection: Objection) -> str:
    expires_at = clock.now() + timedelta(days=WITHDRAW_DAYS)
    link = links.issue("objection-withdraw", objection, expires_at=expires_at)
    return _("Did you change your mind? Withdraw here:") + "\n" + link.marker


def _to_sender(objection: Objection, event: str, subject: str, *parts: str):
    candidacy = objection.candidacy
    facts = {
        "reference": objection.reference,
        "candidate": candidacy.publication.name_shown,
        "neighbourhood": candidacy.neighbourhood.name,
    }
    for name, value in facts.items():
        parts = tuple(part.replace(f"%({name})s", value) for part in parts)
    return send(
        event=event,
        to=objection.email,
        name=objection.name,
        about=objection,
        subject=subject % facts,
        parts=[*parts, whom_to_ask(candidacy.neighbourhood)],
    )
