"""How the register puts agreements and answers in words: badges and lines."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.colleagues import colleague
from buurtambassadeur_wagtail.kernel.register_parts import Link
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .choices import OUTCOME_LABELS
from .models import AgreementEvent, ShapeAgreement
from .queries import Standing, in_force, type_name
from .rules import DISTRICT, Kind, Outcome, State

STATE_TONES = {
    State.DRAFT: "quiet",
    State.OPEN: "waiting",
    State.IN_FORCE: "good",
    State.SUPERSEDED: "quiet",
    State.WITHDRAWN: "bad",
    State.TERMINATED: "quiet",
}
OUTCOME_TONES = {
    Outcome.AGREED: "good",
    Outcome.NOT_AGREED: "bad",
    Outcome.NOT_APPLICABLE: "quiet",
    Outcome.WITHDRAWN: "bad",
}


def state(agreement: ShapeAgreement) -> Badge:
    """Return where a version stands."""
    return Badge(capfirst(agreement.stands_in_words), STATE_TONES[agreement.stands])


def outcome(standing: Standing) -> Badge:
    """Return what a party said last, or that it said nothing."""
    if standing.outcome is None:
        return Badge(_("No answer yet"), "waiting")
    return said(standing.outcome)


def said(outcome: Outcome) -> Badge:
    """Return an answer as a badge."""
    return Badge(capfirst(str(OUTCOME_LABELS[outcome])), OUTCOME_TONES[outcome])


def how(event: AgreementEvent) -> str:
    """Return when and by which way it came, and who of ours recorded it."""
    parts = [day_month_year(event.day), str(event.get_channel_display()), event.place]
    if event.request is not None:
        parts.append(event.request.role)
    if event.recorded_by is not None:
        name = colleague(event.recorded_by)
        parts.append(_("recorded by %(name)s") % {"name": name})
    return ", ".join(part for part in parts if part)


def numbers(event: AgreementEvent) -> str:
    """Return how the meeting of residents voted; blank for a partner."""
    if event.present is None:
        return ""
    text = ngettext(
        "%(present)d resident was there: %(for)d for, %(against)d against, %(none)d "
        "without opinion.",
        "%(present)d residents were there: %(for)d for, %(against)d against, %(none)d "
        "without opinion.",
        event.present,
    )
    return text % {
        "present": event.present,
        "for": event.votes_for,
        "against": event.votes_against,
        "none": event.no_opinion,
    }


def party_name(event: AgreementEvent) -> str:
    """Return whose answer this is."""
    if event.kind == Kind.NEIGHBOURHOOD:
        return _("The neighbourhood")
    return str(event.organisation or type_name(event.partner_type))


def accepted(agreement: ShapeAgreement | None, user: Any) -> Link | Badge:
    """Return the version that counted for somebody, or that there was none."""
    if agreement is None:
        return Badge(_("None was in force"), "waiting")
    text = _("Version %(version)d, in force from %(day)s")
    since = agreement.in_force_from
    day = day_month_year(since) if since else ""
    facts = {"version": agreement.version, "day": day}
    return Link(text % facts, admin_url_for(agreement, user) if user else None)


def in_place(neighbourhood: Neighbourhood, user: Any) -> Link | Badge:
    """Return the version in force there now, or that there is none."""
    agreement = in_force(neighbourhood)
    if agreement is None:
        return Badge(_("None is in force yet"), "waiting")
    return accepted(agreement, user)


def name_of(standing: Standing) -> str:
    """Return the name of a party; a type without organisation says so.

    But for the district: its coordinator speaks for it.
    """
    if standing.party.kind is Kind.NEIGHBOURHOOD:
        return _("The neighbourhood")
    if standing.party.kind is Kind.TYPE and standing.party.type != DISTRICT:
        text = _("%(type)s (no organisation here)")
        return text % {"type": standing.name}
    return standing.name
