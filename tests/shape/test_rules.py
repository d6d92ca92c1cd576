"""The rules of a Buurtafspraak, over every combination that matters."""

from datetime import date, timedelta
from itertools import product

import pytest

from buurtambassadeur_wagtail.agreements import rules
from buurtambassadeur_wagtail.agreements.rules import (
    Count,
    Kind,
    Outcome,
    Party,
    State,
    WrongCount,
    organisation,
)

POLICE, HOUSING, OTHER_HOUSING = organisation(1), organisation(2), organisation(3)
NOBODY_HERE = Party(Kind.TYPE, type="corporation")
NO_DISTRICT = Party(Kind.TYPE, type="district")
ANSWERS = [None, *Outcome]


class TestRequired:
    def test_the_neighbourhood_always_has_to_agree(self):
        assert rules.required([], [(1, "police")]) == (rules.NEIGHBOURHOOD,)

    def test_every_organisation_of_a_type_has_to(self):
        there = [(2, "corporation"), (1, "police"), (3, "corporation"), (4, "other")]
        found = rules.required(["police", "corporation"], there)
        assert found == (rules.NEIGHBOURHOOD, POLICE, HOUSING, OTHER_HOUSING)

    def test_a_type_with_nobody_there_is_a_party_of_its_own(self):
        found = rules.required(["police", "corporation"], [(1, "police")])
        assert found == (rules.NEIGHBOURHOOD, POLICE, NOBODY_HERE)


class TestComingIntoForce:
    @pytest.mark.parametrize("state", State)
    def test_only_when_everybody_agreed_in_an_open_round(self, state):
        wanted = (rules.NEIGHBOURHOOD, POLICE, NOBODY_HERE)
        for said in product(ANSWERS, repeat=3):
            latest = {
                party: one for party, one in zip(wanted, said, strict=True) if one
            }
            home, police, nobody = said
            settled = {Outcome.AGREED, Outcome.NOT_APPLICABLE}
            complete = (
                home is Outcome.AGREED and police in settled and nobody in settled
            )
            comes = rules.comes_into_force(state, wanted, latest)
            assert comes == (complete and state is State.OPEN)

    def test_who_is_lacking_is_told_in_order(self):
        wanted = (rules.NEIGHBOURHOOD, POLICE, HOUSING)
        latest = {POLICE: Outcome.AGREED, HOUSING: Outcome.NOT_AGREED}
        assert rules.missing(wanted, latest) == (rules.NEIGHBOURHOOD, HOUSING)

    def test_somebody_else_agreeing_does_not_help(self):
        latest = {OTHER_HOUSING: Outcome.AGREED, rules.NEIGHBOURHOOD: Outcome.AGREED}
        assert rules.missing((rules.NEIGHBOURHOOD, HOUSING), latest) == (HOUSING,)


class TestAnswering:
    @pytest.mark.parametrize("state", State)
    @pytest.mark.parametrize("outcome", Outcome)
    def test_only_in_an_open_round(self, state, outcome):
        may = rules.may_answer(state, POLICE, outcome)
        assert may == (state is State.OPEN and outcome is not Outcome.WITHDRAWN)

    def test_the_neighbourhood_is_never_not_applicable(self):
        said = rules.answers(rules.NEIGHBOURHOOD)
        assert said == {Outcome.AGREED, Outcome.NOT_AGREED}

    def test_of_a_type_with_nobody_only_that_can_be_said(self):
        assert rules.answers(NOBODY_HERE) == {Outcome.NOT_APPLICABLE}

    def test_the_district_may_speak_without_an_organisation(self):
        assert rules.answers(NO_DISTRICT) == rules.answers(POLICE)

    @pytest.mark.parametrize(
        ("state", "latest"), list(product(State, [None, *Outcome]))
    )
    def test_only_a_consent_in_force_can_be_taken_back(self, state, latest):
        may = rules.may_withdraw(state, latest)
        assert may == (state is State.IN_FORCE and latest is Outcome.AGREED)

    @pytest.mark.parametrize("outcome", Outcome)
    def test_everything_but_a_yes_needs_reasons(self, outcome):
        assert rules.needs_reasons(outcome) == (outcome is not Outcome.AGREED)


class TestCounting:
    def test_every_small_meeting(self):
        for numbers in product(range(4), repeat=4):
            count = Count(*numbers)
            yes, no, none, present = numbers
            for outcome in (Outcome.AGREED, Outcome.NOT_AGREED):
                wrong = rules.wrong_count(count, outcome)
                if present == 0:
                    assert wrong is WrongCount.NOBODY
                elif yes + no + none > present:
                    assert wrong is WrongCount.TOO_MANY
                elif outcome is Outcome.AGREED and yes <= no:
                    assert wrong is WrongCount.NO_MAJORITY
                else:
                    assert wrong is None


class TestStates:
    @pytest.mark.parametrize(
        ("offered", "in_force", "ended", "state"),
        [
            (False, False, "", State.DRAFT),
            (True, False, "", State.OPEN),
            (True, True, "", State.IN_FORCE),
            (True, True, "superseded", State.SUPERSEDED),
            (True, True, "withdrawn", State.WITHDRAWN),
            (False, False, "terminated", State.TERMINATED),
            (True, False, "superseded", State.SUPERSEDED),
        ],
    )
    def test_follow_from_what_is_stored(self, offered, in_force, ended, state):
        found = rules.state(
            is_offered=offered, is_in_force=in_force, ended_because=ended
        )
        assert found is state

    def test_a_reminder_has_its_day_and_falls_silent(self):
        asked = date(2027, 2, 1)
        due = date(2027, 2, 15)
        days = [asked + timedelta(days=more) for more in range(60)]
        told = [day for day in days if rules.remind_on(asked, day)]
        assert told == [asked + timedelta(days=more) for more in range(14, 29)]
        assert {rules.remind_on(asked, day) for day in told} == {due}
