import pytest

from buurtambassadeur_wagtail.partners.models import PartnerType
from buurtambassadeur_wagtail.partners.queries import partners_of, refusing_contacts
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import (
    NeighbourhoodFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)

pytestmark = pytest.mark.django_db


def test_partner_is_active_where_it_says_or_else_everywhere():
    here, elsewhere = NeighbourhoodFactory.create_batch(2)
    everywhere = PartnerOrganisationFactory(name="A")
    both = PartnerOrganisationFactory(name="B", neighbourhoods=[here, elsewhere])
    PartnerOrganisationFactory(name="C", neighbourhoods=[elsewhere])

    assert partners_of(here) == [everywhere, both]


def test_contacts_here_are_those_of_this_neighbourhood_and_of_all():
    here, elsewhere = NeighbourhoodFactory.create_batch(2)
    partner = PartnerOrganisationFactory()
    for_all = PartnerContactFactory(organisation=partner)
    of_here = PartnerContactFactory(organisation=partner, neighbourhood=here)
    PartnerContactFactory(organisation=partner, neighbourhood=elsewhere)

    (found,) = partners_of(here)

    assert found.contacts_here == [for_all, of_here]


def test_refusing_contacts_can_be_reached_and_leave_out_the_district():
    here, elsewhere = NeighbourhoodFactory.create_batch(2)
    police = PartnerOrganisationFactory(name="Politie")
    good = PartnerContactFactory(organisation=police, neighbourhood=here)
    PartnerContactFactory(organisation=police, neighbourhood=elsewhere)
    PartnerContactFactory(organisation=police, email="")
    PartnerContactFactory(organisation__type=PartnerType.DISTRICT)
    PartnerContactFactory(
        organisation=PartnerOrganisationFactory(neighbourhoods=[elsewhere])
    )
    both = PartnerOrganisationFactory(name="Zorg", neighbourhoods=[here, elsewhere])
    last = PartnerContactFactory(organisation=both)

    assert refusing_contacts(here) == [good, last]


@pytest.mark.parametrize("kind", sorted(set(PartnerType) - {PartnerType.DISTRICT}))
def test_every_other_kind_of_partner_may_refuse(kind):
    ProgrammeSettings.objects.create(entrepreneurs_may_object=True)
    contact = PartnerContactFactory(organisation__type=kind)

    assert refusing_contacts(NeighbourhoodFactory()) == [contact]


def test_entrepreneurs_are_not_asked_unless_the_municipality_wants_it():
    contact = PartnerContactFactory(organisation__type=PartnerType.ENTREPRENEURS)
    here = NeighbourhoodFactory()

    assert refusing_contacts(here) == []
    ProgrammeSettings.objects.create(entrepreneurs_may_object=True)
    assert refusing_contacts(here) == [contact]


@pytest.mark.parametrize("count", [1, 3])
def test_reading_costs_the_same_for_any_number(count, django_assert_num_queries):
    here = NeighbourhoodFactory()
    for _ in range(count):
        partner = PartnerOrganisationFactory(neighbourhoods=[here])
        PartnerContactFactory.create_batch(count, organisation=partner)

    with django_assert_num_queries(2):
        assert sum(len(partner.contacts_here) for partner in partners_of(here))
    with django_assert_num_queries(2):
        assert {contact.organisation.name for contact in refusing_contacts(here)}
