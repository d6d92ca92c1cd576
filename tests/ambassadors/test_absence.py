"""Away for a while: computed when read, inclusive, and counted as served."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from buurtambassadeur_wagtail.ambassadors import queries
from buurtambassadeur_wagtail.ambassadors.absence import actions
from buurtambassadeur_wagtail.ambassadors.absence.rules import (
    Days,
    Kind,
    Refusal,
    refusal,
)
from buurtambassadeur_wagtail.ambassadors.models import Absence
from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.periods import total
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests import factories

TODAY = date(2026, 11, 22)
TERM = (date(2026, 1, 1), date(2027, 12, 31))
DAYS = st.dates(date(2025, 1, 1), date(2029, 1, 1))


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(datetime(2026, 11, 22, 12, tzinfo=clock.AMSTERDAM)):
        yield


@pytest.fixture
def joke(district_here):
    place = factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")
    person = factories.PersonFactory()
    factories.ContactDetailsFactory(person=person, email="joke@zilverveen.example")
    factories.AmbassadorFactory(person=person)
    return factories.AppointmentFactory(
        person=person, neighbourhood=place, first_day=TERM[0], last_day=TERM[1]
    )


def away(appointment, kind, first_day=TODAY, last_day=None, **more):
    return actions.begin(
        appointment, kind=kind, first_day=first_day, last_day=last_day, by=None, **more
    )


def names(appointment, day):
    return [one.name for one in sitting(appointment.neighbourhood, on=day)]


# The rule ----------------------------------------------------------------------------


@given(DAYS, st.none() | DAYS, DAYS, st.none() | DAYS)
def test_overlap_is_a_day_in_both(first, last, other_first, other_last):
    one, other = Days(first, last), Days(other_first, other_last)
    for days in (one, other):
        if days.last_day is not None and days.last_day < days.first_day:
            return

    shared = max(first, other_first)
    assert (
        one.overlaps(other)
        == other.overlaps(one)
        == (shared in one and shared in other)
    )


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (Days(TODAY, TODAY), None),
        (Days(TODAY), None),
        (Days(TODAY, TODAY - timedelta(days=1)), Refusal.OUT_OF_ORDER),
        (Days(TERM[0] - timedelta(days=1)), Refusal.OUTSIDE),
        (Days(TERM[0]), None),
        (Days(TERM[1]), None),
        (Days(TERM[1] + timedelta(days=1)), Refusal.OUTSIDE),
    ],
)
def test_absence_begins_within_the_appointment(days, expected):
    assert refusal(days, term=TERM, others=[]) == expected


# Reading -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 30), True),
        (date(2026, 12, 1), False),
        (date(2026, 12, 24), False),
        (date(2026, 12, 25), True),
    ],
)
def test_who_stepped_back_is_hidden_on_exactly_those_days(joke, day, shown):
    away(joke, Kind.STEPPED_BACK, date(2026, 12, 1), date(2026, 12, 24))

    assert bool(names(joke, day)) is shown


def test_who_cannot_be_reached_is_shown_and_the_page_says_so(joke, client):
    away(joke, Kind.UNREACHABLE)
    address = reverse("buurtambassadeur:neighbourhood", args=[joke.neighbourhood_id])

    page = client.get(address).content.decode()

    assert "Joke Verhulst is tijdelijk niet bereikbaar." in page
    assert sitting(joke.neighbourhood, on=TODAY)[0].is_unreachable is True
    before = TODAY - timedelta(days=1)
    assert sitting(joke.neighbourhood, on=before)[0].is_unreachable is False


def test_public_page_never_tells_why(joke, client):
    away(joke, Kind.UNREACHABLE, reasons="Ligt in het ziekenhuis.")
    address = reverse("buurtambassadeur:neighbourhood", args=[joke.neighbourhood_id])

    assert "ziekenhuis" not in client.get(address).content.decode()


@pytest.mark.parametrize("kind", Kind)
def test_days_count_as_served_and_no_last_day_moves(joke, kind):
    before = total([one.period for one in queries.stays(joke.person)])

    away(joke, kind, date(2026, 3, 1), date(2026, 9, 1))

    joke.refresh_from_db()
    after = total([one.period for one in queries.stays(joke.person)])
    assert after == before
    assert joke.last_day == TERM[1]


@pytest.mark.parametrize("count", [1, 3])
def test_no_row_costs_a_query_more(joke, count, django_assert_num_queries):
    for number in range(count):
        one = factories.AppointmentFactory(
            person=factories.PersonFactory(family_name=f"Buur {number}"),
            neighbourhood=joke.neighbourhood,
            first_day=TERM[0],
            last_day=TERM[1],
        )
        away(one, Kind.UNREACHABLE)

    with django_assert_num_queries(1):
        found = sitting(joke.neighbourhood, on=TODAY)

    assert len(found) == count + 1


# Writing -----------------------------------------------------------------------------


def test_only_stepping_back_is_told_in_a_letter(joke):
    away(joke, Kind.UNREACHABLE)
    assert not Letter.objects.exists()

    away(joke, Kind.STEPPED_BACK, TODAY, date(2026, 12, 1), reasons="Klacht van buren.")

    letter = Letter.objects.get()
    assert letter.event == "stepped_back"
    assert "dinsdag 1 december 2026" in letter.body
    assert "Klacht" not in letter.body


def test_same_kind_does_not_overlap_and_another_kind_may(joke):
    away(joke, Kind.UNREACHABLE, TODAY, date(2026, 12, 1))

    with pytest.raises(Refused, match="al iets genoteerd"):
        away(joke, Kind.UNREACHABLE, date(2026, 12, 1))
    away(joke, Kind.UNREACHABLE, date(2026, 12, 2))
    away(joke, Kind.STEPPED_BACK)

    assert Absence.objects.count() == 3


def test_nobody_is_away_after_the_appointment(joke):
    joke.last_day = joke.planned_last_day = TODAY - timedelta(days=1)
    joke.save()

    with pytest.raises(Refused, match="voorbij"):
        away(joke, Kind.UNREACHABLE)


def test_ending_now_brings_somebody_back_today(joke):
    absence = away(joke, Kind.STEPPED_BACK, TODAY - timedelta(days=3))
    assert names(joke, TODAY) == []

    assert actions.end_now(absence, by=None) is True
    assert actions.end_now(absence, by=None) is False

    assert names(joke, TODAY) == ["Joke Verhulst"]
    assert names(joke, TODAY - timedelta(days=1)) == []


def test_ending_now_what_began_today_leaves_nothing(joke):
    absence = away(joke, Kind.STEPPED_BACK)

    assert actions.end_now(absence, by=None) is True
    assert actions.end_now(absence, by=None) is False
    assert not Absence.objects.exists()


def test_end_moves_and_is_held_against_the_others(joke):
    first = away(joke, Kind.UNREACHABLE, TODAY, date(2026, 12, 1))
    away(joke, Kind.UNREACHABLE, date(2027, 1, 1), date(2027, 2, 1))

    with pytest.raises(Refused, match="al iets genoteerd"):
        actions.change_end(first, last_day=None, by=None)
    actions.change_end(first, last_day=date(2026, 12, 31), by=None)

    first.refresh_from_db()
    assert first.last_day == date(2026, 12, 31)


def test_database_holds_days_in_order_and_one_without_end(joke):
    away(joke, Kind.UNREACHABLE)

    with pytest.raises(IntegrityError), transaction.atomic():
        Absence.objects.update(last_day=TODAY - timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Absence.objects.create(
            appointment=joke, kind=Kind.UNREACHABLE.value, first_day=TODAY
        )


def test_publishing_an_older_draft_moves_no_absence(joke):
    draft = joke.person.ambassador.save_revision()
    away(joke, Kind.STEPPED_BACK)

    draft.publish()

    assert names(joke, TODAY) == []


@pytest.mark.parametrize(
    ("first_day", "last_day", "told"),
    [
        (TODAY, date(2026, 11, 1), "De laatste dag ligt vóór de eerste dag."),
        (date(2025, 12, 31), None, "1 januari 2026"),
    ],
)
def test_days_that_cannot_be_are_explained(joke, first_day, last_day, told):
    with pytest.raises(Refused, match=told):
        away(joke, Kind.UNREACHABLE, first_day, last_day)

    assert not Absence.objects.exists()
