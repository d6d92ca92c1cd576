"""Neighbourhood agreements of the demo, by the real actions.

One in force almost everywhere; in De Weverij the second version; around the station
without a housing corporation; in Kasteelpolder the corporation did not answer yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from buurtambassadeur_wagtail.agreements import actions, queries, rules
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.agreements.rules import Count, Kind, Outcome, Party
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.partners.models import PartnerType

from . import data_agreements as words
from .data_places import AGREED, NORTH
from .moments import days_ago

MILLS, STATION, MEADOW = "De Weverij", "Stationsplein e.o.", "Kasteelpolder"


def make_agreements(
    places: Mapping[str, Neighbourhood], north: Any, harbour: Any
) -> None:
    """Make an agreement for each neighbourhood, in telling states."""
    for name, decided in words.DECIDED.items():
        by = north if name in NORTH else harbour
        if name == MEADOW:
            _underway(places[name], decided, by)
        else:
            text = words.WORDS | {"refusal_effect": AGREED.get(name, "")}
            _agreed(places[name], text, decided, by)
    text = words.WORDS | {"more": words.MORE}
    _agreed(places[MILLS], text, words.SECOND, north)


def _agreed(
    place: Neighbourhood, text: dict[str, str], decided: tuple, by: Any
) -> None:
    """Everybody was asked around one table, and agreed within a week."""
    days = decided[0]
    with days_ago(days + 10):
        agreement = actions.write_version(place, text, by=by)
        actions.offer(agreement, by_letter=False, by=by)
    with days_ago(days):
        _decide(agreement, decided, by)
    with days_ago(days - 5):
        for party in queries.missing(agreement):
            _say_yes(agreement, party, by)


def _underway(place: Neighbourhood, decided: tuple, by: Any) -> None:
    """The residents and the police agree; the corporation has its link."""
    with days_ago(decided[0] + 6):
        agreement = actions.write_version(place, words.MEADOW, by=by)
        actions.offer(agreement, by=by)
    with days_ago(decided[0]):
        _decide(agreement, decided, by)
    with days_ago(decided[0] - 8):
        for party in queries.missing(agreement):
            if not _is_corporation(agreement, party):
                _say_yes(agreement, party, by)


def _decide(agreement: ShapeAgreement, decided: tuple, by: Any) -> None:
    _days, *numbers, place = decided
    actions.record_decision(
        agreement,
        outcome=Outcome.AGREED,
        day=clock.today(),
        count=Count(*numbers),
        place=place,
        by=by,
    )


def _say_yes(agreement: ShapeAgreement, party: Party, by: Any) -> None:
    outcome, reasons = Outcome.AGREED, ""
    absent = agreement.neighbourhood.name == STATION
    if absent and _is_corporation(agreement, party):
        outcome, reasons = Outcome.NOT_APPLICABLE, words.NO_HOMES
    if party.kind is Kind.TYPE and outcome not in rules.answers(party):
        return  # a host's own settings may ask for a type that the demo does not have
    actions.enter_answer(
        agreement,
        party,
        outcome=outcome,
        day=clock.today(),
        channel="talk",
        reasons=reasons,
        by=by,
    )


def _is_corporation(agreement: ShapeAgreement, party: Party) -> bool:
    if party.kind is Kind.TYPE:
        return party.type == PartnerType.CORPORATION
    partners = agreement.neighbourhood.partners.filter(pk=party.organisation)
    return partners.filter(type=PartnerType.CORPORATION).exists()
