"""A neighbourhood with the police, a housing corporation and the district."""

from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model

from buurtambassadeur_wagtail.agreements import actions, rules
from buurtambassadeur_wagtail.agreements.rules import Count, Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from tests.factories import (
    NeighbourhoodFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)

WORDS = {"tasks": "Aanspreekpunt voor de straat.", "support": "Een budget."}
COUNT = Count(votes_for=14, votes_against=3, no_opinion=2, present=21)


@pytest.fixture
def sanne(db):
    return get_user_model().objects.create_user("sanne", password="geheim")


@pytest.fixture
def case(db, sanne):
    """Nobody agreed on anything yet; each partner has one contact."""
    place = NeighbourhoodFactory(name="Kasteelpolder", agreed=False)
    DistrictCoordinator.objects.create(user=sanne, district=place.district)
    partners = {
        kind: PartnerOrganisationFactory(
            name=f"De {kind}", type=kind, neighbourhoods=[place]
        )
        for kind in ("police", "corporation", "district")
    }
    for partner in partners.values():
        PartnerContactFactory(organisation=partner, name="Bram Tuinstra")
    return SimpleNamespace(place=place, by=sanne, **partners)


@pytest.fixture
def draft(case):
    return actions.write_version(case.place, WORDS, by=case.by)


@pytest.fixture
def offered(draft, case):
    """The round is open, the partners have their links."""
    actions.offer(draft, by=case.by)
    return draft


def decide(agreement, by, outcome=Outcome.AGREED, count=COUNT, **more):
    """The residents decide in a meeting of today."""
    return actions.record_decision(
        agreement, outcome=outcome, day=clock.today(), count=count, by=by, **more
    )


def enter(agreement, partner, by, outcome=Outcome.AGREED, **more):
    """A partner tells it by telephone."""
    return actions.enter_answer(
        agreement,
        rules.organisation(partner.pk),
        outcome=outcome,
        day=clock.today(),
        channel="telephone",
        by=by,
        **more,
    )


def agree(agreement, case):
    """Everybody agrees; it comes into force."""
    decide(agreement, case.by)
    for partner in (case.police, case.corporation, case.district):
        enter(agreement, partner, case.by)
    agreement.refresh_from_db()
