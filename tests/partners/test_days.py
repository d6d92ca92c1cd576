"""A contact counts from the first day through the last, everywhere, Amsterdam time."""

from datetime import date, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.candidacy import actions, conflicts
from buurtambassadeur_wagtail.candidacy.models import PartnerInvitation
from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.partners.models import PartnerContact
from buurtambassadeur_wagtail.partners.queries import (
    contacts_in,
    partners_of,
    refusing_contacts,
)
from tests.factories import (
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    ObjectionFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2027, 5, 3), date(2027, 5, 7)
MOMENTS = [
    (datetime(2027, 5, 2, 23, 59, tzinfo=AMSTERDAM), False),
    (datetime(2027, 5, 3, 0, 0, tzinfo=AMSTERDAM), True),  # in UTC still the 2nd
    (datetime(2027, 5, 7, 23, 59, tzinfo=AMSTERDAM), True),
    (datetime(2027, 5, 8, 0, 0, tzinfo=AMSTERDAM), False),  # in UTC still the 7th
]
each_moment = pytest.mark.parametrize(("moment", "counts"), MOMENTS)


@pytest.fixture
def bram():
    return PartnerContactFactory(
        first_day=FIRST, last_day=LAST, email="bram@politie.example"
    )


@each_moment
def test_who_is_shown_and_who_is_asked(moment, counts, bram):
    here = NeighbourhoodFactory()

    with time_machine.travel(moment, tick=False):
        (partner,) = partners_of(here)
        shown, asked = partner.contacts_here, refusing_contacts(here)

    assert shown == asked == ([bram] if counts else [])


@pytest.mark.parametrize("day", range(1, 10))
def test_the_condition_in_sql_is_the_rule(day, bram):
    on = date(2027, 5, day)
    for first, last in ((None, None), (FIRST, None), (None, LAST)):
        PartnerContactFactory(first_day=first, last_day=last)

    found = set(PartnerContact.objects.on(on))

    assert found == {one for one in PartnerContact.objects.all() if one.serves_on(on)}


def test_the_successor_is_entered_beforehand(bram):
    here = NeighbourhoodFactory()
    next_one = PartnerContactFactory(
        organisation=bram.organisation, first_day=date(2027, 5, 8)
    )

    assert contacts_in([here], on=LAST) == [bram]
    assert contacts_in([here], on=date(2027, 5, 8)) == [next_one]


def test_the_last_day_is_not_before_the_first():
    partner = PartnerOrganisationFactory()
    wrong = PartnerContact(
        organisation=partner, role="wijkagent", first_day=LAST, last_day=FIRST
    )

    with pytest.raises(ValidationError) as caught:
        wrong.full_clean()
    assert set(caught.value.message_dict) == {"last_day"}
    with pytest.raises(IntegrityError), transaction.atomic():
        PartnerContact.objects.bulk_create([wrong])
    PartnerContact(
        organisation=partner, role="wijkagent", first_day=FIRST, last_day=FIRST
    ).full_clean()


@pytest.fixture
def asked(bram, coordinator_here, place):
    """Bram got a letter about a candidate on the 5th of May."""
    with time_machine.travel(datetime(2027, 5, 5, 12, tzinfo=AMSTERDAM), tick=False):
        publication = CandidatePublicationFactory(candidacy__neighbourhood=place)
        actions.publish_candidate(publication.candidacy, by=coordinator_here)
    return links.url_of(Link.objects.get(purpose="partner-objection"))


@pytest.fixture
def place(district_here):
    return NeighbourhoodFactory(district=district_here)


@each_moment
def test_a_link_closes_and_opens_with_the_days(moment, counts, asked, client):
    with time_machine.travel(moment, tick=False):
        opened, sent = client.get(asked), client.post(asked, {})

    assert (opened.status_code, sent.status_code) == (
        (200,) * 2 if counts else (410,) * 2
    )
    if not counts:
        assert "geen contactpersoon meer" in opened.content.decode()


def test_a_link_of_who_was_taken_away_is_closed(asked, bram, client):
    bram.delete()

    with time_machine.travel(datetime(2027, 5, 5, 13, tzinfo=AMSTERDAM), tick=False):
        assert client.get(asked).status_code == 410
    assert PartnerInvitation.objects.get().partner == bram.organisation


def test_nobody_is_written_to_after_the_last_day(bram, coordinator_here, place):
    with time_machine.travel(datetime(2027, 5, 8, tzinfo=AMSTERDAM), tick=False):
        publication = CandidatePublicationFactory(candidacy__neighbourhood=place)
        actions.publish_candidate(publication.candidacy, by=coordinator_here)

    assert not Letter.objects.filter(to=bram.email).exists()


@pytest.mark.parametrize(
    ("day", "is_party"), [(2, False), (3, True), (7, True), (8, False)]
)
def test_who_was_contact_when_the_partner_refused_does_not_decide(day, is_party, bram):
    refused_at = datetime(2027, 5, day, 12, tzinfo=AMSTERDAM)
    with time_machine.travel(datetime(2027, 6, 1, tzinfo=AMSTERDAM), tick=False):
        objection = ObjectionFactory(partner=bram.organisation, received_at=refused_at)
        found = conflicts.parties(objection.candidacy)

    assert (bram.email in found.contacts) is is_party
