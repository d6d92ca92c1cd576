"""What waits for a coordinator, and how soon: every combination, every day."""

from datetime import date, timedelta
from itertools import product

import pytest

from buurtambassadeur_wagtail.candidacy.rules import Obstacle, Status
from buurtambassadeur_wagtail.kernel.periods import add_months
from buurtambassadeur_wagtail.worklist.rules import (
    ANSWER_DAYS,
    Case,
    Kind,
    Urgency,
    asks_delay,
    begin_by,
    begins_renewal,
    due_on,
    has_successor,
    is_work,
    next_step,
    order,
    urgency,
)

TODAY = date(2026, 11, 23)
RECEIVED = date(2026, 11, 2)
DAYS = [date(2024, 1, 1) + timedelta(days=number) for number in range(6210)]


def test_a_certificate_that_is_needed_comes_before_appointing():
    known = {"status": Status.CANDIDATE, "certificate_missing": True}

    assert next_step(Case(**known)) is Kind.CERTIFICATE
    assert next_step(Case(**known, undecided=1)) is Kind.OBJECTIONS
    assert next_step(Case(**known, obstacle=Obstacle.WINDOW_OPEN)) is None


@pytest.mark.parametrize(
    ("confirmed", "written", "approved", "has_email", "step"),
    [
        (False, False, False, True, Kind.CONFIRM),
        (False, True, True, True, Kind.CONFIRM),
        (True, False, False, True, Kind.TALK),
        (True, False, False, False, Kind.TALK),
        (True, True, False, True, Kind.REMIND),
        (True, True, False, False, Kind.READ_OUT),
        (True, True, True, True, Kind.PUBLISH),
        (True, True, True, False, Kind.PUBLISH),
    ],
)
def test_step_before_the_candidate_is_known(
    confirmed, written, approved, has_email, step
):
    case = Case(
        status=Status.RECEIVED,
        confirmed=confirmed,
        text_written=written,
        text_approved=approved,
        has_email=has_email,
        obstacle=Obstacle.NOT_PUBLISHED,
    )

    assert next_step(case) is step


@pytest.mark.parametrize(
    ("undecided", "obstacle", "step"),
    [
        (0, None, Kind.APPOINT),
        (0, Obstacle.WINDOW_OPEN, None),
        (0, Obstacle.OBJECTION_UNDECIDED, None),  # its sender has to confirm it
        (0, Obstacle.OBJECTION_UPHELD, None),
        (1, Obstacle.WINDOW_OPEN, Kind.OBJECTIONS),
        (3, Obstacle.OBJECTION_UNDECIDED, Kind.OBJECTIONS),
    ],
)
def test_step_of_a_candidate(undecided, obstacle, step):
    case = Case(status=Status.CANDIDATE, undecided=undecided, obstacle=obstacle)

    assert next_step(case) is step


@pytest.mark.parametrize(
    "status", sorted(set(Status) - {Status.RECEIVED, Status.CANDIDATE})
)
def test_what_is_over_waits_for_nobody(status):
    flags = product([True, False], repeat=4)
    for (confirmed, written, approved, email), undecided in product(flags, [0, 1]):
        case = Case(status, confirmed, written, approved, email, undecided)

        assert next_step(case) is None


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (Kind.CONFIRM, date(2026, 11, 23)),
        (Kind.TALK, date(2026, 11, 23)),
        (Kind.PUBLISH, date(2026, 12, 7)),
        (Kind.READ_OUT, date(2026, 12, 7)),
        (Kind.REMIND, date(2026, 12, 7)),
        (Kind.OBJECTIONS, date(2026, 12, 28)),
        (Kind.APPOINT, date(2026, 12, 28)),
    ],
)
def test_due_with_the_standard_terms(kind, due):
    found = due_on(kind, received_on=RECEIVED, decision_weeks=8, window_days=21)

    assert found == due


@pytest.mark.parametrize("kind", [Kind.OBJECTIONS, Kind.APPOINT])
def test_no_decision_is_due_before_the_period_is_over(kind):
    closes_on = date(2027, 1, 12)
    terms = {"received_on": RECEIVED, "decision_weeks": 8, "window_days": 21}

    assert due_on(kind, closes_on=closes_on, **terms) == closes_on


def test_due_is_never_before_the_receipt_nor_after_the_decision():
    before = [Kind.CONFIRM, Kind.TALK, Kind.PUBLISH, Kind.READ_OUT, Kind.REMIND]
    for kind, weeks, window in product(before, range(1, 27), range(14, 43)):
        due = due_on(
            kind, received_on=RECEIVED, decision_weeks=weeks, window_days=window
        )

        assert RECEIVED <= due <= RECEIVED + timedelta(weeks=weeks)


@pytest.mark.parametrize(
    ("left", "how_soon"),
    [
        (-400, Urgency.LATE),
        (-1, Urgency.LATE),
        (0, Urgency.TODAY),
        (1, Urgency.SOON),
        (7, Urgency.SOON),
        (8, Urgency.LATER),
        (400, Urgency.LATER),
    ],
)
def test_urgency(left, how_soon):
    assert urgency(TODAY + timedelta(left), TODAY) is how_soon


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("left", range(-2, 12))
def test_only_who_may_still_answer_is_left_alone(kind, left):
    due = TODAY + timedelta(left)

    assert is_work(kind, due, TODAY) is (kind is not Kind.REMIND or left <= 7)


@pytest.mark.parametrize(
    ("last_day", "from_day"),
    [
        (date(2026, 12, 31), date(2026, 7, 1)),  # 31 June does not exist
        (date(2027, 5, 15), date(2026, 11, 15)),
        (date(2026, 8, 31), date(2026, 3, 1)),
        (date(2028, 2, 29), date(2027, 8, 29)),
    ],
)
def test_renewal_begins_six_months_before_the_end(last_day, from_day):
    day = timedelta(days=1)

    assert begins_renewal(last_day, from_day)
    assert not begins_renewal(last_day, from_day - day)
    assert begins_renewal(last_day, last_day)
    assert not begins_renewal(last_day, last_day + day)


def test_renewal_is_one_stretch_of_days_of_at_most_190():
    for last_day in DAYS[400:]:
        first = add_months(last_day, -6)

        assert 180 <= (last_day - first).days <= 184
        assert begins_renewal(last_day, first)


def test_begin_by_counts_back_reaction_period_answer_and_decision():
    # 21 + 7 + 56 days
    found = begin_by(date(2027, 5, 26), window_days=21, decision_weeks=8)

    assert found == date(2027, 3, 3)


def test_begin_by_leaves_room_for_a_period_that_moves():
    weekend = {date(2027, 3, day) for day in (13, 14)}  # 15 May less 63 days
    off = weekend.__contains__
    terms = {"window_days": 21, "decision_weeks": 8, "is_day_off": off}

    assert begin_by(date(2027, 5, 15), **terms) == date(2027, 2, 19)
    assert due_on(Kind.PUBLISH, received_on=date(2027, 1, 17), **terms) == date(
        2027, 2, 19
    )


def test_begin_by_leaves_exactly_enough_for_every_day_and_setting():
    for last_day, (window, weeks) in product(DAYS[::97], product((14, 21, 42), (1, 8))):
        first = begin_by(last_day, window_days=window, decision_weeks=weeks)
        answered = first + timedelta(window) + timedelta(ANSWER_DAYS)

        assert answered + timedelta(weeks=weeks) == last_day


def test_list_is_in_order_of_day_then_kind_then_number():
    places = [
        order(kind, TODAY + timedelta(left), number)
        for left in (0, 1)
        for kind in Kind
        for number in ("2026-1", "2026-2")
    ]

    assert places == sorted(places)


def test_who_was_appointed_again_has_a_later_last_day():
    last_day = date(2026, 12, 31)

    assert not has_successor(last_day, [])
    assert not has_successor(last_day, [last_day, date(2024, 12, 31)])
    assert has_successor(last_day, [last_day, date(2028, 12, 31)])


# --- the promised day of the decision (Awb 4:14) -------------------------------------


@pytest.mark.parametrize(
    ("left", "asks"), [(15, False), (14, True), (0, True), (-3, True)]
)
def test_a_delay_is_asked_from_two_weeks_before_the_promised_day(left, asks):
    promised = TODAY + timedelta(left)

    assert asks_delay(Kind.TALK, TODAY, promised, TODAY) is asks
    assert asks_delay(None, None, promised, TODAY) is asks


@pytest.mark.parametrize("kind", [Kind.REASONS, Kind.OBJECTIONS, Kind.APPOINT])
def test_a_decision_that_is_due_that_day_says_so_itself(kind):
    promised = TODAY + timedelta(7)

    assert not asks_delay(kind, promised, promised, TODAY)
    assert asks_delay(kind, promised + timedelta(1), promised, TODAY)


@pytest.mark.parametrize(("left", "expected"), [(8, Urgency.LATER), (7, Urgency.SOON)])
def test_a_delay_is_urgent_from_a_week_before(left, expected):
    assert urgency(TODAY + timedelta(left), TODAY) is expected


def test_the_day_kept_with_the_case_goes_before_the_setting():
    kept = RECEIVED + timedelta(weeks=20)
    terms = {"received_on": RECEIVED, "decision_weeks": 8, "window_days": 21}

    assert due_on(Kind.APPOINT, decide_by=kept, **terms) == kept


def test_a_partner_is_called_before_anything_is_decided():
    case = Case(Status.CANDIDATE, undecided=2, untold=1)

    assert next_step(case) is Kind.REASONS


def test_after_a_noted_talk_the_text_is_what_waits():
    terms = {"decision_weeks": 8, "window_days": 21}

    assert next_step(Case(Status.RECEIVED, talked=True)) is Kind.WRITE
    assert due_on(Kind.WRITE, received_on=RECEIVED, **terms) == due_on(
        Kind.PUBLISH, received_on=RECEIVED, **terms
    )
