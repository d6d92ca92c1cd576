"""Who reads, where it stands, how long it is kept: every case, to the second."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from buurtambassadeur_wagtail.contact.rules import (
    AddressedTo,
    Facts,
    State,
    has_lapsed,
    office_reads,
    row_ends_at,
    sender_ends_at,
    state,
    text_ends_at,
)

T0 = datetime(2026, 11, 2, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def days(number):
    return T0 + timedelta(days=number)


MINE = Facts(AddressedTo.AMBASSADOR, received_at=T0)
OURS = Facts(AddressedTo.COORDINATOR, received_at=T0)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (MINE, State.UNCONFIRMED),
        (OURS, State.UNCONFIRMED),
        (replace(MINE, confirmed_at=T0), State.UNDERWAY),
        (replace(MINE, confirmed_at=T0, delivered_at=T0), State.DELIVERED),
        (replace(MINE, confirmed_at=T0, failed_at=T0), State.UNDELIVERED),
        (replace(OURS, confirmed_at=T0), State.RECEIVED),
        (replace(OURS, answered_at=T0), State.ANSWERED),
        (replace(MINE, confirmed_at=T0, answered_at=T0), State.ANSWERED),
        (replace(MINE, answered_at=T0, reported_at=T0), State.REPORTED),
        (replace(MINE, reported_at=T0, handled_at=T0), State.HANDLED),
        (replace(OURS, confirmed_at=T0, handled_at=T0), State.HANDLED),
    ],
)
def test_where_a_message_stands(facts, expected):
    assert state(facts, now=T0) == expected


def test_unconfirmed_lapses_after_a_week_to_the_second():
    assert not has_lapsed(MINE, now=days(7) - SECOND)
    assert has_lapsed(MINE, now=days(7))
    assert state(MINE, now=days(7)) == State.LAPSED
    assert not has_lapsed(replace(MINE, confirmed_at=T0), now=days(700))


@pytest.mark.parametrize(
    ("to", "is_reported"), list(product(AddressedTo, [True, False]))
)
def test_the_office_reads_its_own_and_what_was_reported(to, is_reported):
    expected = is_reported or to is AddressedTo.COORDINATOR

    assert office_reads(to.value, is_reported=is_reported) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (MINE, days(7)),
        (OURS, days(7)),
        (replace(MINE, confirmed_at=T0), None),
        (replace(MINE, confirmed_at=T0, delivered_at=days(1)), days(8)),
        (replace(MINE, confirmed_at=T0, failed_at=days(7)), days(37)),
        (
            replace(MINE, confirmed_at=T0, delivered_at=T0, last_words_at=days(9)),
            days(16),
        ),
        (replace(MINE, delivered_at=T0, reported_at=days(1)), None),
        (
            replace(MINE, delivered_at=T0, reported_at=T0, handled_at=days(20)),
            days(27),
        ),
        (replace(OURS, confirmed_at=T0), None),
        (replace(OURS, confirmed_at=T0, answered_at=days(3)), days(10)),
        (replace(OURS, answered_at=days(3), last_words_at=days(4)), days(11)),
        (replace(OURS, confirmed_at=T0, handled_at=days(30)), days(37)),
    ],
)
def test_how_long_the_words_are_kept(facts, expected):
    assert text_ends_at(facts) == expected


def test_the_sender_is_kept_as_long_as_an_answer_may_come():
    arrived = replace(MINE, confirmed_at=T0, delivered_at=T0)

    assert sender_ends_at(arrived) == days(30)
    assert sender_ends_at(replace(OURS, confirmed_at=T0)) is None


def test_the_row_tells_after_ninety_days_only_that_it_was():
    arrived = replace(MINE, confirmed_at=T0, delivered_at=T0)
    late = replace(MINE, confirmed_at=T0, delivered_at=days(80))

    assert row_ends_at(arrived) == days(90)
    assert row_ends_at(late) == days(110)
    assert row_ends_at(replace(OURS, confirmed_at=T0)) is None
