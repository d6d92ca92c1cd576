"""The parts of the page of an agreement, as a coordinator reads them."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.register_parts import Section, as_cell
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full

from . import admin_words, queries
from .models import AgreementEvent, ConsentRequest, ShapeAgreement
from .queries import Standing

TEMPLATES = "buurtambassadeur_wagtail/admin/agreements/"


def sections(agreement: ShapeAgreement, user: Any) -> list[Section]:
    """Return the whole page: five queries, whatever was said."""
    events = queries.events_of(agreement)
    asked = list(agreement.requests.select_related("organisation"))
    parts = [
        standing(agreement),
        words(agreement),
        _parties(queries.parties(agreement, events)),
        _events(events),
        _asked(asked),
        _versions(agreement, user),
    ]
    return [part for part in parts if part]


def standing(agreement: ShapeAgreement) -> Section:
    """Where this version stands, and since when."""
    rows: list[tuple[Any, Any]] = [
        (_("State"), admin_words.state(agreement)),
        (_("Neighbourhood"), agreement.neighbourhood),
        (_("Version"), agreement.version),
    ]
    if agreement.offered_at:
        offered_on = clock.local(agreement.offered_at).date()
        rows.append((_("Offered"), in_full(offered_on)))
    if agreement.in_force_from:
        rows.append((_("In force from"), in_full(agreement.in_force_from)))
    if agreement.ended_on:
        rows.append((_("Ended"), in_full(agreement.ended_on)))
    if agreement.ended_reasons:
        rows.append((_("Reasons"), agreement.ended_reasons))
    effect = capfirst(agreement.effect_in_words) or _("As in the whole municipality")
    rows.append((_("What a refusal does"), effect))
    return Section(_("The agreement"), rows)


def words(agreement: ShapeAgreement) -> Section:
    """The text that the parties read."""
    rows = [(capfirst(str(label)), text) for label, text in agreement.parts]
    return Section(_("The text"), rows)


def _parties(standings: list[Standing]) -> Section:
    rows = [
        {
            "name": admin_words.name_of(one),
            "is_required": one.is_required,
            "how": admin_words.how(one.event) if one.event else "",
            "numbers": admin_words.numbers(one.event) if one.event else "",
            "reasons": one.event.reasons if one.event else "",
            "answer": as_cell(admin_words.outcome(one)),
        }
        for one in standings
    ]
    return _template(_("Who agrees"), "_parties.html", rows)


def _events(events: list[AgreementEvent]) -> Section | None:
    rows = [
        {
            "name": admin_words.party_name(one),
            "how": admin_words.how(one),
            "numbers": admin_words.numbers(one),
            "reasons": one.reasons,
            "answer": as_cell(admin_words.said(one.said)),
        }
        for one in reversed(events)
    ]
    if not rows:
        return None
    return _template(_("Everything that was said"), "_parties.html", rows)


def _asked(requests: list[ConsentRequest]) -> Section | None:
    if not requests:
        return None
    rows = [
        (
            f"{one.organisation}, {one.role}" if one.role else str(one.organisation),
            day_month_year(clock.local(one.asked_at).date()),
        )
        for one in requests
    ]
    return Section(_("Asked by e-mail"), rows)


def _versions(agreement: ShapeAgreement, user: Any) -> Section | None:
    others = queries.versions(agreement.neighbourhood_id).exclude(pk=agreement.pk)
    rows = []
    for one in others:
        one.neighbourhood = agreement.neighbourhood
        rows.append(
            {
                "url": admin_url_for(one, user),
                "name": _("Version %(version)d") % {"version": one.version},
                "answer": as_cell(admin_words.state(one)),
            }
        )
    return _template(_("Other versions"), "_parties.html", rows) if rows else None


def _template(title: str, name: str, rows: list[dict[str, Any]]) -> Section:
    return Section(title, template=TEMPLATES + name, context={"rows": rows})
