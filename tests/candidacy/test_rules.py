"""Statuses, the closing second, and what stands in the way of an appointment."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from buurtambassadeur_wagtail.candidacy.choices import (
    channel_choices,
    outcome_choices,
    status_choices,
)
from buurtambassadeur_wagtail.candidacy.rules import (
    DECISIONS,
    STEPS,
    Obstacle,
    Outcome,
    Standing,
    Status,
    blocks,
    confirmation_ends_at,
    is_late,
    is_open,
    may_become,
    never,
    obstacle,
    window_closes_on,
    window_opens_by,
)
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM, end_of, local

CLOSES = end_of(date(2026, 5, 11))
OPENS = datetime(2026, 4, 20, 10, 0, tzinfo=AMSTERDAM)
SECOND, MICROSECOND = timedelta(seconds=1), timedelta(microseconds=1)
MIDNIGHT = datetime(2026, 5, 12, tzinfo=AMSTERDAM)
ALLOWED = {
    ("received", "candidate"),
    ("received", "rejected"),
    ("received", "withdrawn"),
    ("candidate", "appointed"),
    ("candidate", "refused"),
    ("candidate", "withdrawn"),
}


# Statuses ----------------------------------------------------------------------------


@pytest.mark.parametrize(("status", "wanted"), list(product(Status, Status)))
def test_step(status, wanted):
    assert may_become(status, wanted) is ((status.value, wanted.value) in ALLOWED)


def test_every_status_outcome_and_channel_has_a_word():
    assert set(STEPS) == set(Status)
    assert [value for value, _label in status_choices()] == list(Status)
    assert [value for value, _label in outcome_choices()] == list(Outcome)
    assert len({str(label) for _value, label in channel_choices()}) == 5


def test_stored_values_never_change():
    assert list(Status) == [
        "received",
        "candidate",
        "appointed",
        "rejected",
        "refused",
        "withdrawn",
    ]
    assert list(Outcome) == [
        "received",
        "upheld",
        "not_upheld",
        "inadmissible",
        "withdrawn",
        "lapsed",
        "signal",
    ]
    assert {"upheld", "not_upheld", "inadmissible"} == DECISIONS


# The reaction period -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("opened_on", "days", "closes_on"),
    [
        (date(2026, 4, 20), 21, date(2026, 5, 11)),
        (date(2024, 2, 15), 14, date(2024, 2, 29)),
        (date(2026, 12, 20), 42, date(2027, 1, 31)),
    ],
)
def test_period_closes_so_many_days_later(opened_on, days, closes_on):
    assert window_closes_on(opened_on, days) == closes_on


def test_period_goes_on_through_the_next_day_that_is_not_off():
    off = {date(2026, 5, day) for day in (11, 12, 14)}

    def closes_on(day):
        return window_closes_on(day, 21, is_day_off=off.__contains__)

    assert closes_on(date(2026, 4, 19)) == date(2026, 5, 10)
    assert closes_on(date(2026, 4, 20)) == date(2026, 5, 13)
    assert closes_on(date(2026, 4, 21)) == date(2026, 5, 13)
    assert closes_on(date(2026, 4, 22)) == date(2026, 5, 13)
    assert closes_on(date(2026, 4, 23)) == date(2026, 5, 15)
    assert not never(date(2026, 5, 11))


def test_latest_day_to_begin_is_the_way_back():
    off = {date(2026, 5, day) for day in (11, 12, 14)}

    def opens_by(day):
        return window_opens_by(day, 21, is_day_off=off.__contains__)

    assert window_opens_by(date(2026, 5, 11), 21) == date(2026, 4, 20)
    assert opens_by(date(2026, 5, 10)) == date(2026, 4, 19)
    assert opens_by(date(2026, 5, 11)) == date(2026, 4, 19)
    assert opens_by(date(2026, 5, 12)) == date(2026, 4, 19)
    assert opens_by(date(2026, 5, 13)) == date(2026, 4, 22)


@pytest.mark.parametrize(
    ("received_at", "late"),
    [
        (OPENS, False),
        (CLOSES - SECOND, False),
        (CLOSES, False),
        (MIDNIGHT - MICROSECOND, False),  # 23:59:59.999999
        (MIDNIGHT, True),
        (MIDNIGHT + SECOND, True),
        ((MIDNIGHT - MICROSECOND).astimezone(UTC), False),
        (MIDNIGHT.astimezone(UTC), True),
    ],
)
def test_whole_closing_second_counts(received_at, late):
    assert is_late(received_at, CLOSES) is late
    assert is_late(received_at, CLOSES.astimezone(UTC)) is late


@pytest.mark.parametrize(
    ("now", "running"),
    [
        (OPENS - MICROSECOND, False),
        (OPENS, True),
        (CLOSES, True),
        (MIDNIGHT - MICROSECOND, True),
        (MIDNIGHT, False),
    ],
)
def test_period_is_open_from_first_through_closing_second(now, running):
    assert is_open(OPENS, CLOSES, now) is running


@pytest.mark.parametrize(
    ("opens_at", "closes_at"), [(None, None), (None, CLOSES), (OPENS, None)]
)
def test_period_without_both_moments_is_not_open(opens_at, closes_at):
    assert is_open(opens_at, closes_at, OPENS) is False


@pytest.mark.parametrize(
    ("closes_on", "hour_utc", "ends_on", "end_hour_utc"),
    [
        # the clock goes back on 25 October 2026 and forward on 28 March 2027
        (date(2026, 10, 23), 21, date(2026, 10, 26), 22),
        (date(2027, 3, 26), 22, date(2027, 3, 29), 21),
        (date(2026, 5, 11), 21, date(2026, 5, 14), 21),
    ],
)
def test_days_to_confirm_end_at_the_same_hour_on_the_clock(
    closes_on, hour_utc, ends_on, end_hour_utc
):
    closes_at = end_of(closes_on)
    ends_at = confirmation_ends_at(closes_at, 3)

    assert closes_at.astimezone(UTC).hour == hour_utc
    assert ends_at == end_of(ends_on)
    assert (local(ends_at).hour, local(ends_at).minute) == (23, 59)
    assert ends_at.astimezone(UTC).hour == end_hour_utc


# What blocks -------------------------------------------------------------------------

AT_CLOSING = CLOSES
CONFIRM_END = end_of(date(2026, 5, 14))
CONFIRM_OVER = datetime(2026, 5, 15, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("confirmed", "late", "now", "expected"),
    [
        (True, False, OPENS, True),
        (True, False, CONFIRM_OVER + timedelta(days=400), True),
        (True, True, OPENS, False),
        (False, True, OPENS, False),
        (False, False, AT_CLOSING, True),
        (False, False, CONFIRM_END, True),
        (False, False, CONFIRM_OVER - MICROSECOND, True),
        (False, False, CONFIRM_OVER, False),
    ],
)
def test_undecided_objection_blocks(confirmed, late, now, expected):
    standing = Standing(Outcome.RECEIVED, confirmed=confirmed, late=late)

    assert blocks(standing, closes_at=CLOSES, confirm_days=3, now=now) is expected


@pytest.mark.parametrize(
    ("outcome", "confirmed", "late"),
    list(product(sorted(set(Outcome) - {"received"}), [True, False], [True, False])),
)
def test_closed_objection_blocks_nothing(outcome, confirmed, late):
    standing = Standing(outcome, confirmed=confirmed, late=late)

    assert not blocks(standing, closes_at=CLOSES, confirm_days=3, now=CLOSES)


# What stands in the way --------------------------------------------------------------

OPEN = Standing(Outcome.RECEIVED, confirmed=True, late=False)
LATE = Standing(Outcome.RECEIVED, confirmed=True, late=True)
UNCONFIRMED = Standing(Outcome.RECEIVED, confirmed=False, late=False)
UPHELD = Standing(Outcome.UPHELD, confirmed=True, late=False)
NOT_UPHELD = Standing(Outcome.NOT_UPHELD, confirmed=True, late=False)


def stands(status, objections=(), *, now=MIDNIGHT, published=True):
    return obstacle(
        status,
        opens_at=OPENS if published else None,
        closes_at=CLOSES if published else None,
        objections=iter(objections),
        confirm_days=3,
        now=now,
    )


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.RECEIVED, Obstacle.NOT_PUBLISHED),
        (Status.CANDIDATE, Obstacle.NOT_PUBLISHED),
        (Status.APPOINTED, Obstacle.ENDED),
        (Status.REJECTED, Obstacle.ENDED),
        (Status.REFUSED, Obstacle.ENDED),
        (Status.WITHDRAWN, Obstacle.ENDED),
    ],
)
def test_obstacle_when_nothing_was_made_known(status, expected):
    assert stands(status, published=False) is expected


@pytest.mark.parametrize("status", ["appointed", "rejected", "refused", "withdrawn"])
def test_obstacle_when_the_candidacy_has_ended(status):
    assert stands(Status(status)) is Obstacle.ENDED


def test_nothing_stands_in_the_way_after_closing():
    assert stands(Status.CANDIDATE) is None
    assert stands(Status.CANDIDATE, [NOT_UPHELD, LATE]) is None


def test_obstacle_until_the_period_has_closed():
    assert stands(Status.CANDIDATE, now=CLOSES) is Obstacle.WINDOW_OPEN
    assert stands(Status.CANDIDATE, now=MIDNIGHT - MICROSECOND) is Obstacle.WINDOW_OPEN
    assert stands(Status.CANDIDATE, now=MIDNIGHT) is None


@pytest.mark.parametrize("objection", [OPEN, UNCONFIRMED])
def test_obstacle_while_an_objection_is_undecided(objection):
    given = [NOT_UPHELD, LATE, objection]

    assert stands(Status.CANDIDATE, given) is Obstacle.OBJECTION_UNDECIDED


def test_no_obstacle_once_nobody_confirmed_in_time():
    assert stands(Status.CANDIDATE, [UNCONFIRMED], now=CONFIRM_OVER) is None
    assert stands(Status.CANDIDATE, [OPEN], now=CONFIRM_OVER) is not None


def test_open_period_is_told_before_the_objection():
    assert stands(Status.CANDIDATE, [OPEN], now=CLOSES) is Obstacle.WINDOW_OPEN


@pytest.mark.parametrize("status", [Status.CANDIDATE, Status.REFUSED])
def test_upheld_objection_is_told_before_anything_else(status):
    expected = Obstacle.OBJECTION_UPHELD

    assert stands(status, [OPEN, UPHELD], now=CLOSES) is expected
