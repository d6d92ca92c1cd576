"""What one can still join, what was done, and the numbers per year."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.joining.queries import counts, joinable, shown
from buurtambassadeur_wagtail.kernel import clock
from tests.factories import NeighbourhoodActionFactory, NeighbourhoodFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    return NeighbourhoodFactory()


def action(place, days, **fields):
    day = None if days is None else clock.today() + timedelta(days=days)
    return NeighbourhoodActionFactory(neighbourhood=place, held_on=day, **fields)


def test_what_is_to_come_soonest_first_and_what_was_done_latest_first(place):
    always, later, soon = action(place, None), action(place, 9), action(place, 0)
    long_ago, yesterday = action(place, -30), action(place, -1)
    NeighbourhoodActionFactory()

    found = shown(place)

    assert found.to_come == [soon, later, always]
    assert found.done == [yesterday, long_ago]
    assert found
    assert not shown(NeighbourhoodFactory())


@pytest.mark.parametrize("count", [1, 3, 5])
def test_one_query_and_at_most_three_of_each(count, place, django_assert_num_queries):
    for number in range(count):
        action(place, number)
        action(place, -1 - number)

    with django_assert_num_queries(1):
        found = shown(place)

    assert len(found.to_come) == len(found.done) == min(count, 3)


def test_only_what_is_to_come_here_can_be_joined(place):
    soon, past = action(place, 1), action(place, -1)
    elsewhere = NeighbourhoodActionFactory()

    assert joinable(place, str(soon.pk)) == soon
    for wrong in (past.pk, elsewhere.pk, 0, "", "x", "-1", "²", "9" * 30):
        assert joinable(place, str(wrong)) is None


def test_numbers_per_initiator(place):
    year = clock.today().year
    for initiator, people in (("resident", 10), ("resident", None), ("partner", 4)):
        NeighbourhoodActionFactory(
            held_on=clock.today(), initiator=initiator, participants_count=people
        )
    action(place, 800, participants_count=90)

    assert counts(year) == {"resident": (2, 10), "partner": (1, 4)}
