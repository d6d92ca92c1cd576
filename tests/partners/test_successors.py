"""Who becomes contact of a partner while something runs gets the link too, once."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.agreements.actions import offer
from buurtambassadeur_wagtail.agreements.models import AgreementEvent, ConsentRequest
from buurtambassadeur_wagtail.candidacy.letters_partner import candidate_to_partners
from buurtambassadeur_wagtail.candidacy.models import PartnerInvitation
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.reminders import running
from buurtambassadeur_wagtail.reminders.rules import Event
from buurtambassadeur_wagtail.reminders.running import run
from tests import factories
from tests.factories import PartnerContactFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    return factories.NeighbourhoodFactory(name="Vogelbuurt")


@pytest.fixture
def police(place):
    return factories.PartnerOrganisationFactory(neighbourhoods=[place])


@pytest.fixture
def bram(police):
    return PartnerContactFactory(organisation=police, email="bram@politie.example")


@pytest.fixture
def candidate(place, bram):
    """Made known, and Bram has the link."""
    known = factories.CandidatePublicationFactory(
        open=True, candidacy__neighbourhood=place
    )
    candidate_to_partners(known)
    return known


@pytest.fixture
def round_(place, bram):
    """Offered to the parties: Bram was asked."""
    agreement = factories.in_force(
        place, version=2, offered_at=None, in_force_from=None
    )
    agreement.save()
    offer(agreement, by=None)
    return agreement


def sent(event):
    return list(
        Letter.objects.filter(event=event).order_by("pk").values_list("to", flat=True)
    )


def successor(police, **fields):
    return PartnerContactFactory(
        organisation=police, email="sanne@politie.example", **fields
    )


def test_a_successor_gets_the_link_of_a_running_candidate_once(candidate, police):
    successor(police)

    run()
    run()

    assert sent("candidate_to_partner") == [
        "bram@politie.example",
        "sanne@politie.example",
    ]
    link = Link.objects.filter(purpose="partner-objection").latest("pk")
    assert link.expires_at == candidate.closes_at
    assert PartnerInvitation.objects.count() == 2


def test_a_successor_is_asked_to_agree_once(round_, police):
    successor(police)

    run()
    run()

    assert sent("agreement_asked") == ["bram@politie.example", "sanne@politie.example"]


def test_from_the_first_day_and_not_before(candidate, round_, police):
    new = successor(police, first_day=clock.today() + timedelta(days=1))
    run()
    assert sent("candidate_to_partner") == ["bram@politie.example"]

    new.first_day = clock.today()
    new.save()
    run()
    assert sent("candidate_to_partner")[1:] == ["sanne@politie.example"]
    assert sent("agreement_asked")[1:] == ["sanne@politie.example"]


@pytest.mark.parametrize("state", ["closed", "refused"])
def test_what_runs_no_more_is_sent_to_nobody(candidate, police, state):
    successor(police)
    if state == "closed":
        ended = clock.end_of(clock.today() - timedelta(days=1))
        candidate.opens_at = candidate.opens_at - timedelta(days=30)
        candidate.closes_at = ended
        candidate.save()
    else:
        candidate.candidacy.status = "refused"
        candidate.candidacy.save()

    run()

    assert sent("candidate_to_partner") == ["bram@politie.example"]


def test_others_are_left_alone(candidate, round_, place, police):
    elsewhere = factories.NeighbourhoodFactory()
    district = factories.PartnerOrganisationFactory(type="district")
    PartnerContactFactory(organisation=police, neighbourhood=elsewhere)
    PartnerContactFactory(organisation=police, email="")
    PartnerContactFactory(
        organisation=factories.PartnerOrganisationFactory(neighbourhoods=[elsewhere])
    )
    PartnerContactFactory(organisation=district)  # decides, so never refuses

    run()

    assert sent("candidate_to_partner") == ["bram@politie.example"]
    assert sent("agreement_asked") == ["bram@politie.example"]


def test_whose_organisation_has_answered_is_not_asked(round_, police):
    AgreementEvent.objects.create(
        agreement=round_,
        kind="organisation",
        organisation=police,
        outcome="agreed",
        day=clock.today(),
        channel="link",
        recorded_at=clock.now(),
    )
    successor(police)

    run()

    assert sent("agreement_asked") == ["bram@politie.example"]
    assert ConsentRequest.objects.count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_finding_them_costs_the_same(count, django_assert_num_queries):
    for _number in range(count):
        place = factories.NeighbourhoodFactory()
        organisation = factories.PartnerOrganisationFactory(neighbourhoods=[place])
        factories.CandidatePublicationFactory(open=True, candidacy__neighbourhood=place)
        agreement = factories.in_force(
            place, version=2, offered_at=None, in_force_from=None
        )
        agreement.save()
        PartnerContactFactory(organisation=organisation)
        offer(agreement, by=None)
        PartnerContactFactory(organisation=organisation)

    with django_assert_num_queries(12):
        for event in (Event.NEW_CONTACT, Event.NEW_SIGNER):
            assert len(list(running.pending(event, clock.today()))) == count
