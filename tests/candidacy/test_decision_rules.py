"""What can be decided, by whom and after what: every combination."""

from datetime import date, datetime, timedelta
from itertools import product

import pytest

from buurtambassadeur_wagtail.candidacy.decision_rules import (
    NEVER_SHARED,
    Conflict,
    Effect,
    Hearing,
    HearingGap,
    Identity,
    Sender,
    Trace,
    answer_ends_on,
    conflict,
    hearing_gap,
    possible_outcomes,
    remedies_end_on,
    traces,
)
from buurtambassadeur_wagtail.candidacy.rules import DECISIONS, Outcome
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM, end_of
from buurtambassadeur_wagtail.programme.choices import RefusalEffect
from buurtambassadeur_wagtail.programme.working_days import dutch_holidays, is_weekend

# What a refusal does -----------------------------------------------------------------

BINDING = {
    (Effect.PARTNER_BINDING, Sender.PARTNER, False),
    (Effect.ANY_BINDING, Sender.PARTNER, False),
    (Effect.ANY_BINDING, Sender.RESIDENT, False),
}


def test_effects_are_those_of_the_settings():
    assert [one.value for one in Effect] == RefusalEffect.values


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("case", list(product(Effect, Sender, [False, True])))
def test_what_can_be_decided_under_each_effect(case, outcome):
    effect, sender, late = case

    possible = outcome in possible_outcomes(effect, sender, late=late)

    brushed_aside = case in BINDING and outcome is Outcome.NOT_UPHELD
    assert possible is (outcome in DECISIONS and not brushed_aside)


# The candidate is heard --------------------------------------------------------------

LAST = end_of(date(2026, 5, 18))
SECOND = timedelta(seconds=1)


def test_answer_has_so_many_full_days():
    assert answer_ends_on(date(2026, 5, 11), 7) == date(2026, 5, 18)


@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize(
    ("now", "over"),
    [
        (LAST - timedelta(days=7), False),
        (LAST, False),
        (LAST.replace(microsecond=999_999), False),
        (LAST + SECOND, True),
    ],
)
def test_upholding_waits_for_the_answer_or_the_last_second(answered, now, over):
    gap = hearing_gap(Hearing(answered, LAST), now)

    assert gap is (None if answered or over else HearingGap.NO_ANSWER_YET)


def test_who_was_not_asked_was_not_heard():
    late = datetime(2099, 1, 1, tzinfo=AMSTERDAM)

    assert hearing_gap(None, late) is HearingGap.NOT_ASKED


# Who may decide ----------------------------------------------------------------------


@pytest.mark.parametrize("key", ["sanne@here", ""])
@pytest.mark.parametrize("case", list(product([False, True], repeat=4)))
def test_who_is_a_party_does_not_decide(case, key):
    candidate, refuser, contact, stated = case

    found = conflict(
        key,
        candidate_key=key if candidate else "naima@here",
        refuser_keys={key} if refuser else {"thijs@here"},
        contact_keys={key} if contact else set(),
        stated=stated,
    )

    expected = Conflict.STATED if stated else None
    if key:
        expected = Conflict.PARTNER_CONTACT if contact else expected
        expected = Conflict.REFUSER if refuser else expected
        expected = Conflict.CANDIDATE if candidate else expected
    assert found is expected


# What tells who refused --------------------------------------------------------------

THIJS = Identity(
    name="Thijs van der Laan",
    organisation="Politie, basisteam",
    email="Thijs@Zilverveen.example",
    telephone="+31612345678",
    postcode="1234AB",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iemand vindt u te druk.", []),
        ("Dit schreef THIJS  van der\nLaan.", [Trace.NAME]),
        ("De politie, basisteam schrijft dit.", [Trace.ORGANISATION]),
        ("Mail naar thijs@zilverveen.example.", [Trace.EMAIL, Trace.PART_OF_NAME]),
        ("Bel 06 - 1234 5678.", [Trace.TELEPHONE]),
        ("Bel +31 6 12345678.", [Trace.TELEPHONE]),
        ("Uw buur Thijs ziet u weinig.", [Trace.PART_OF_NAME]),
        ("Iemand uit de Laan der linden.", [Trace.PART_OF_NAME]),
        ("Dat is van u, en van der anderen.", []),
        ("Iemand uit 1234 ab.", [Trace.POSTCODE]),
        ("De Thijsstraat.", []),
    ],
)
def test_traces_of_who_refused(text, found):
    assert traces(text, THIJS) == found


def test_nothing_known_leaves_no_trace():
    assert traces("Iedereen uit 1234AB.", Identity()) == []


def test_what_names_a_person_is_never_shared():
    assert set(Trace) - NEVER_SHARED == {Trace.PART_OF_NAME, Trace.POSTCODE}


# Remedies ----------------------------------------------------------------------------


def day_off(day):
    return is_weekend(day) or day in dutch_holidays(day.year)


@pytest.mark.parametrize(
    ("decided", "until"),
    [
        (date(2026, 6, 1), date(2026, 7, 13)),
        (date(2026, 6, 5), date(2026, 7, 17)),
        (date(2026, 6, 6), date(2026, 7, 20)),  # a Saturday, on to Monday
        (date(2026, 11, 13), date(2026, 12, 28)),  # Christmas and a weekend
        (date(2027, 3, 16), date(2027, 4, 28)),  # King's Day
    ],
)
def test_six_weeks_from_the_day_after_and_on_to_a_working_day(decided, until):
    assert remedies_end_on(decided, day_off) == until
