"""What goes with a candidacy that ends: open objections, and links."""

from datetime import timedelta

import pytest
from django.db import transaction

from buurtambassadeur_wagtail.candidacy.lapsing import end_links, lapse_objections
from buurtambassadeur_wagtail.candidacy.models import PartnerInvitation
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    ObjectionFactory,
    PartnerOrganisationFactory,
)

pytestmark = pytest.mark.django_db


def issue(purpose, about):
    return links.issue(purpose, about, expires_at=clock.now() + timedelta(days=1))


def test_only_open_objections_lapse(written):
    candidacy = CandidatePublicationFactory(open=True).candidacy
    waiting = ObjectionFactory(candidacy=candidacy)
    ObjectionFactory(candidacy=candidacy, supplement_to=waiting)
    ObjectionFactory(candidacy=candidacy, outcome="withdrawn")
    ObjectionFactory(candidacy=candidacy, upheld=True)
    elsewhere = ObjectionFactory()

    with transaction.atomic():
        assert lapse_objections(candidacy) == 2
        assert lapse_objections(candidacy) == 0

    outcomes = candidacy.objections.order_by("pk").values_list("outcome", flat=True)
    assert list(outcomes) == ["lapsed", "lapsed", "withdrawn", "upheld"]
    assert written() == [("objection_lapsed", waiting.email)]
    elsewhere.refresh_from_db()
    assert elsewhere.outcome == "received"


def test_every_link_of_the_procedure_ends_and_no_other():
    publication = CandidatePublicationFactory(open=True)
    invitation = PartnerInvitation.objects.create(
        publication=publication,
        partner=PartnerOrganisationFactory(),
        sent_at=clock.now(),
    )
    issue("application-withdraw", publication.candidacy)
    issue("publication-approve", publication)
    issue("partner-objection", invitation)
    other = issue("application-withdraw", ApplicationFactory().candidacy)

    end_links(publication.candidacy)

    assert Link.objects.open().get() == other


def test_candidacy_that_was_never_made_known_has_few_links():
    candidacy = ApplicationFactory().candidacy
    issue("application-confirm", candidacy)

    end_links(candidacy)

    assert not Link.objects.open().exists()
