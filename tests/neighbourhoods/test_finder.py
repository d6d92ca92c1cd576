from datetime import date

import pytest
from django.db import connection

from buurtambassadeur_wagtail.neighbourhoods import queries
from buurtambassadeur_wagtail.neighbourhoods.models import NeighbourhoodPostcode
from tests.factories import NeighbourhoodFactory, OutlineFactory

pytestmark = pytest.mark.django_db
LONG_AGO = date(2020, 1, 1)


@pytest.mark.parametrize("typed", ["1234AB", "1234 ab", " 1234 Ab ", "1234-ab"])
def test_postcode_is_found_however_it_is_typed(typed):
    place = NeighbourhoodFactory(postcodes=["1234AB"])
    NeighbourhoodFactory(postcodes=["1234AC"])

    assert queries.find_by_postcode(typed) == [place]
    assert queries.neighbourhood_of(typed) == place


@pytest.mark.parametrize("typed", ["", "1234", "0234AB", "1234SS", "Vogelbuurt", "\0"])
def test_what_is_no_postcode_finds_nothing(typed, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert queries.find_by_postcode(typed) == []


def test_unknown_postcode_finds_nothing():
    NeighbourhoodFactory(postcodes=["1234AB"])

    assert queries.find_by_postcode("9999XX") == []
    assert queries.neighbourhood_of("9999XX") is None


def test_postcode_in_two_neighbourhoods_finds_both_by_name():
    second = NeighbourhoodFactory(name="Vogelbuurt", postcodes=["1234AB"])
    first = NeighbourhoodFactory(name="De Weverij", postcodes=["1234AB"])

    assert queries.find_by_postcode("1234AB") == [first, second]
    assert queries.neighbourhood_of("1234AB") is None


def test_archived_neighbourhood_leads_to_the_last_successor():
    last = NeighbourhoodFactory(name="Vogelbuurt")
    middle = NeighbourhoodFactory(archived_on=LONG_AGO, succeeded_by=last)
    NeighbourhoodFactory(
        name="Merelbuurt",
        archived_on=LONG_AGO,
        succeeded_by=middle,
        postcodes=["1234AB"],
    )

    assert queries.find_by_postcode("1234AB") == [last]
    assert queries.find_by_name("merel") == [last]


def test_two_that_merged_come_once():
    merged = NeighbourhoodFactory(postcodes=["1234AB"])
    for _ in range(2):
        NeighbourhoodFactory(
            archived_on=LONG_AGO, succeeded_by=merged, postcodes=["1234AB"]
        )

    assert queries.find_by_postcode("1234AB") == [merged]


def test_archived_without_successor_or_in_a_circle_is_left_out():
    NeighbourhoodFactory(archived_on=LONG_AGO, postcodes=["1234AB"])
    first = NeighbourhoodFactory(archived_on=LONG_AGO, postcodes=["1234AB"])
    second = NeighbourhoodFactory(archived_on=LONG_AGO, succeeded_by=first)
    first.succeeded_by = second
    first.save()

    assert queries.find_by_postcode("1234AB") == []


@pytest.mark.parametrize("count", [1, 3])
def test_finding_by_postcode_costs_the_same_for_any_number(
    count, django_assert_num_queries
):
    NeighbourhoodFactory.create_batch(count, postcodes=["1234AB"])

    with django_assert_num_queries(1):
        found = queries.find_by_postcode("1234AB")
        assert len({place.district.name for place in found}) == count


@pytest.mark.parametrize("count", [1, 3])
def test_following_successors_costs_the_same_for_any_number(
    count, django_assert_num_queries
):
    for _ in range(count):
        NeighbourhoodFactory(
            archived_on=LONG_AGO,
            succeeded_by=NeighbourhoodFactory(),
            postcodes=["1234AB"],
        )

    with django_assert_num_queries(2):
        assert len(queries.find_by_postcode("1234AB")) == count


@pytest.mark.parametrize("typed", ["linde", "LINDEHOF", "tuindorp l", "Tuindorp-Linde"])
def test_name_is_found_by_the_beginning_of_a_word(typed):
    place = NeighbourhoodFactory(name="Tuindorp Lindehof")
    NeighbourhoodFactory(name="Berlindeplein")

    assert queries.find_by_name(typed) == [place]


def test_name_is_found_without_its_accents():
    place = NeighbourhoodFactory(name="Curaçaobuurt")

    assert queries.find_by_name("curacao") == [place]


def test_closest_name_comes_first_and_the_rest_is_cut_off():
    NeighbourhoodFactory(name="Weesp Centrum")
    first = NeighbourhoodFactory(name="Centrum")

    assert queries.find_by_name("centrum", limit=1) == [first]


@pytest.mark.parametrize("typed", ["", "  ", "%", "_", "…", "\0"])
def test_signs_alone_find_nothing(typed, django_assert_num_queries):
    NeighbourhoodFactory(name="Vogelbuurt")

    assert queries.find_by_name(typed) == []


def fill_the_look_up(rows=2000):
    """Make reading the whole table dearer than reading the index, and tell it."""
    place = NeighbourhoodFactory()
    told = (f"{1000 + number}ZZ" for number in range(rows))
    NeighbourhoodPostcode.objects.bulk_create(
        NeighbourhoodPostcode(neighbourhood=place, postcode=postcode)
        for postcode in told
    )
    connection.cursor().execute(f"ANALYZE {NeighbourhoodPostcode._meta.db_table}")


def test_postcode_is_looked_up_in_an_index():
    fill_the_look_up()

    found = queries.Neighbourhood.objects.for_postcode("1234AB")
    plan = found.order_by().explain().upper()

    # As SQLite and PostgreSQL tell it: by the index whose first column it is.
    assert "BA_POSTCODE_ONCE" in plan or "(POSTCODE=?)" in plan


def test_outlines_come_with_their_neighbourhood_and_only_of_those_in_use(
    django_assert_num_queries,
):
    drawn = OutlineFactory()
    OutlineFactory(neighbourhood__archived_on=LONG_AGO)

    with django_assert_num_queries(1):
        assert [line.neighbourhood for line in queries.outlines()] == [
            drawn.neighbourhood
        ]
