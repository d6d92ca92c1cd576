from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from buurtambassadeur_wagtail.conferences import assess_rules as rules
from buurtambassadeur_wagtail.conferences.assess_rules import (
    Answer,
    Effort,
    Obstacle,
    Support,
    Votes,
    Waiting,
)
from buurtambassadeur_wagtail.kernel.periods import Period

DAY = date(2026, 6, 1)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("votes", "majority", "outcome"),
    [
        (Votes(6, 4), 50, Support.POSITIVE),
        (Votes(5, 5), 50, Support.NEGATIVE),  # exactly half is no majority
        (Votes(5, 5, 90), 50, Support.NEGATIVE),
        (Votes(6, 5, 90), 50, Support.POSITIVE),  # no opinion is on no side
        (Votes(4, 6), 50, Support.NEGATIVE),
        (Votes(2, 1), 66, Support.POSITIVE),  # two thirds is more than 66 per cent
        (Votes(2, 1), 67, Support.NEGATIVE),
        (Votes(67, 33), 67, Support.NEGATIVE),  # exactly
        (Votes(68, 32), 67, Support.POSITIVE),
        (Votes(1, 0), 50, Support.POSITIVE),
        (Votes(0, 1), 50, Support.NEGATIVE),
        (Votes(0, 0), 50, Support.OPEN),
        (Votes(0, 0, 40), 50, Support.OPEN),
        (Votes(100, 0), 99, Support.POSITIVE),
        (Votes(99, 1), 99, Support.NEGATIVE),
    ],
)
def test_support_is_more_than_the_majority_of_the_residents(votes, majority, outcome):
    assert rules.support(votes, majority) is outcome


def test_support_in_every_small_vote_agrees_with_fractions():
    for yes, no, none in product(range(12), repeat=3):
        found = rules.support(Votes(yes, no, none), 50)
        if yes + no == 0:
            assert found is Support.OPEN
        else:
            assert (found is Support.POSITIVE) == (yes / (yes + no) > 0.5)


def test_one_more_for_never_makes_support_worse():
    order = [Support.NEGATIVE, Support.OPEN, Support.POSITIVE]
    for yes, no, majority in product(range(1, 15), range(15), range(50, 100)):
        less = rules.support(Votes(yes, no), majority)
        more = rules.support(Votes(yes + 1, no), majority)
        assert order.index(more) >= order.index(less)


@pytest.mark.parametrize(
    ("votes", "indicative"),
    [
        (Votes(7), True),
        (Votes(9), True),
        (Votes(10), False),
        (Votes(5, 4), True),
        (Votes(5, 4, 1), False),  # who has no opinion was there
        (Votes(), True),
    ],
)
def test_fewer_residents_than_the_quorum_is_indicative(votes, indicative):
    assert rules.is_indicative(votes, 10) is indicative


def test_without_a_quorum_nothing_is_indicative():
    assert rules.is_indicative(Votes(), 0) is False


@pytest.mark.parametrize(("effort", "outcome"), list(product(Effort, Support)))
def test_negative_is_insufficient_effort_or_negative_support(effort, outcome):
    expected = effort == "insufficient" or outcome == "negative"
    assert rules.is_negative(effort, outcome) is expected


@pytest.mark.parametrize(
    ("votes", "share"),
    [(Votes(), None), (Votes(none=3), None), (Votes(1, 2), 33), (Votes(5, 5, 9), 50)],
)
def test_share_is_of_who_was_for_or_against(votes, share):
    assert votes.share == share


@pytest.mark.parametrize(
    ("first_day", "is_new"),
    [
        (date(2026, 6, 1), True),
        (date(2026, 3, 2), True),
        (date(2026, 3, 1), False),  # exactly three months
        (date(2026, 2, 28), False),
        (date(2020, 1, 1), False),
    ],
)
def test_new_is_shorter_than_three_months(first_day, is_new):
    assert rules.is_new(first_day, DAY, 3) is is_new


@pytest.mark.parametrize(
    ("first_day", "day", "is_new"),
    [
        (date(2025, 11, 30), date(2026, 2, 28), True),  # 30 February rolls forward
        (date(2025, 11, 30), date(2026, 3, 1), False),
        (date(2024, 2, 29), date(2024, 5, 28), True),
        (date(2024, 2, 29), date(2024, 5, 29), False),
    ],
)
def test_new_over_the_end_of_a_month(first_day, day, is_new):
    assert rules.is_new(first_day, day, 3) is is_new


def test_nobody_is_new_where_the_municipality_does_not_wait():
    assert rules.is_new(DAY, DAY, 0) is False


def test_serving_goes_on_over_a_new_appointment_but_not_over_a_gap():
    before = Period(date(2023, 5, 1), date(2025, 4, 30))
    again = Period(date(2025, 5, 1), date(2027, 4, 30))
    later = Period(date(2025, 5, 2), date(2027, 4, 30))
    assert rules.serving_since([again, before], DAY) == before.first_day
    assert rules.serving_since([later, before], DAY) == later.first_day
    assert rules.serving_since([before], DAY) is None
    assert rules.serving_since([], DAY) is None


@pytest.mark.parametrize("day", [date(2023, 5, 1), date(2025, 4, 30)])
def test_serving_counts_the_first_and_the_last_day(day):
    term = Period(date(2023, 5, 1), date(2025, 4, 30))
    assert rules.serving_since([term], day) == term.first_day


VOTED = [Votes(), Votes(1), Votes(0, 1), Votes(0, 0, 1)]


@pytest.mark.parametrize(
    ("effort", "residents", "partners", "is_new", "has_reason", "left_out"),
    list(product(Effort, VOTED, VOTED, [0, 1], [0, 1], [0, 1])),
)
def test_every_outcome_that_can_be_noted(
    effort, residents, partners, is_new, has_reason, left_out
):
    found = rules.obstacle(
        effort,
        residents=residents,
        partners=partners,
        is_new=bool(is_new),
        has_reason=bool(has_reason),
        own_vote_left_out=bool(left_out),
    )
    voted = residents.total + partners.total > 0
    if effort == "not_yet":
        lawful = (is_new or has_reason) and not voted
    else:
        lawful = left_out or not voted
    assert (found is None) == bool(lawful)


def test_each_obstacle_says_what_is_wrong():
    def say(effort, residents=0, is_new=False, left_out=True):
        return rules.obstacle(
            effort,
            residents=Votes(residents),
            partners=Votes(),
            is_new=is_new,
            has_reason=False,
            own_vote_left_out=left_out,
        )

    assert say(Effort.NOT_YET) is Obstacle.NOT_NEW
    assert say(Effort.NOT_YET, 3, is_new=True) is Obstacle.VOTES_TOO
    assert say(Effort.AMPLE, left_out=False) is None
    assert say(Effort.AMPLE, 3, left_out=False) is Obstacle.OWN_VOTE


@pytest.mark.parametrize(
    ("stands", "is_over", "moment", "expected"),
    [
        (True, True, NOON - SECOND, True),
        (True, True, NOON, False),  # it begins
        (True, False, NOON + SECOND, True),  # postponed: the old day says nothing
        (False, True, NOON - SECOND, False),
        (False, False, NOON - SECOND, False),
    ],
)
def test_looking_back_until_the_conference_begins(stands, is_over, moment, expected):
    found = rules.may_look_back(
        stands=stands, is_over=is_over, starts_at=NOON, now=moment
    )
    assert found is expected


def test_days_that_follow_from_the_conference():
    assert rules.ask_from(DAY) == date(2026, 5, 11)
    assert rules.decide_by(DAY, 42) == date(2026, 7, 13)
    assert rules.answer_by(DAY) == date(2026, 6, 15)


@pytest.mark.parametrize(
    ("is_written", "until", "answer", "moment"),
    list(
        product(
            [True, False],
            [None, NOON],
            Answer,
            [NOON - SECOND, NOON, NOON + SECOND],
        )
    ),
)
def test_a_summary_waits_for_the_yes_or_the_days(is_written, until, answer, moment):
    found = rules.summary_waits(
        is_written=is_written, answer_until=until, answer=answer, now=moment
    )
    if not is_written:
        assert found is Waiting.NOT_WRITTEN
    elif until is None:
        assert found is Waiting.NOT_SENT
    elif answer == "agreed" or moment > until:
        assert found is None
    else:
        assert found is Waiting.NO_ANSWER


@pytest.mark.parametrize(
    ("until", "is_public", "moment", "expected"),
    [
        (None, False, NOON, False),
        (NOON, False, NOON, True),
        (NOON, False, NOON + SECOND, False),
        (NOON, True, NOON, False),
    ],
)
def test_answering_about_a_summary(until, is_public, moment, expected):
    assert rules.may_answer(until, is_public, moment) is expected
