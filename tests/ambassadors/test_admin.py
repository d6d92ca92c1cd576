"""Appointing in the admin, and the register of appointments."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.kernel import clock
from tests import factories

#: Nobody of these was assessed at a conference: then we ask why.
UNASSESSED = {"unassessed_because": "Er was nog geen conferentie."}


@pytest.fixture(autouse=True)
def _today():
    """The days below lie after the reaction period, whenever these tests run."""
    with time_machine.travel(datetime(2026, 11, 22, 12, tzinfo=clock.AMSTERDAM)):
        yield


@pytest.fixture
def here(district_here):
    return factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")


@pytest.fixture
def sanne(client, coordinator_here):
    """A browser in which the coordinator of this district is logged in."""
    client.force_login(coordinator_here)
    return client


@pytest.fixture
def candidate(here):
    """An application whose reaction period is over, without any refusal."""
    publication = factories.CandidatePublicationFactory(
        closed=True,
        candidacy__neighbourhood=here,
        application__given_name="Joke",
        application__family_name="Verhulst",
    )
    return publication.candidacy.application


@pytest.fixture
def served_38_months(here):
    """Somebody of the same name, who served 24 and 14 months."""
    person = factories.PersonFactory()
    days = [
        (date(2021, 9, 1), date(2023, 8, 31)),
        (date(2024, 1, 1), date(2025, 2, 28)),
    ]
    for first_day, last_day in days:
        factories.AppointmentFactory(
            person=person, neighbourhood=here, first_day=first_day, last_day=last_day
        )
    return person


def at(model, action, record):
    return reverse(f"buurtambassadeur_{model}_modeladmin_{action}", args=[record.pk])


def appoint_url(application):
    return at("application", "appoint", application)


def test_today_and_the_latest_last_day_are_proposed(sanne, candidate):
    response = sanne.get(appoint_url(candidate))

    form = response.context["form"]
    assert form.initial["first_day"] == clock.today()
    assert form.initial["last_day"] > clock.today() + timedelta(days=725)
    assert "person" not in form.fields
    assert "24 maanden" in response.context["sum"][-1]


def test_leap_day_is_proposed_and_refused_as_the_rule_says(sanne, candidate):
    url = appoint_url(candidate)

    shown = sanne.post(url, {"first_day": "2028-02-29", "recalculate": "1"})
    refused = sanne.post(url, {"first_day": "2028-02-29", "last_day": "2030-03-01"})

    assert shown.context["form"].initial["last_day"] == date(2030, 2, 28)
    assert "28 februari 2030" in refused.context["errors"][0].message
    assert not Appointment.objects.exists()


def test_somebody_new_is_appointed_and_stands_in_the_register(sanne, candidate):
    response = sanne.post(
        appoint_url(candidate), {"first_day": "2027-01-01", "last_day": "2028-12-31"}
    )

    made = Appointment.objects.get()
    assert response.url == at("appointment", "inspect", made)
    assert (made.first_day, made.last_day) == (date(2027, 1, 1), date(2028, 12, 31))
    assert made.neighbourhood.name == "Vogelbuurt"


def test_without_last_day_the_latest_lawful_one_is_taken(sanne, candidate):
    sanne.post(appoint_url(candidate), {"first_day": "2027-01-01", "last_day": ""})

    assert Appointment.objects.get().last_day == date(2028, 12, 31)


def test_known_people_are_offered_and_none_is_chosen(
    sanne, candidate, served_38_months
):
    response = sanne.get(appoint_url(candidate))

    form = response.context["form"]
    label = dict(form.fields["person"].choices)[str(served_38_months.pk)]
    assert label.startswith("Joke Verhulst, samen 38 maanden (")
    assert form["person"].value() is None
    assert form.initial["last_day"] is None


def test_who_this_is_has_to_be_chosen(sanne, candidate, served_38_months):
    url = appoint_url(candidate)

    for extra in ({}, {"recalculate": "1"}):
        response = sanne.post(url, {"first_day": "2028-09-01", **extra})
        assert list(response.context["form"].errors) == ["person"]
        assert 'value="2028-09-01"' in response.content.decode()
    assert Appointment.objects.count() == 2


def test_third_term_is_proposed_shortened_with_the_sum_in_words(
    sanne, candidate, served_38_months
):
    form = {"person": served_38_months.pk, "first_day": "2028-09-01"}

    response = sanne.post(appoint_url(candidate), {**form, "recalculate": "1"})

    assert response.context["form"].initial["last_day"] == date(2029, 6, 30)
    summary = " ".join(response.context["sum"])
    assert "38 maanden" in summary
    assert "30 juni 2029" in summary
    assert "48 maanden" in summary
    assert Appointment.objects.count() == 2


def test_recalculating_for_somebody_new_forgets_the_other(
    sanne, candidate, served_38_months
):
    form = {"person": "new", "first_day": "2028-09-01", "last_day": "2029-06-30"}

    response = sanne.post(appoint_url(candidate), {**form, "recalculate": "1"})

    assert response.context["form"].initial["last_day"] == date(2030, 8, 31)


def test_a_day_too_late_is_refused_with_the_day_that_can_be(
    sanne, candidate, served_38_months
):
    form = {
        "person": served_38_months.pk,
        "first_day": "2028-09-01",
        "last_day": "2029-07-01",
        **UNASSESSED,
    }

    response = sanne.post(appoint_url(candidate), form)

    error = response.context["errors"][0]
    newest = Appointment.objects.first()
    assert error.message.endswith("De laatste dag kan 30 juni 2029 zijn.")
    assert error.url == at("appointment", "inspect", newest)
    assert 'value="2029-07-01"' in response.content.decode()


def test_who_served_four_years_cannot_be_appointed_again(sanne, candidate, here):
    person = factories.PersonFactory()
    for first, last in ((2020, 2021), (2022, 2023)):
        newest = factories.AppointmentFactory(
            person=person,
            neighbourhood=here,
            first_day=date(first, 1, 1),
            last_day=date(last, 12, 31),
        )
    form = {"person": person.pk, "first_day": "2027-01-01", **UNASSESSED}

    for extra in ({}, {"recalculate": "1"}):
        response = sanne.post(appoint_url(candidate), {**form, **extra})
        error = response.context["errors"][0]
        assert "4 jaar" in error.message
        assert error.url == at("appointment", "inspect", newest)
    assert Appointment.objects.count() == 2


def test_same_person_is_recognised_and_not_made_again(
    sanne, candidate, served_38_months
):
    form = {"person": served_38_months.pk, "first_day": "2028-09-01"}

    asked = sanne.post(appoint_url(candidate), form)
    assert list(asked.context["form"].errors) == list(UNASSESSED)
    sanne.post(appoint_url(candidate), form | UNASSESSED)

    assert Person.objects.count() == 1
    assert served_38_months.appointments.count() == 3
    kept = served_38_months.appointments.latest("pk")
    assert kept.unassessed_because == UNASSESSED["unassessed_because"]


def test_undecided_refusal_stops_with_a_link_to_it(sanne, candidate):
    objection = factories.ObjectionFactory(candidacy=candidate.candidacy)

    shown = sanne.get(appoint_url(candidate))
    sent = sanne.post(appoint_url(candidate), {"first_day": "2027-01-01"})

    cause = at("objection", "inspect", objection)
    assert shown.context["refusal_url"] == cause
    assert sent.context["errors"][0].url == cause
    assert "nog over 1 weigering beslissen" in shown.context["refusal"].message
    assert not Appointment.objects.exists()


def test_open_period_is_told_on_the_page_of_the_application(sanne, here):
    publication = factories.CandidatePublicationFactory(
        open=True, candidacy__neighbourhood=here
    )
    application = publication.candidacy.application

    response = sanne.get(at("application", "inspect", application))

    step, *beside = response.context["actions"]
    assert not any(one["action"].refused for one in beside)
    assert "nog niet aanstellen" in step["action"].refused.message


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-21", "kan op zijn vroegst 22 november 2026 zijn"),
        ("2019-01-01", "kan op zijn vroegst 22 november 2026 zijn"),
        ("2062-11-23", "Kijk het jaartal na"),
    ],
)
def test_nobody_begins_before_the_neighbourhood_could_react_or_far_ahead(
    sanne, candidate, day, said
):
    for extra in ({}, {"recalculate": "1"}):
        response = sanne.post(appoint_url(candidate), {"first_day": day, **extra})
        assert said in response.text
    assert not Appointment.objects.exists()


@pytest.mark.parametrize("day", ["", "29-02-2027", "2027-02-30", "0001-01-01", "x"])
def test_impossible_first_day_is_refused_and_kept(sanne, candidate, day):
    for extra in ({}, {"recalculate": "1"}):
        response = sanne.post(appoint_url(candidate), {"first_day": day, **extra})
        assert "first_day" in response.context["form"].errors
    assert not Appointment.objects.exists()


def test_appoint_button_comes_after_recalculate_so_that_enter_calculates(
    sanne, candidate
):
    page = sanne.get(appoint_url(candidate)).content.decode()

    assert page.index('name="recalculate"') < page.index("Stel aan")


def test_page_of_an_appointment_tells_the_sum(sanne, here):
    person = factories.PersonFactory()
    today = clock.today()
    factories.AppointmentFactory(
        person=person, first_day=date(2019, 1, 1), last_day=date(2019, 12, 31)
    )
    now = factories.AppointmentFactory(
        person=person,
        neighbourhood=here,
        first_day=today,
        last_day=today + timedelta(days=9),
    )

    response = sanne.get(at("appointment", "inspect", now))

    rows = {
        row["label"]: row["text"] for row in response.context["sections"][1]["rows"]
    }
    assert rows["Tot en met vandaag"] == "12 maanden en 1 dag buurtambassadeur geweest"
    assert rows["Met de dagen die nog komen"] == "12 maanden en 10 dagen"


@pytest.mark.parametrize(
    ("term", "count"), [("", 4), ("sitting", 1), ("later", 1), ("over", 1)]
)
def test_register_filters_by_what_holds_today(sanne, here, term, count):
    today, day = clock.today(), timedelta(days=1)
    spans = [(today, today), (today + day, today + day), (today - day, today - day)]
    for first_day, last_day in spans:
        factories.AppointmentFactory(
            neighbourhood=here, first_day=first_day, last_day=last_day
        )
    factories.AppointmentFactory(
        neighbourhood=here, first_day=today, last_day=today, cancelled_at=clock.now()
    )

    url = reverse("buurtambassadeur_appointment_modeladmin_index")

    assert len(sanne.get(url, {"term": term}).context["rows"]) == count


def test_register_and_page_cost_the_same_for_any_length(sanne, here):
    url = reverse("buurtambassadeur_appointment_modeladmin_index")
    costs = []
    for number in (1, 2):
        for _ in range(number):
            one = factories.AppointmentFactory(neighbourhood=here)
        sanne.get(url)
        with CaptureQueriesContext(connection) as queries:
            sanne.get(url)
            sanne.get(at("appointment", "inspect", one))
        costs.append(len(queries))

    assert costs[0] == costs[1]
