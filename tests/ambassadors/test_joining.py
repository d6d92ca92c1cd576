"""One person over all procedures: joined, split off, and back again."""

from datetime import date

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.joining import join_people, split_off
from buurtambassadeur_wagtail.ambassadors.models import (
    Ambassador,
    Appointment,
    ContactDetails,
    Person,
)
from buurtambassadeur_wagtail.ambassadors.queries import latest_last_day, people_like
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.privacy.actions import erase_person
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import (
    AmbassadorFactory,
    ApplicationFactory,
    AppointmentFactory,
    CandidatePublicationFactory,
    ContactDetailsFactory,
    NeighbourhoodFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db
WHY = "Zij verhuisde en trouwde."


@pytest.fixture
def here(district_here):
    return NeighbourhoodFactory(name="Vogelbuurt", district=district_here)


@pytest.fixture
def joke(here):
    """Two years in Vogelbuurt."""
    return AppointmentFactory(neighbourhood=here)


@pytest.fixture
def jo(here):
    """Two years more, under another name."""
    return AppointmentFactory(
        person=PersonFactory(given_name="Jo", family_name="Smit"),
        neighbourhood=here,
        first_day=date(2026, 1, 1),
        last_day=date(2027, 12, 31),
    )


def join(keep, other, by=None):
    join_people(keep.person, other.person, reason=WHY, by=by)
    for one in (keep, other):
        one.refresh_from_db()


# The sum -----------------------------------------------------------------------------


def test_joined_time_adds_up_and_is_taken_back(joke, jo, here, coordinator_here):
    day, jo_before = date(2028, 1, 1), jo.person
    assert latest_last_day(joke.person, day, here) == date(2029, 12, 31)

    join(joke, jo, by=coordinator_here)

    assert joke.person == jo.person
    assert latest_last_day(joke.person, day, here) is None
    assert (jo.last_day, jo.exceeds_since) == (date(2027, 12, 31), None)

    somebody = split_off([jo], reason="Toch niet.", by=coordinator_here)

    jo.refresh_from_db()
    assert somebody == jo.person == jo_before
    assert somebody.joined_into is None
    assert latest_last_day(joke.person, day, here) == date(2029, 12, 31)


def test_history_tells_who_why_and_when(joke, jo, coordinator_here):
    before, after = jo.person_id, joke.person_id
    AppointmentFactory.reset_sequence()
    jo.history.all().delete()
    jo.save()

    join(joke, jo, by=coordinator_here)
    split_off([jo], reason="Toch niet.", by=coordinator_here)

    rows = jo.history.order_by("history_id").values_list(
        "person", "history_change_reason", "history_user__username"
    )
    assert list(rows)[1:] == [(after, WHY, "sanne"), (before, "Toch niet.", "sanne")]


@pytest.mark.parametrize("keep_first", [True, False])
def test_either_may_be_kept(joke, jo, keep_first):
    keep, other = (joke, jo) if keep_first else (jo, joke)
    kept, gone = keep.person, other.person

    join(keep, other)

    gone.refresh_from_db()
    assert (joke.person, jo.person) == (kept, kept)
    assert gone.joined_into == kept
    assert not gone.appointments.exists()


def test_a_sum_above_the_limit_is_marked_readable_and_counts(joke, jo, here):
    third = AppointmentFactory(
        person=jo.person,
        neighbourhood=here,
        first_day=date(2028, 1, 1),
        last_day=date(2028, 6, 30),
    )

    join(joke, jo)

    third.refresh_from_db()
    assert third.exceeds_since is not None
    assert third.latest_last_day == date(2027, 12, 31)
    assert third.last_day == date(2028, 6, 30)
    assert (joke.exceeds_since, jo.exceeds_since) == (None, None)

    split_off([jo, third], reason="Toch niet.", by=None)

    third.refresh_from_db()
    assert third.exceeds_since is None
    assert third.latest_last_day >= third.last_day


def test_a_later_setting_marks_nothing_that_was_lawful(joke, jo):
    ProgrammeSettings.objects.create(appointment_months=12)

    join(joke, jo)

    assert (joke.exceeds_since, jo.exceeds_since) == (None, None)


def test_three_people_become_one_and_one_comes_back(joke, jo, here):
    third = AppointmentFactory(
        neighbourhood=here, first_day=date(2020, 1, 1), last_day=date(2020, 12, 31)
    )
    was = jo.person
    join(joke, jo)
    join(third, joke)
    jo.refresh_from_db()
    assert jo.person == joke.person == third.person

    assert split_off([jo], reason="Toch niet.", by=None) == was


# What is refused ---------------------------------------------------------------------


def test_two_on_one_day_in_one_place_are_never_one_person(joke, here):
    ProgrammeSettings.objects.create(allow_multiple_neighbourhoods=True)
    other = AppointmentFactory(
        neighbourhood=here, first_day=date(2025, 12, 31), last_day=date(2026, 6, 30)
    )

    with pytest.raises(Refused) as refused:
        join(joke, other)

    assert refused.value.message == (
        "Dit kan niet één persoon zijn. Er zijn twee aanstellingen in Vogelbuurt op "
        "dezelfde dag."
    )
    assert refused.value.cause == other
    assert Appointment.objects.filter(person=joke.person).count() == 1


@pytest.mark.parametrize(
    ("everywhere", "origin", "joined"),
    [
        (False, "appointed", False),
        (True, "appointed", True),
        (False, "imported", True),
    ],
)
def test_two_places_on_one_day(joke, everywhere, origin, joined):
    ProgrammeSettings.objects.create(allow_multiple_neighbourhoods=everywhere)
    other = AppointmentFactory(origin=origin)

    if joined:
        join(joke, other)
        assert latest_last_day(
            joke.person, date(2027, 1, 1), joke.neighbourhood
        ) == date(2028, 12, 31)
    else:
        with pytest.raises(Refused, match="op dezelfde dag"):
            join(joke, other)


def test_a_reason_is_needed_and_two_living_records(joke, jo):
    with pytest.raises(Refused, match="waarom dit één persoon is"):
        join_people(joke.person, jo.person, reason=" ", by=None)
    with pytest.raises(Refused, match="al één persoon"):
        join_people(joke.person, joke.person, reason=WHY, by=None)
    Person.objects.filter(pk=jo.person_id).update(erased_at=clock.now())
    with pytest.raises(Refused, match="gewist"):
        join_people(joke.person, jo.person, reason=WHY, by=None)


def test_splitting_needs_a_reason_and_something_that_stays(joke, jo):
    with pytest.raises(Refused, match="Kies welke aanstellingen"):
        split_off([], reason=WHY, by=None)
    with pytest.raises(Refused, match="Kies welke aanstellingen"):
        split_off([joke, jo], reason=WHY, by=None)
    with pytest.raises(Refused, match="waarom dit iemand anders is"):
        split_off([joke], reason="", by=None)
    with pytest.raises(Refused, match="Minstens één aanstelling"):
        split_off([joke], reason=WHY, by=None)


def test_pressing_twice_does_nothing_more(joke, jo):
    other = jo.person
    join(joke, jo)

    with pytest.raises(Refused, match="al één persoon"):
        join_people(joke.person, other, reason=WHY, by=None)
    split_off([jo], reason=WHY, by=None)
    with pytest.raises(Refused):
        split_off([jo], reason=WHY, by=None)


def test_who_was_joined_cannot_be_appointed(joke, jo, here):
    other = jo.person
    join(joke, jo)
    candidacy = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=here
    ).candidacy

    with pytest.raises(AppointmentRefused, match="niet meer kiezen"):
        appoint(candidacy, first_day=date(2030, 1, 1), person=other, by=None)


# Name, contact and profile -----------------------------------------------------------


def test_somebody_new_gets_name_and_contact_of_the_application(joke, here):
    candidacy = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=here, application__email="n@b.example"
    ).candidacy
    made = appoint(
        candidacy,
        first_day=date(2027, 1, 1),
        person=joke.person,
        by=None,
        unassessed_because="Er was nog geen conferentie.",
    )

    somebody = split_off([made], reason="Het is haar zus.", by=None)

    assert somebody.full_name == "Naïma Bouzidi"
    assert somebody.contact_details.email == "n@b.example"
    assert (somebody.ambassador.name, somebody.ambassador.live) == (
        "Naïma Bouzidi",
        False,
    )


def test_without_an_application_somebody_keeps_the_name(joke, here):
    AppointmentFactory(
        person=joke.person,
        neighbourhood=here,
        first_day=date(2020, 1, 1),
        last_day=date(2020, 12, 31),
    )

    assert split_off([joke], reason=WHY, by=None).full_name == "Joke Verhulst"


def test_contact_details_fill_what_is_absent(joke, jo):
    ContactDetailsFactory(person=joke.person, email="", email_key="")
    ContactDetailsFactory(person=jo.person, email="jo@b.example", telephone="+3161")

    join(joke, jo)

    details = ContactDetails.objects.get(person=joke.person)
    assert (details.email, details.email_key) == ("jo@b.example", "jo@b.example")
    assert details.telephone == "+3161"


def test_profile_is_copied_never_moved(joke, jo):
    theirs = AmbassadorFactory(person=jo.person, name="Jo", why="Hierom.")
    theirs.save_revision().publish()

    join(joke, jo)

    theirs.refresh_from_db()
    own = Ambassador.objects.get(person=joke.person)
    assert (own.name, own.why, own.live) == ("Jo", "Hierom.", True)
    assert (theirs.person.joined_into, theirs.live) == (joke.person, False)


def test_own_profile_wins(joke, jo):
    own = AmbassadorFactory(person=joke.person, name="Joke")
    AmbassadorFactory(person=jo.person, name="Jo")

    join(joke, jo)

    assert Ambassador.objects.get(person=joke.person) == own
    assert Ambassador.objects.filter(live=True).get() == own


# Elsewhere ---------------------------------------------------------------------------


def test_the_other_name_is_recognised_as_the_same_person(joke, jo):
    join(joke, jo)

    application = ApplicationFactory(given_name="Jo", family_name="Smit")

    assert list(people_like(application)) == [joke.person]


@pytest.mark.parametrize("chosen", ["keep", "other"])
def test_erasing_one_erases_both_records(joke, jo, administrator, chosen):
    people = {"keep": joke.person, "other": jo.person}
    ContactDetailsFactory(person=jo.person)
    join(joke, jo)

    erase_person(persons=[people[chosen]], by=administrator, reason="request")

    for person in Person.objects.all():
        assert (person.full_name, person.erased_at is None) == ("", False)
    assert not ContactDetails.objects.exclude(email="").exists()
    assert not Appointment.history.exclude(history_change_reason=None).exists()


# The screens -------------------------------------------------------------------------


def url(name, one):
    return reverse(f"buurtambassadeur_appointment_modeladmin_{name}", args=[one.pk])


def test_join_and_split_on_screen(joke, jo, client, coordinator_here):
    client.force_login(coordinator_here)
    assert url("join", joke) in client.get(url("inspect", joke)).content.decode()
    assert "Niemand in het register" in client.get(url("join", joke)).content.decode()
    found = client.get(url("join", joke), {"q": "smit"})
    assert "Jo Smit, samen 24 maanden" in found.content.decode()

    data = {"other": jo.person_id, "keep": "own", "reason": ""}
    refused = client.post(url("join", joke), data)
    assert "Schrijf waarom." in refused.content.decode()
    assert "Jo Smit" in refused.content.decode()
    done = client.post(url("join", joke), data | {"reason": WHY})
    jo.refresh_from_db()
    assert (done.status_code, jo.person) == (302, joke.person)

    split = client.get(url("split", jo))
    assert split.context["form"].initial == {"appointments": [str(jo.pk)]}
    client.post(url("split", jo), {"appointments": [jo.pk], "reason": "Toch niet."})
    jo.refresh_from_db()
    assert jo.person.full_name == "Jo Smit"


def test_what_is_elsewhere_stays_where_it_is(
    joke, client, coordinator_here, district_elsewhere
):
    there = AppointmentFactory(
        neighbourhood__district=district_elsewhere,
        first_day=date(2026, 1, 1),
        last_day=date(2026, 12, 31),
    )
    client.force_login(coordinator_here)
    data = {"other": there.person_id, "keep": "own", "reason": WHY}

    refused = client.post(url("join", joke), data)

    assert "een aanstelling in een ander gebied" in refused.content.decode()
    client.post(url("join", joke), data | {"keep": "other"})
    joke.refresh_from_db()
    assert joke.person == there.person
    assert client.get(url("split", there)).status_code == 404
    assert len(client.get(url("split", joke)).context["form"].rows) == 1


def test_the_proposal_leads_to_who_is_who(joke, here, client, coordinator_here):
    application = CandidatePublicationFactory(
        closed=True,
        candidacy__neighbourhood=here,
        application__given_name="Joke",
        application__family_name="Verhulst",
    ).candidacy.application
    client.force_login(coordinator_here)
    name = "buurtambassadeur_application_modeladmin_appoint"

    response = client.get(reverse(name, args=[application.pk]))

    assert url("inspect", joke) in response.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_people_costs_the_same(
    count, joke, client, coordinator_here, django_assert_max_num_queries
):
    for year in range(count):
        AppointmentFactory(
            first_day=date(2000 + year, 1, 1), last_day=date(2000 + year, 12, 31)
        )
    client.force_login(coordinator_here)
    client.get(url("join", joke))

    with django_assert_max_num_queries(14):
        response = client.get(url("join", joke))

    assert len(response.context["form"].people) == count
