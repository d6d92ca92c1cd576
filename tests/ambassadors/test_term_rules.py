"""The settings of 1a, one by one, in the rule."""

from datetime import date

import pytest

from buurtambassadeur_wagtail.ambassadors.term_rules import (
    Limits,
    Stay,
    first_full_day,
)
from buurtambassadeur_wagtail.kernel.periods import Period

D = date.fromisoformat
HERE, THERE = "Vogelbuurt", "De Weverij"


def stay(first, last, place=HERE):
    return Stay(Period(D(first), D(last)), place)


def periods(*pairs):
    return [Period(D(first), D(last)) for first, last in pairs]


@pytest.mark.parametrize(
    ("apart", "place", "latest"),
    [
        (False, HERE, "2026-12-31"),
        (False, THERE, "2026-12-31"),
        (True, HERE, "2027-12-31"),
        (True, THERE, "2027-12-31"),
    ],
)
def test_time_counts_over_all_neighbourhoods_or_each_apart(apart, place, latest):
    stays = [
        stay("2020-01-01", "2021-06-30"),
        stay("2022-01-01", "2023-06-30", THERE),
    ]
    limits = Limits(each_place_apart=apart)

    found = limits.latest_last_day(stays, place=place, first_day=D("2026-01-01"))

    assert found == D(latest)


def test_apart_each_neighbourhood_has_its_own_maximum():
    stays = [stay("2020-01-01", "2023-12-31")]
    term = (D("2026-01-01"), D("2027-12-31"))

    together, apart = Limits(), Limits(each_place_apart=True)
    assert together.refusal(stays, term, place=THERE) == "maximum_reached"
    assert apart.refusal(stays, term, place=THERE) is None
    assert apart.refusal(stays, term, place=HERE) == "maximum_reached"


@pytest.mark.parametrize(
    ("first", "last", "allowed", "refused"),
    [
        # ten months are left: the whole of it, a part of it, and more than it
        ("2028-09-01", "2029-06-30", None, "short_last_term"),
        ("2028-09-01", "2028-12-31", None, "short_last_term"),
        ("2028-09-01", "2029-07-01", "maximum_reached", "short_last_term"),
        ("2028-09-01", "2030-09-01", "term_too_long", "term_too_long"),
        ("2028-08-31", "2028-12-31", "overlap", "overlap"),
    ],
)
def test_short_last_term_is_allowed_or_not(first, last, allowed, refused):
    stays = [stay("2024-04-01", "2025-05-31"), stay("2026-09-01", "2028-08-31")]
    term = (D(first), D(last))

    assert Limits().refusal(stays, term, place=HERE) == allowed
    limits = Limits(short_last_term=False)
    assert limits.refusal(stays, term, place=HERE) == refused
    assert limits.latest_last_day(stays, place=HERE, first_day=term[0]) is None


def test_shorter_for_another_reason_stays_allowed():
    limits = Limits(short_last_term=False)
    stays = [stay("2024-01-01", "2025-12-31")]

    for last in ("2026-01-01", "2026-06-30", "2027-12-31"):
        assert limits.refusal(stays, (D("2026-01-01"), D(last)), place=HERE) is None


def test_nothing_left_is_the_maximum_and_no_short_term():
    limits = Limits(short_last_term=False)
    stays = [stay("2020-01-01", "2023-12-31")]

    term = (D("2026-01-01"), D("2026-01-01"))
    assert limits.refusal(stays, term, place=HERE) == "maximum_reached"


def test_a_limit_shorter_than_a_term_is_a_whole_term():
    limits = Limits(term_months=24, limit_months=12, short_last_term=False)

    term = (D("2026-01-01"), D("2026-12-31"))
    assert limits.refusal([], term, place=HERE) is None
    assert limits.latest_last_day([], place=HERE, first_day=term[0]) == term[1]


@pytest.mark.parametrize(
    ("at_once", "place", "refused"),
    [
        (False, HERE, "overlap"),
        (False, THERE, "overlap"),
        (True, HERE, "overlap"),
        (True, THERE, None),
    ],
)
@pytest.mark.parametrize("apart", [True, False])
def test_several_neighbourhoods_at_once_or_one(at_once, place, refused, apart):
    limits = Limits(places_at_once=at_once, each_place_apart=apart)
    term = (D("2026-12-31"), D("2027-06-30"))

    stays = [stay("2026-01-01", "2026-12-31")]
    assert limits.refusal(stays, term, place=place) == refused


def test_a_day_served_in_two_neighbourhoods_counts_once():
    limits = Limits(places_at_once=True)
    stays = [stay("2026-01-01", "2027-12-31")]

    latest = limits.latest_last_day(stays, place=THERE, first_day=D("2026-01-01"))

    assert latest == D("2027-12-31")


OTHERS = periods(
    ("2026-01-01", "2026-06-30"),
    ("2026-06-30", "2026-12-31"),
    ("2027-02-01", "2027-03-01"),
)


@pytest.mark.parametrize(
    ("first", "last", "most", "full"),
    [
        ("2026-01-01", "2027-12-31", None, None),
        ("2026-01-01", "2027-12-31", 3, None),
        ("2026-01-01", "2027-12-31", 2, "2026-06-30"),
        ("2026-07-01", "2027-12-31", 2, None),
        ("2026-01-01", "2026-06-29", 2, None),
        ("2026-01-01", "2027-12-31", 1, "2026-01-01"),
        ("2025-06-01", "2027-05-31", 1, "2026-01-01"),
        ("2027-01-01", "2027-01-31", 1, None),
        ("2027-01-01", "2027-02-01", 1, "2027-02-01"),
        ("2027-03-01", "2027-12-31", 1, "2027-03-01"),
        ("2027-03-02", "2027-12-31", 1, None),
    ],
)
def test_first_day_without_a_place(first, last, most, full):
    term = (D(first), D(last))
    refused = Limits(most=most).refusal([], term, place=HERE, others=OTHERS)

    assert first_full_day(OTHERS, term, most) == (full and D(full))
    assert refused == (full and "full")
