"""Taking over: all or nothing, under a lock, with history and without letters."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from buurtambassadeur_wagtail.ambassadors.importing.taking_over import TakeOverRefused
from buurtambassadeur_wagtail.ambassadors.models import (
    Ambassador,
    Appointment,
    ContactDetails,
    Person,
)
from buurtambassadeur_wagtail.ambassadors.queries import latest_last_day
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.periods import add_months
from tests.ambassadors.importing.lists import row, taken_over, written
from tests.factories import (
    ContactDetailsFactory,
    DistrictFactory,
    NeighbourhoodFactory,
    PersonFactory,
)


@pytest.fixture
def sitting():
    """A term that began a year ago and runs for another year."""
    first = add_months(clock.today(), -12)
    return {"first": written(first), "last": written(add_months(first, 24))}


@pytest.mark.django_db
def test_former_ambassador_comes_in(here, coordinator_here):
    result = taken_over(row(prefix="van der", family="Laan"), by=coordinator_here)

    (appointment,) = result.appointments
    assert appointment == Appointment.objects.get()
    person = appointment.person
    assert (person.given_name, person.name_prefix, person.family_name) == (
        "Joke",
        "van der",
        "Laan",
    )
    assert appointment.neighbourhood == here
    assert appointment.origin == "imported"
    assert appointment.candidacy is None
    assert appointment.decided_by == coordinator_here
    assert appointment.planned_last_day == appointment.last_day
    assert latest_last_day(person, clock.today(), here) is not None


@pytest.mark.django_db
def test_history_says_who_and_why_and_nobody_gets_a_letter(here, coordinator_here):
    taken_over(row(email="joke@zilverveen.example"), by=coordinator_here)

    (version,) = Appointment.history.all()
    assert version.history_user == coordinator_here
    assert version.history_change_reason == "taken over from a file"
    assert not Letter.objects.exists()


@pytest.mark.django_db
def test_who_serves_gets_a_draft_and_contact_details(here, sitting, coordinator_here):
    wanted = row(**sitting, email="Joke@Zilverveen.example", phone="06 12345678")

    (appointment,) = taken_over(wanted, by=coordinator_here).appointments

    profile = Ambassador.objects.get()
    assert (profile.person, profile.name) == (appointment.person, "Joke Verhulst")
    assert not profile.live
    assert profile.latest_revision.user == coordinator_here
    details = appointment.person.contact_details
    assert details.email == "Joke@zilverveen.example"
    assert details.email_key == "joke@zilverveen.example"
    assert details.telephone == "+31612345678"
    assert list(Appointment.objects.sitting(clock.today())) == [appointment]


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "kept"), [(28, 1), (29, 0)])
def test_contact_details_of_who_stopped_are_left_out_after_28_days(here, days, kept):
    last = clock.today() - timedelta(days=days)
    taken_over(
        row(
            first=written(last - timedelta(days=90)),
            last=written(last),
            email="joke@zilverveen.example",
        )
    )

    assert ContactDetails.objects.count() == kept
    assert not Ambassador.objects.exists()


@pytest.mark.django_db
def test_known_person_keeps_name_profile_and_address(here, sitting):
    known = ContactDetailsFactory(email="oud@zilverveen.example").person
    Ambassador.objects.create(person=known, name="Joke", live=True)
    wanted = row(**sitting, given="joke", email="nieuw@zilverveen.example")

    result = taken_over(wanted, choices={"row-2": f"person-{known.pk}"})

    assert result.appointments[0].person == known
    assert Person.objects.get().given_name == "Joke"
    assert ContactDetails.objects.get().email == "oud@zilverveen.example"
    assert Ambassador.objects.get().live


@pytest.mark.django_db
def test_two_rows_are_one_person_when_somebody_says_so(here):
    rows = [row(), row(first="1-1-2024", last="31-12-2025")]

    taken_over(*rows, choices={"row-3": "row-2"})
    assert Person.objects.get().appointments.count() == 2


@pytest.mark.django_db
def test_two_rows_are_two_people_when_somebody_says_so(here):
    rows = [row(), row(first="1-1-2024", last="31-12-2025")]

    taken_over(*rows, choices={"row-3": "new"})
    assert Person.objects.count() == 2


@pytest.mark.django_db
def test_longer_than_allowed_comes_in_marked_and_counts(here):
    (first,) = taken_over(row(last="31-12-2026")).appointments

    assert first.last_day > first.latest_last_day
    assert latest_last_day(first.person, clock.today(), here) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "bad",
    [row(place="Nergens"), row(first="ooit"), row(first="1-1-2024", last="2-1-2024")],
)
def test_one_wrong_or_undecided_row_and_nothing_is_done(here, bad):
    with pytest.raises(TakeOverRefused) as refused:
        taken_over(row(), bad)

    assert not refused.value.plan.is_ready
    assert "Er is niets overgenomen." in refused.value.message
    assert not Person.objects.exists()
    assert not Appointment.history.exists()


@pytest.mark.django_db
def test_what_goes_wrong_halfway_leaves_nothing(here, monkeypatch):
    create, times = Appointment.objects.create, []

    def break_down(**fields):
        times.append(1)
        if len(times) == 2:
            raise IntegrityError("halfway")
        return create(**fields)

    monkeypatch.setattr(Appointment.objects, "create", break_down)
    with pytest.raises(IntegrityError):
        taken_over(row(), row(given="Bram"))

    assert not Person.objects.exists()
    assert not Appointment.objects.exists()


@pytest.mark.django_db
def test_a_second_time_changes_nothing(here):
    rows = [row(), row(given="Bram", email="bram@zilverveen.example")]
    taken_over(*rows)

    again = taken_over(*rows)

    assert (again.appointments, again.present) == ([], 2)
    assert Person.objects.count() == Appointment.objects.count() == 2


@pytest.mark.django_db
def test_the_district_is_asked_at_the_writing_too(here, elsewhere, coordinator_here):
    with pytest.raises(TakeOverRefused):
        taken_over(row(place="Kasteelpolder"), by=coordinator_here)
    taken_over(row(place="Kasteelpolder"))

    assert Appointment.objects.get().neighbourhood == elsewhere


def test_the_same_list_at_the_same_moment_comes_in_once(committed, at_once):
    district = DistrictFactory(name="Wedloop")
    for round_ in range(5):
        name = f"Wedloop {round_}"
        NeighbourhoodFactory(name=name, cbs_code="", district=district)

        def one(_number, name=name):
            return len(taken_over(row(place=name, given=name)).appointments)

        assert sorted(at_once(one, 4)) == [0, 0, 0, 1]
        assert Person.objects.filter(given_name=name).count() == 1


def test_a_known_person_is_taken_over_by_one_of_two(committed, at_once):
    district = DistrictFactory(name="Wedloop")
    places = [
        NeighbourhoodFactory(name=f"Plek {n}", cbs_code="", district=district)
        for n in range(2)
    ]
    person = PersonFactory()
    choices = {"row-2": f"person-{person.pk}"}

    def one(number):
        taken_over(row(place=places[number % 2].name), choices=choices)

    at_once(one, 4)

    assert person.appointments.count() == 2
