"""Reads about candidacies, at the same cost for one and for three."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.candidacy.queries import (
    blocking,
    deciding,
    live_objection,
    obstacle,
    open_publications,
    same_open_application,
)
from buurtambassadeur_wagtail.kernel import clock
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    ObjectionFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 3])
def test_open_publications_cost_one_query(count, django_assert_num_queries):
    CandidatePublicationFactory.create_batch(count, open=True)
    CandidatePublicationFactory(closed=True)
    CandidatePublicationFactory()

    with django_assert_num_queries(1):
        names = [one.candidacy.neighbourhood.name for one in open_publications()]

    assert len(names) == count


def test_open_publications_come_in_the_order_of_closing():
    late, soon = CandidatePublicationFactory.create_batch(2, open=True)
    soon.closes_at -= timedelta(days=2)
    soon.save()

    assert list(open_publications()) == [soon, late]
    assert list(open_publications(now=late.closes_at)) == [late]
    assert not open_publications(now=late.closes_at + timedelta(seconds=1))


@pytest.mark.parametrize("count", [1, 3])
def test_obstacle_costs_the_same_for_any_number_of_objections(
    count, django_assert_num_queries
):
    candidacy = CandidatePublicationFactory(closed=True).candidacy
    ObjectionFactory.create_batch(count, candidacy=candidacy)

    with django_assert_num_queries(3):
        assert obstacle(candidacy) == "objection_undecided"


def test_obstacle_before_anything_was_made_known():
    assert obstacle(ApplicationFactory().candidacy) == "not_published"


def test_obstacle_at_another_moment():
    publication = CandidatePublicationFactory(open=True)
    candidacy, closes_at = publication.candidacy, publication.closes_at

    assert obstacle(candidacy) == "window_open"
    assert obstacle(candidacy, now=closes_at + timedelta(seconds=1)) is None


def test_blocking_objections_come_in_order_without_supplements():
    candidacy = CandidatePublicationFactory(closed=True).candidacy
    second = ObjectionFactory(candidacy=candidacy)
    first = ObjectionFactory(
        candidacy=candidacy, received_at=second.received_at - timedelta(hours=1)
    )
    ObjectionFactory(candidacy=candidacy, supplement_to=first)
    ObjectionFactory(candidacy=candidacy, is_late=True)
    unconfirmed = ObjectionFactory(
        candidacy=candidacy, unconfirmed=True, received_at=clock.now()
    )
    ObjectionFactory()

    assert blocking(candidacy) == [first, second, unconfirmed]
    assert blocking(candidacy, now=clock.now() + timedelta(days=9)) == [first, second]
    assert deciding(candidacy).count() == 4


def test_live_objection_is_undecided_and_of_this_address():
    objection = ObjectionFactory(email="a@zilverveen.example")
    candidacy = objection.candidacy

    assert live_objection(candidacy, "a@zilverveen.example") == objection
    assert live_objection(candidacy, "b@zilverveen.example") is None
    assert live_objection(candidacy, "") is None

    objection.outcome = "withdrawn"
    objection.save()
    assert live_objection(candidacy, "a@zilverveen.example") is None


def test_same_open_application_forgives_capitals():
    application = ApplicationFactory(given_name="Joke", family_name="Verhulst")

    found = same_open_application(
        neighbourhood=application.candidacy.neighbourhood,
        given_name="joke",
        family_name="VERHULST",
        email_key=application.email_key,
        telephone="",
    )

    assert found == application
