"""Effort and support: who is assessed, what counts, and what stays."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.conferences import assess_queries as queries
from buurtambassadeur_wagtail.conferences.assess_rules import Effort, Method, Votes
from buurtambassadeur_wagtail.conferences.assessing import Outcome, assess, conclude
from buurtambassadeur_wagtail.conferences.models import (
    ConferenceAssessment,
    ConferenceConclusion,
    FollowUp,
)
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests import factories
from tests.conferences.assess.conftest import DAY, voted
from tests.meetings.conftest import sitting

pytestmark = pytest.mark.django_db
NOT_YET = Outcome(Effort.NOT_YET)


def names(conference):
    return [str(one.name) for one in queries.seats(conference)]


def test_who_sits_on_the_day_is_listed_by_itself(
    conference, birds, mills, joke, mehmet, naima
):
    for name, first_day, last_day in [
        ("Eerste", DAY, date(2029, 5, 31)),
        ("Laatste", date(2025, 6, 2), DAY),
        ("Te vroeg", date(2025, 5, 31), DAY - timedelta(days=1)),
        ("Te laat", DAY + timedelta(days=1), date(2029, 1, 1)),
    ]:
        sitting(birds, name, given_name="", first_day=first_day, last_day=last_day)
    sitting(factories.NeighbourhoodFactory(), "Elders", given_name="")
    sitting(birds, "Overleden", given_name="").person.__class__.objects.filter(
        family_name="Overleden"
    ).update(deceased_at="2027-06-01T22:00Z")

    assert names(conference) == [
        "Naïma Bouzidi",  # De Weverij goes before Vogelbuurt
        "Mehmet Aydın",
        "Eerste",
        "Laatste",
        "Joke Verhulst",
    ]


def test_somebody_in_two_neighbourhoods_is_assessed_in_each(conference, joke, mills):
    there = factories.AppointmentFactory(
        person=joke.person,
        neighbourhood=mills,
        first_day=joke.first_day,
        last_day=joke.last_day,
    )

    assert {one.appointment for one in queries.seats(conference)} == {joke, there}


def test_effort_and_support_are_kept_apart(conference, joke, coordinator_here):
    outcome = voted(8, 4, 2, Effort.AMPLE, partners=Votes(0, 3, 0), method=Method.HANDS)

    found = assess(conference, joke, outcome, by=coordinator_here)

    assert (found.effort, found.effort_label) == ("ample", "ruim voldoende")
    assert (found.support, found.is_indicative) == ("positive", False)
    assert (found.residents, found.partners) == (Votes(8, 4, 2), Votes(0, 3, 0))
    assert (found.method, found.quorum, found.majority) == ("hands", 10, 50)
    assert found.assessed_by == coordinator_here
    assert not FollowUp.objects.exists()  # partners decide nothing
    assert [one.history_change_reason for one in found.history.all()] == [
        "outcome noted"
    ]


def test_seven_residents_are_indicative(conference, joke, coordinator_here):
    found = assess(conference, joke, voted(5, 1, 1), by=coordinator_here)

    assert (found.support, found.is_indicative) == ("positive", True)


def test_a_later_setting_moves_nothing(
    conference, joke, coordinator_here, settings_row
):
    settings_row(effort_sufficient_label="op koers")
    found = assess(conference, joke, voted(4, 8), by=coordinator_here)
    due_on = found.follow_up.due_on

    settings_row(
        support_quorum=30,
        support_majority=20,
        negative_followup_days=7,
        effort_sufficient_label="prima",
        assess_after_months=12,
    )
    again = assess(
        conference, joke, voted(5, 7), reason="Verkeerd geteld.", by=coordinator_here
    )

    assert (again.effort_label, again.quorum, again.majority) == ("op koers", 10, 50)
    assert (again.support, again.is_indicative) == ("negative", False)
    assert again.follow_up.due_on == due_on == date(2027, 7, 13)


def test_not_assessed_yet_of_who_is_new(conference, naima, coordinator_here):
    found = assess(conference, naima, NOT_YET, by=coordinator_here)

    assert (found.effort, found.support, found.is_new) == ("not_yet", "not_yet", True)
    assert found.effort_label == "nog niet te toetsen"
    assert not FollowUp.objects.exists()


def test_not_assessed_yet_of_who_is_not_new(conference, joke, coordinator_here):
    with pytest.raises(Refused, match="korter dan 3 maanden"):
        assess(conference, joke, NOT_YET, by=coordinator_here)

    ill = Outcome(Effort.NOT_YET, because="Sinds maart ziek.")
    found = assess(conference, joke, ill, by=coordinator_here)
    assert (found.because, found.is_new) == ("Sinds maart ziek.", False)


def test_who_goes_on_in_a_new_term_is_not_new(conference, birds, coordinator_here):
    before = sitting(
        birds, "Pengel", first_day=date(2025, 4, 1), last_day=date(2027, 3, 31)
    )
    again = factories.AppointmentFactory(
        person=before.person,
        neighbourhood=birds,
        first_day=date(2027, 4, 1),
        last_day=date(2029, 3, 31),
    )

    with pytest.raises(Refused, match="korter"):
        assess(conference, again, NOT_YET, by=coordinator_here)


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (Outcome(Effort.NOT_YET, residents=Votes(1), because="Ziek"), "Vul 0 in"),
        (Outcome(Effort.AMPLE, residents=Votes(9)), "niet over"),
        (voted(20, 1, 0), r"meer bewoners dan er waren \(20\)"),
        (voted(5, partners=Votes(4)), r"meer mensen van partners .* \(3\)"),
    ],
)
def test_what_cannot_be_noted(conference, joke, coordinator_here, outcome, text):
    with pytest.raises(Refused, match=text):
        assess(conference, joke, outcome, by=coordinator_here)
    assert not ConferenceAssessment.objects.exists()


def test_nobody_voted(conference, joke, coordinator_here):
    found = assess(conference, joke, Outcome(Effort.AMPLE), by=coordinator_here)

    assert (found.support, found.is_indicative) == ("open", True)
    assert not FollowUp.objects.exists()


def test_of_a_conference_that_was_not_held(birds, joke, coordinator_here):
    conference = factories.ConferenceFactory(neighbourhoods=[birds])

    with pytest.raises(Refused) as refused:
        assess(conference, joke, voted(), by=coordinator_here)
    assert refused.value.cause == conference


def test_of_somebody_who_did_not_serve_there(conference, coordinator_here):
    elsewhere = sitting(factories.NeighbourhoodFactory(), "Elders")

    with pytest.raises(Refused, match="niet in deze buurt"):
        assess(conference, elsewhere, voted(), by=coordinator_here)


def test_putting_right_asks_why_and_keeps_what_was(
    negative, conference, joke, coordinator_here
):
    with pytest.raises(Refused, match="waarom u het verbetert"):
        assess(conference, joke, voted(), by=coordinator_here)

    found = assess(
        conference, joke, voted(8, 4), reason="Omgewisseld.", by=coordinator_here
    )

    assert found.pk == negative.pk
    assert [
        (one.support, one.history_change_reason) for one in found.history.all()
    ] == [
        ("positive", "Omgewisseld."),
        ("negative", "outcome noted"),
    ]
    assert found.follow_up.lapsed_at is not None

    assess(conference, joke, voted(4, 8), reason="Toch niet.", by=coordinator_here)
    assert FollowUp.objects.get().lapsed_at is None


def test_concluding_names_who_is_missing(conference, joke, naima, coordinator_here):
    assess(conference, joke, voted(), by=coordinator_here)

    with pytest.raises(Refused, match="Naïma Bouzidi"):
        conclude(conference, by=coordinator_here)
    assert not ConferenceConclusion.objects.exists()

    assess(conference, naima, NOT_YET, by=coordinator_here)
    first = conclude(conference, by=coordinator_here)
    assert conclude(conference, by=coordinator_here) == first
    assert first.concluded_by == coordinator_here


def test_a_conference_without_ambassadors_can_be_concluded(
    conference, coordinator_here
):
    assert conclude(conference, by=coordinator_here).pk


@pytest.mark.parametrize(
    "values",
    [
        {"effort": "not_yet"},
        {"support": "not_yet"},
        {
            "effort": "not_yet",
            "support": "not_yet",
            "residents_for": 0,
            "residents_against": 0,
            "residents_neutral": 0,
        },
        {"effort": "not_yet", "support": "not_yet", "is_new": True},
    ],
)
def test_the_database_holds_it_too(negative, values):
    rows = ConferenceAssessment.objects.filter(pk=negative.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(**values)


@pytest.mark.parametrize("count", [1, 3])
def test_listing_costs_the_same_for_any_number(
    conference, birds, count, django_assert_num_queries, coordinator_here
):
    for number in range(count):
        one = sitting(birds, f"Jansen{number}")
        assess(conference, one, voted(), by=coordinator_here)

    with django_assert_num_queries(3):
        found = queries.seats(conference)
        assert [one.assessment.support for one in found] == ["positive"] * count
