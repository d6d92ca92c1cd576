"""Letters about refusing a candidate, to the sender and to the candidate."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language
from buurtambassadeur_wagtail.programme.queries import current

from .copies import objection_rows
from .letter_parts import copy_of, send, whom_to_ask, with_link
from .models import Objection
from .rules import Outcome, Status, confirmation_ends_at

WITHDRAW_DAYS = 365


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
            )
            % _facts(objection),
            _supplement_line(objection),
            _confirm_line(objection),
            _next_line(objection),
            _("We do not mention your name, unless the law demands it."),
            _withdraw_line(objection),
            copy=copy_of(objection_rows(objection)),
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
                "withdrawn that. It does not count any more. You need not do anything."
            )
            % _facts(objection),
        )


def objection_lapsed(objection: Objection) -> Letter | None:
    """Tell that nothing is decided on it: the candidacy has ended, or it did not count.

    After an appointment it came too late, or nobody confirmed the address.
    """
    with site_language():
        return _to_sender(
            objection,
            "objection_lapsed",
            _("We have closed your refusal (%(reference)s)"),
            _("You refused candidate %(candidate)s in %(neighbourhood)s.")
            % _facts(objection),
            _why_lapsed(objection),
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
            )
            % _facts(objection),
            _effect(objection),
            _("This is why:") + "\n" + objection.motivation,
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


def _effect(objection: Objection) -> str:
    if objection.outcome == Outcome.UPHELD:
        text = _("Your refusal stops %(candidate)s.")
    elif objection.outcome == Outcome.NOT_UPHELD:
        text = _("Your refusal does not stop %(candidate)s.")
    else:
        text = _("We cannot take your refusal into account.")
    return text % _facts(objection)


def _supplement_line(objection: Objection) -> str:
    if objection.supplement_to is None:
        return ""
    text = _("We add it to what you sent us before, with number %(reference)s.")
    return text % {"reference": objection.supplement_to.reference}


def _next_line(objection: Objection) -> str:
    if objection.is_late:
        return _(
            "Your message came after the last day. We keep it, but it does not stop "
            "the candidate."
        )
    return _(
        "What happens next? We look at your reasons and decide. You always get an "
        "answer."
    )


def _why_lapsed(objection: Objection) -> str:
    if objection.candidacy.status != Status.APPOINTED:
        return _(
            "This person is no longer a candidate. So we do not decide on your refusal "
            "any more."
        )
    if objection.is_late:
        text = _(
            "%(candidate)s has become neighbourhood ambassador. Your refusal came "
            "after the last day, so it did not count."
        )
    else:
        text = _(
            "%(candidate)s has become neighbourhood ambassador. You did not confirm "
            "your e-mail address in time, so your refusal did not count."
        )
    return text % _facts(objection)


def _confirm_line(objection: Objection) -> str:
    if objection.confirmed_at is not None:
        return ""
    text = _(
        "Please confirm that this is your e-mail address. Your refusal only counts "
        "then. Click on this link, at the latest on %(day)s:"
    )
    if objection.is_late:
        text = _(
            "Please confirm that this is your e-mail address. Click on this link, at "
            "the latest on %(day)s:"
        )
    closes_at = max(clock.local(objection.candidacy.publication.closes_at), clock.now())
    ends_at = confirmation_ends_at(clock.local(closes_at), current().confirm_days)
    last_day = ends_at.date()
    link = links.issue(
        "objection-confirm", objection, expires_at=clock.end_of(last_day)
    )
    return with_link(text % {"day": in_full(last_day)}, link)


def _withdraw_line(objection: Objection) -> str:
    expires_at = clock.now() + timedelta(days=WITHDRAW_DAYS)
    link = links.issue("objection-withdraw", objection, expires_at=expires_at)
    if objection.supplement_to is not None:
        return with_link(_("Do you want to take this message back? Do so here:"), link)
    return with_link(_("Did you change your mind? Withdraw your refusal here:"), link)


def _facts(objection: Objection) -> dict[str, str]:
    return {
        "reference": objection.reference,
        "candidate": objection.candidacy.publication.name_shown,
        "neighbourhood": objection.candidacy.neighbourhood.name,
    }


def _to_sender(
    objection: Objection, event: str, subject: str, *parts: str, copy: str = ""
) -> Letter | None:
    return send(
        event=event,
        to=objection.email,
        name=objection.name,
        about=objection,
        subject=subject % _facts(objection),
        parts=[*parts, whom_to_ask(objection.candidacy.neighbourhood)],
        copy=copy,
    )
