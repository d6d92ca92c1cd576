"""Generated histories of one person, each step held against a second opinion."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from buurtambassadeur_wagtail.ambassadors.term_rules import Limits, Stay
from buurtambassadeur_wagtail.kernel.periods import Period
from tests.ambassadors.oracle import DAY, anniversary, latest_day, length, verdict
from tests.ambassadors.proof.sizes import HISTORIES_OF_THE_RULE

PLACES = st.sampled_from("ABC")
FIRST_DAYS = st.dates(date(2023, 6, 1), date(2033, 12, 31)) | st.sampled_from(
    [date(2024, 2, 29), date(2025, 1, 31), date(2026, 3, 1), date(2028, 2, 29)]
)
LIMITS = st.builds(
    Limits,
    term_months=st.sampled_from([24, 24, 24, 12, 1]),
    limit_months=st.sampled_from([48, 48, 48, 36, 12]),
    each_place_apart=st.booleans(),
    short_last_term=st.booleans(),
    places_at_once=st.booleans(),
    most=st.none() | st.integers(1, 3),
)


class Serving(RuleBasedStateMachine):
    """Appoint, stop early and take over, in any order, under any settings."""

    @initialize(limits=LIMITS)
    def decide(self, limits):
        self.limits = limits
        self.stays = []
        self.others = []
        self.taken_over = False

    @rule(place=PLACES, first=FIRST_DAYS, days=st.integers(-1, 800))
    def appoint_so_long(self, place, first, days):
        self.propose(place, first, first + timedelta(days))

    @rule(place=PLACES, first=FIRST_DAYS, more=st.integers(-2, 2))
    def appoint_about_as_long_as_allowed(self, place, first, more):
        """The day itself, and those around it."""
        latest = self.latest(place, first)
        found = latest_day(self.counted(place), first, *self.months())
        whole = anniversary(first, min(self.months())) - DAY
        if found and not self.limits.short_last_term and found < whole:
            found = None
        assert latest == found
        self.propose(place, first, (latest or first) + timedelta(more))

    @precondition(lambda self: self.stays)
    @rule(place=PLACES, gap=st.integers(0, 3), days=st.integers(0, 800))
    def go_on(self, place, gap, days):
        """Directly after the last one, or nearly: there months run on."""
        first = max(last for _place, _first, last in self.stays) + timedelta(gap)
        self.propose(place, first, first + timedelta(days))

    @precondition(lambda self: self.stays)
    @rule(which=st.integers(0, 20), days=st.integers(0, 400))
    def stop_early(self, which, days):
        """What is left returns to the budget."""
        place, first, last = self.stays.pop(which % len(self.stays))
        self.stays.append((place, first, max(first, last - timedelta(days))))

    @rule(place=PLACES, first=FIRST_DAYS, days=st.integers(0, 2500))
    def take_over(self, place, first, days):
        """Imported history may be longer than anything; it counts."""
        self.taken_over = True
        self.stays.append((place, first, first + timedelta(days)))

    @rule(first=FIRST_DAYS, days=st.integers(0, 730))
    def somebody_else_serves(self, first, days):
        """In whichever place is asked about next."""
        self.others.append((first, first + timedelta(days)))

    @invariant()
    def never_beyond_the_limit(self):
        if getattr(self, "taken_over", True):
            return
        for place in "ABC":
            assert length(self.counted(place)) <= (self.limits.limit_months, 0)

    def propose(self, place, first, last):
        found = self.limits.refusal(
            [Stay(Period(a, b), where) for where, a, b in self.stays],
            (first, last),
            place=place,
            others=[Period(*pair) for pair in self.others],
        )
        asked = (self.stays, place, (first, last), self.limits, self.others)
        assert found == verdict(*asked)
        if found is None:
            self.stays.append((place, first, last))

    def latest(self, place, first):
        stays = [Stay(Period(a, b), where) for where, a, b in self.stays]
        return self.limits.latest_last_day(stays, place=place, first_day=first)

    def counted(self, place):
        apart = self.limits.each_place_apart
        return [(a, b) for where, a, b in self.stays if where == place or not apart]

    def months(self):
        return self.limits.term_months, self.limits.limit_months


@pytest.mark.slow
def test_the_rule_agrees_with_a_second_opinion_on_every_history():
    run_state_machine_as_test(
        Serving,
        settings=settings(
            max_examples=HISTORIES_OF_THE_RULE,
            stateful_step_count=8,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
