"""The states in the README are those of the rules, and actions know no others."""

import pytest

from buurtambassadeur_wagtail.candidacy.rules import (
    OUTCOME_STEPS,
    STEPS,
    Outcome,
    Status,
    is_closed,
)
from tests.quality import diagram


def test_readme_shows_the_states_of_the_rules():
    assert diagram.in_readme().strip() == diagram.drawn().strip(), "make diagram"


@pytest.mark.parametrize("steps", [STEPS, OUTCOME_STEPS])
def test_every_state_has_its_steps_and_an_end_is_reached(steps):
    assert set(steps) == set(type(next(iter(steps))))
    for state in steps:
        seen, ahead = set(), {state}
        while ahead - seen:
            seen |= ahead
            ahead = {after for one in ahead for after in steps[one]}
        assert any(not steps[one] for one in seen)


@pytest.mark.parametrize("outcome", Outcome)
def test_only_what_was_received_is_open(outcome):
    assert is_closed(outcome) == (outcome is not Outcome.RECEIVED)


def test_an_application_ends_in_one_of_four_ways():
    assert {one for one, after in STEPS.items() if not after} == {
        Status.APPOINTED,
        Status.REJECTED,
        Status.REFUSED,
        Status.WITHDRAWN,
    }
