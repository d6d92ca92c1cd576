"""The three steps of erasing: who gets them, what they show, what they leave out."""

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.candidacy.models import Application, Objection
from buurtambassadeur_wagtail.privacy.models import Erasure
from tests.factories import (
    AmbassadorFactory,
    ApplicationFactory,
    AppointmentFactory,
    ContactDetailsFactory,
    ObjectionFactory,
    PersonFactory,
)

FIND = "/admin/buurtambassadeur/erasure/"
DOORS = [FIND, f"{FIND}confirm/", f"{FIND}erase/"]
STRANGERS = ["editor", "coordinator_here", "coordinator_elsewhere"]


@pytest.fixture
def admin(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def joke(db):
    """Serves in a neighbourhood, with a profile and an e-mail address."""
    person = PersonFactory()
    ContactDetailsFactory(person=person, email="Joke@zilverveen.example")
    AmbassadorFactory(person=person)
    AppointmentFactory(person=person)
    return person


def done_url(user):
    erasure = Erasure.objects.create(reason="request", erased_by=user, counts={})
    return f"{FIND}done/{erasure.pk}/"


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_learns_that_this_exists(
    who, method, client, administrator, request
):
    client.force_login(request.getfixturevalue(who))

    for door in [*DOORS, done_url(administrator)]:
        assert getattr(client, method)(door).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_is_asked_to_log_in(method, client, administrator):
    for door in [*DOORS, done_url(administrator)]:
        response = getattr(client, method)(door)

        assert response.status_code == 302
        assert response.url.startswith("/admin/login/")


def test_the_menu_shows_it_to_administrators_only(
    admin, administrator, client, coordinator_here
):
    assert FIND in admin.get("/admin/").content.decode()

    client.force_login(coordinator_here)

    assert FIND not in client.get("/admin/").content.decode()


@pytest.mark.parametrize(
    "text", ["verhulst", "Joke Verhulst", "JOKE@ZILVERVEEN.example", "joke"]
)
def test_somebody_is_found_by_name_or_address(text, admin, joke):
    response = admin.post(FIND, {"q": text})

    (group,) = response.context["groups"]
    assert [entry.key for entry in group.entries] == [f"persons-{joke.pk}"]
    assert text not in response.request["QUERY_STRING"]


def test_applicants_and_objectors_are_found_each_in_their_place(admin):
    application = ApplicationFactory(family_name="Bouzidi")
    objection = ObjectionFactory(name="N. Bouzidi", candidacy=application.candidacy)

    response = admin.post(FIND, {"q": "bouzidi"})

    keys = [
        entry.key for group in response.context["groups"] for entry in group.entries
    ]
    assert keys == [f"applications-{application.pk}", f"objections-{objection.pk}"]


def test_an_application_of_an_ambassador_stands_under_the_ambassador(admin, joke):
    application = ApplicationFactory(family_name="De Vries")
    appointment = joke.appointments.get()
    appointment.candidacy = application.candidacy
    appointment.save()

    response = admin.post(FIND, {"q": "De Vries"})

    keys = [
        entry.key for group in response.context["groups"] for entry in group.entries
    ]
    assert keys == [f"persons-{joke.pk}"]


@pytest.mark.parametrize("text", ["", "   ", "\x00", "​", "x" * 201])
def test_a_search_for_nothing_is_an_error(text, admin, joke):
    response = admin.post(FIND, {"q": text})

    assert response.status_code == 200
    assert response.context["errors"]
    assert not response.context["groups"]


def test_searching_costs_the_same_for_any_number(
    admin, joke, django_assert_max_num_queries
):
    for _number in range(4):
        AppointmentFactory(person=PersonFactory())

    with django_assert_max_num_queries(30) as few:
        admin.post(FIND, {"q": "verhulst"})
    for _number in range(5):
        ContactDetailsFactory(person=AppointmentFactory(person=PersonFactory()).person)

    with django_assert_max_num_queries(len(few)):
        admin.post(FIND, {"q": "verhulst"})


def test_looking_changes_nothing(admin, joke):
    response = admin.post(DOORS[1], {"records": f"persons-{joke.pk}"})

    assert response.status_code == 200
    assert "Joke Verhulst" in response.content.decode()
    joke.refresh_from_db()
    assert joke.given_name == "Joke"
    assert not Erasure.objects.exists()


@pytest.mark.parametrize("records", [[], ["persons-x"], ["user-1"], ["persons-1;"]])
def test_without_a_record_the_search_is_shown_again(records, admin, joke):
    for door in DOORS[1:]:
        answers = {"records": records, "q": "verhulst", "reason": "request"}
        response = admin.post(door, answers)

        (group,) = response.context["groups"]
        assert [entry.name for entry in group.entries] == ["Joke Verhulst"]
        assert [str(one) for one in response.context["messages"]]


def test_the_later_steps_begin_with_a_search(admin):
    for door in DOORS[1:]:
        response = admin.get(door)

        assert (response.status_code, response.url) == (302, FIND)


@pytest.mark.parametrize("left_out", ["reason", "is_sure"])
def test_erasing_needs_a_reason_and_a_tick(left_out, admin, joke):
    answers = {"records": f"persons-{joke.pk}", "reason": "request", "is_sure": "on"}
    del answers[left_out]

    response = admin.post(DOORS[2], answers)

    assert response.status_code == 200
    assert response.context["errors"]
    assert not Erasure.objects.exists()


def test_erasing_leads_to_the_proof(admin, administrator, joke):
    answers = {"records": [f"persons-{joke.pk}"], "reason": "request", "is_sure": "on"}

    response = admin.post(DOORS[2], answers, follow=True)

    erasure = Erasure.objects.get()
    assert response.redirect_chain == [
        (reverse("buurtambassadeur_erasure_done", args=[erasure.pk]), 302)
    ]
    assert erasure.erased_by == administrator
    assert erasure.reason == "request"
    assert erasure.counts["people"] == 1
    assert "Verhulst" not in response.content.decode()


def test_erasing_again_ends_at_the_search(admin, joke):
    answers = {"records": [f"persons-{joke.pk}"], "reason": "request", "is_sure": "on"}
    admin.post(DOORS[2], answers)

    response = admin.post(DOORS[2], answers)

    assert (response.status_code, response.url) == (302, FIND)
    assert Erasure.objects.count() == 1


def test_who_was_erased_is_found_no_more(admin, joke):
    answers = {"records": [f"persons-{joke.pk}"], "reason": "request", "is_sure": "on"}
    admin.post(DOORS[2], answers)

    for text in ("Verhulst", "–", "joke@zilverveen.example"):
        assert admin.post(FIND, {"q": text}).context["groups"] == []


def test_the_log_tells_it_by_number(admin, joke):
    answers = {"records": [f"persons-{joke.pk}"], "reason": "request", "is_sure": "on"}
    admin.post(DOORS[2], answers)

    report = admin.get("/admin/reports/site-history/").content.decode()

    assert str(Erasure.objects.get()) in report
    assert "Verhulst" not in report


def test_others_of_the_same_name_are_left_alone(admin):
    one, other = ApplicationFactory(), ApplicationFactory()
    answers = {
        "records": f"applications-{one.pk}",
        "reason": "request",
        "is_sure": "on",
    }

    admin.post(DOORS[2], answers)

    names = Application.objects.order_by("pk").values_list("family_name", flat=True)
    assert list(names) == ["", other.family_name]
    assert not Objection.objects.exists()


def test_somebody_who_is_gone_meanwhile_is_a_plain_refusal(admin, db):
    answers = {"records": "persons-999999", "reason": "request", "is_sure": "on"}

    response = admin.post(DOORS[2], answers)

    assert response.status_code == 200
    assert response.context["errors"]
    assert not Erasure.objects.exists()
