"""The agreement of a neighbourhood, for everybody: the text, the parties, the dates.

No names of persons: residents count, organisations have a name. Reasons are shown only
where a coordinator recorded why a party does not apply here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.agreements import admin_words, gates, queries
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.agreements.queries import Standing
from buurtambassadeur_wagtail.agreements.rules import Outcome, State
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .addresses import agreement_url, url_for
from .frame import Crumb, frame

TEMPLATE = "buurtambassadeur_wagtail/pages/agreement.html"


@dataclass(frozen=True)
class PartyLine:
    """A party as the public reads it."""

    name: str
    answer: str
    day: date | None = None
    numbers: str = ""
    reasons: str = ""


@dataclass(frozen=True)
class InShort:
    """What the page of the neighbourhood says of its agreement."""

    url: str
    since: date | None = None
    lacking: str = ""


def respond(
    request: HttpRequest, pk: int | None, version: int = 0, *, page: Any = None
) -> TemplateResponse:
    """Show the version in force, else the one underway; or the version asked for.

    404 where nothing was ever offered: a draft is nobody's business yet.
    """
    found = Neighbourhood.objects.select_related("district")
    place = get_object_or_404(found, pk=pk)
    shown = list(queries.published(place))
    for one in shown:
        one.neighbourhood = place
    agreement = _chosen(shown, version)
    title = _("The agreement of %(place)s") % {"place": place}
    crumbs = () if page else (Crumb(str(place), url_for(place, request)),)
    around = frame(request, page=page, title=title, crumbs=(*crumbs, Crumb(title)))
    return TemplateResponse(
        request, TEMPLATE, around | _context(request, agreement, shown)
    )


def in_short(
    neighbourhood: Neighbourhood | None,
    request: HttpRequest | None = None,
    page: Any = None,
) -> InShort | None:
    """Return what the page of the neighbourhood says; ``None``: nothing was offered."""
    shown = queries.public_version(neighbourhood) if neighbourhood else None
    if shown is None:
        return None
    shown.neighbourhood = neighbourhood
    return InShort(
        url=agreement_url(neighbourhood, request, page=page),
        since=shown.in_force_from,
        lacking=", ".join(gates.still_lacking(shown)),
    )


def _chosen(shown: list[ShapeAgreement], version: int) -> ShapeAgreement:
    """Return the version asked for; without one in force, underway, or the newest."""
    if version:
        wanted = [one for one in shown if one.version == version]
    else:
        order = {State.IN_FORCE: 0, State.OPEN: 1}
        wanted = sorted(shown, key=lambda one: order.get(one.stands, 2))
    if not wanted:
        raise Http404
    return wanted[0]


def _context(
    request: HttpRequest, agreement: ShapeAgreement, shown: list[ShapeAgreement]
) -> dict[str, Any]:
    place, stands = agreement.neighbourhood, agreement.stands
    parties = [_line(one) for one in queries.parties(agreement)]
    return {
        "neighbourhood": place,
        "agreement": agreement,
        "offered_on": clock.local(agreement.offered_at).date(),
        "is_in_force": stands is State.IN_FORCE,
        "is_underway": stands is State.OPEN,
        "parts": [(capfirst(str(label)), text) for label, text in agreement.parts],
        "effect": capfirst(agreement.effect_in_words),
        "parties": parties,
        "lacking": gates.still_lacking(agreement),
        "versions": [
            (one, agreement_url(place, request, version=one.version))
            for one in shown
            if one.pk != agreement.pk
        ],
        "back_url": url_for(place, request),
    }


def _line(standing: Standing) -> PartyLine:
    event, outcome = standing.event, standing.outcome
    name = admin_words.name_of(standing)
    if event is None or outcome is None:
        return PartyLine(name, _("No answer yet"))
    absent = outcome is Outcome.NOT_APPLICABLE and event.channel != "link"
    return PartyLine(
        name=name,
        answer=str(admin_words.said(outcome)),
        day=event.day,
        numbers=admin_words.numbers(event),
        reasons=event.reasons if absent else "",
    )
