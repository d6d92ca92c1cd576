"""Letters about refusing a candidate, to the sender and to the candidate."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import in_full, site_language

from . import texts_application, texts_objection, texts_taking_in
from .copies import objection_rows
from .letter_parts import copy_of, send, with_link
from .models import Objection
from .queries import confirm_days_of
from .remedies import clause
from .rules import Outcome, Status, confirmation_ends_at

WITHDRAW_DAYS = 365


def objection_received(objection: Objection) -> Letter | None:
    """Confirm the receipt, with a copy and links to confirm and to withdraw."""
    with site_language():
        return to_sender(
            objection,
            "objection_received",
            supplement=_supplement_line(objection),
            confirm=_confirm_line(objection),
            next=_next_line(objection),
            withdraw=_withdraw_line(objection),
            copy=copy_of(objection_rows(objection)),
        )


def objection_withdrawn(objection: Objection) -> Letter | None:
    """Confirm that the objection was withdrawn and no longer counts."""
    with site_language():
        return to_sender(objection, "objection_withdrawn")


def objection_lapsed(objection: Objection) -> Letter | None:
    """Tell that nothing is decided on it: the candidacy has ended, or it did not count.

    After an appointment it came too late, or nobody confirmed the address.
    """
    with site_language():
        reason = _why_lapsed(objection)
        return to_sender(objection, "objection_lapsed", reason=reason)


def objection_not_confirmed(objection: Objection) -> Letter | None:
    """Tell that the objection does not count: nobody confirmed the address in time."""
    with site_language():
        return to_sender(objection, "objection_not_confirmed")


def objection_decided(objection: Objection) -> Letter | None:
    """Tell the sender the decision and why it was taken."""
    with site_language():
        return to_sender(
            objection,
            "objection_decided",
            effect=_effect(objection),
            motivation=objection.motivation,
            remedies=clause(objection.remedies_until, objection.reference),
        )


def _effect(objection: Objection) -> str:
    if objection.outcome == Outcome.UPHELD:
        text = _("Your refusal stops %(candidate)s.")
    elif objection.outcome == Outcome.NOT_UPHELD:
        text = str(texts_objection.NOT_STOPPED)
    else:
        text = _("We cannot take your refusal into account.")
    return text % _facts(objection)


def _supplement_line(objection: Objection) -> str:
    if objection.supplement_to is None:
        return ""
    text = _("We add it to what you sent us before, with number %(reference)s.")
    return text % {"reference": objection.supplement_to.reference}


def _next_line(objection: Objection) -> str:
    if objection.counts_as_late:
        return _(
            "Your message came after the last day. We keep it, but it does not stop "
            "the candidate."
        )
    if not objection.reasons:
        return str(texts_taking_in.CALLED_NEXT)
    return str(texts_objection.NEXT)


def _why_lapsed(objection: Objection) -> str:
    if objection.candidacy.status != Status.APPOINTED:
        return str(texts_objection.NO_LONGER_CANDIDATE)
    if objection.counts_as_late:
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


def confirm_by(objection: Objection) -> date:
    """Return the last day on which the address can be confirmed."""
    publication = objection.candidacy.publication
    closes_at = max(clock.local(publication.closes_at), clock.now())
    ends_at = confirmation_ends_at(clock.local(closes_at), confirm_days_of(publication))
    return ends_at.date()


def _confirm_line(objection: Objection) -> str:
    if objection.confirmed_at is not None:
        return ""
    late = objection.counts_as_late
    text = texts_application.CONFIRM if late else texts_objection.CONFIRM
    last_day = confirm_by(objection)
    link = links.issue(
        "objection-confirm", objection, expires_at=clock.end_of(last_day)
    )
    return with_link(text % {"day": in_full(last_day)}, link)


def _withdraw_line(objection: Objection) -> str:
    expires_at = clock.now() + timedelta(days=WITHDRAW_DAYS)
    link = links.issue("objection-withdraw", objection, expires_at=expires_at)
    if objection.supplement_to is not None:
        return with_link(_("Do you want to take this message back? Do so here:"), link)
    return with_link(texts_objection.WITHDRAW, link)


def _facts(objection: Objection) -> dict[str, str]:
    return {
        "reference": objection.reference,
        "candidate": objection.candidacy.publication.name_shown,
        "neighbourhood": objection.candidacy.neighbourhood.name,
    }


def to_sender(objection: Objection, event: str, **facts: str) -> Letter | None:
    return send(
        event,
        to=objection.email,
        name=objection.name,
        about=objection,
        place=objection.candidacy.neighbourhood,
        facts={**_facts(objection), **facts},
    )
