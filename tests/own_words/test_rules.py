"""When words become a draft by themselves, and where a request stands: every case."""

from datetime import date
from itertools import product

import pytest

from buurtambassadeur_wagtail.own_words.rules import (
    Obstacle,
    State,
    may_ask,
    obstacle,
    state,
)

EVERY = list(product([True, False], repeat=3))


@pytest.mark.parametrize(("draft", "review", "locked"), EVERY)
def test_words_never_run_over_the_work_of_an_editor(draft, review, locked):
    found = obstacle(has_draft_of_editor=draft, is_in_review=review, is_locked=locked)

    expected = None
    if draft:
        expected = Obstacle.NEWER_DRAFT
    if review:
        expected = Obstacle.IN_REVIEW
    if locked:
        expected = Obstacle.LOCKED
    assert found is expected


@pytest.mark.parametrize(
    ("sent", "drafted", "aside", "expected"),
    [
        (False, False, False, State.ASKED),
        (False, False, True, State.WITHDRAWN),
        (True, False, False, State.WAITING),
        (True, True, False, State.DRAFTED),
        (True, False, True, State.SET_ASIDE),
    ],
)
def test_where_it_stands(sent, drafted, aside, expected):
    assert state(is_sent=sent, is_drafted=drafted, is_set_aside=aside) is expected


def test_asking_is_for_who_serves_through_the_last_day():
    last = date(2028, 2, 29)

    assert may_ask(last, last, is_cancelled=False)
    assert not may_ask(last, date(2028, 3, 1), is_cancelled=False)
    assert not may_ask(last, date(2027, 1, 1), is_cancelled=True)
