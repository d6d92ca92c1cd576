"""The three steps on screen: who gets them, what they say, what they leave behind."""

import re

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from buurtambassadeur_wagtail.ambassadors.importing import sealing
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from tests.ambassadors.importing.lists import csv_of, row, xlsx_of
from tests.factories import AppointmentFactory, PersonFactory

pytestmark = pytest.mark.django_db
START = "/admin/buurtambassadeur/take-over/"
DOORS = [START, f"{START}check/", f"{START}do/"]
COLUMNS = {
    "given_name": "0",
    "name_prefix": "1",
    "family_name": "2",
    "neighbourhood": "3",
    "first_day": "4",
    "last_day": "5",
    "email": "6",
    "telephone": "7",
}


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


def upload(client, data, name="lijst.csv"):
    return client.post(START, {"file": SimpleUploadedFile(name, data)})


def step(client, where, *rows, **more):
    sealed = upload(client, csv_of(*rows)).context["sealed"]
    return client.post(f"{START}{where}/", {**COLUMNS, "sealed": sealed, **more})


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_editor_does_not_learn_that_this_exists(client, editor, method):
    client.force_login(editor)

    assert [getattr(client, method)(door).status_code for door in DOORS] == [404] * 3


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_is_asked_to_log_in(client, method):
    for door in DOORS:
        response = getattr(client, method)(door)

        assert response.status_code == 302
        assert response.url.startswith("/admin/login/")


@pytest.mark.parametrize(
    "who", ["administrator", "coordinator_here", "coordinator_elsewhere"]
)
def test_who_coordinates_or_runs_the_site_gets_it(client, who, request):
    client.force_login(request.getfixturevalue(who))

    assert client.get(START).status_code == 200
    for door in DOORS[1:]:
        assert client.get(door).url == START
        assert client.post(door).url == START
    assert START in client.get("/admin/").content.decode()


def test_the_menu_hides_it_from_an_editor(client, editor):
    client.force_login(editor)

    assert START not in client.get("/admin/").content.decode()


@pytest.mark.parametrize("make", [csv_of, xlsx_of])
def test_the_columns_are_recognised_and_shown_with_examples(sanne, here, make):
    response = upload(sanne, make(row(), row(given="Mehmet")))

    form = response.context["form"]
    assert {name: str(column) for name, column in form.initial.items()} == COLUMNS
    assert "Bijvoorbeeld: Joke; Mehmet" in response.content.decode()


@pytest.mark.parametrize(
    ("data", "words"),
    [(None, "Kies een bestand."), (b"", "leeg"), (b"PK nee", "niet lezen")],
)
def test_what_is_no_list_is_told_at_the_field(sanne, data, words):
    response = sanne.post(START) if data is None else upload(sanne, data)

    (error,) = response.context["errors"]
    assert words in error.message
    assert error.target == "id_file"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"first_day": ""}, "first_day"),
        ({"family_name": ""}, "family_name"),
        ({"given_name": ""}, "given_name"),
        ({"neighbourhood": ""}, "neighbourhood"),
        ({"email": "7"}, "email"),
        ({"last_day": "99"}, "last_day"),
    ],
)
def test_wrong_columns_are_asked_again(sanne, here, changes, field):
    response = step(sanne, "check", row(), **changes)

    assert f"id_{field}" in [error.target for error in response.context["errors"]]
    assert response.context["sealed"]


def test_the_columns_can_be_chosen_again(sanne, here):
    response = step(sanne, "check", row(), columns="1", email="")

    assert response.context["form"]["email"].value() == ""
    assert "plan" not in response.context


def test_looking_writes_nothing(sanne, here):
    response = step(sanne, "check", row(), row(given=""))

    assert [one["badge"]["text"] for one in response.context["rows"]] == [
        "Nemen wij over",
        "Fout",
    ]
    assert response.context["counts"] == ["1 nemen wij over", "1 is fout"]
    page = response.content.decode()
    assert "De voornaam ontbreekt." in page
    assert "Neem 1 aanstelling over" not in page
    assert not Person.objects.exists()


def test_taking_over_leads_to_the_register(sanne, here):
    response = step(sanne, "do", row(), row(given="Bram"))

    assert response.status_code == 302
    register = reverse("buurtambassadeur_appointment_modeladmin_index")
    assert response.url == f"{register}?origin=imported"
    page = sanne.get(response.url)
    assert "2 aanstellingen zijn overgenomen." in page.content.decode()
    assert len(page.context["rows"]) == 2


def test_a_second_click_does_nothing(sanne, here):
    sealed = upload(sanne, csv_of(row())).context["sealed"]
    for _click in range(2):
        last = sanne.post(f"{START}do/", {**COLUMNS, "sealed": sealed}, follow=True)

    assert Appointment.objects.count() == 1
    assert "1 stond er al." in last.content.decode()


def test_who_it_is_is_asked_and_the_summary_leads_to_the_question(sanne, here):
    known = PersonFactory()

    response = step(sanne, "do", row())
    assert [error.target for error in response.context["errors"]] == ["", "row-2-1"]
    assert 'id="row-2-1"' in response.content.decode()
    assert not Appointment.objects.exists()

    mine = f"person-{known.pk}"
    seen = step(sanne, "do", row(), **{"row-2": mine, "recalculate": "1"})
    checked = re.findall(r'value="([^"]+)"\s+checked', seen.content.decode())
    assert checked == [mine]
    assert not Appointment.objects.exists()

    step(sanne, "do", row(), **{"row-2": mine})
    assert Appointment.objects.get().person == known


def test_an_answer_that_cannot_be_is_wrong_and_can_be_changed(sanne, here):
    known = AppointmentFactory(neighbourhood=here).person
    overlap = row(first="1-6-2024", last="31-5-2025")

    wrong = step(sanne, "do", overlap, **{"row-2": f"person-{known.pk}"})
    (shown,) = wrong.context["rows"]
    assert shown["badge"]["text"] == "Fout"
    assert [value for value, _label in shown["options"]][-1] == "new"
    assert 'name="recalculate"' in wrong.content.decode()
    assert "Neem 1 aanstelling over" not in wrong.content.decode()

    step(sanne, "do", overlap, **{"row-2": "new"})
    assert Person.objects.count() == 2


def test_how_many_rows_need_an_answer_is_told_apart(sanne, here):
    PersonFactory()

    seen = step(sanne, "check", row(), row(given="Bram"))

    assert seen.context["counts"] == [
        "1 nemen wij over",
        "bij 1 moet u nog zeggen wie het is",
    ]


def test_rows_of_another_district_are_wrong(sanne, elsewhere):
    response = step(sanne, "do", row(place="Kasteelpolder"))

    assert "ligt niet in uw stadsdeel" in response.content.decode()
    assert not Appointment.objects.exists()


def test_the_list_is_of_one_user_only_and_cannot_be_changed(
    sanne, here, coordinator_elsewhere
):
    sealed = upload(sanne, csv_of(row())).context["sealed"]

    broken = sanne.post(f"{START}check/", {**COLUMNS, "sealed": sealed[:-2]})
    assert broken.url == START

    sanne.force_login(coordinator_elsewhere)
    assert sanne.post(f"{START}do/", {**COLUMNS, "sealed": sealed}).url == START
    assert not Appointment.objects.exists()


def test_no_name_stays_behind_in_session_or_address(sanne, here):
    response = step(sanne, "check", row(family="Kanarie"))

    assert "Kanarie" in response.content.decode()
    assert response.request["QUERY_STRING"] == ""
    kept = [one.get_decoded() for one in Session.objects.all()]
    assert "Kanarie" not in str(kept)


def test_what_somebody_typed_in_a_file_is_text(sanne, here):
    page = step(sanne, "check", row(family="<script>x</script>")).content.decode()

    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_the_register_marks_what_is_longer_than_allowed(sanne, here):
    step(sanne, "do", row(last="31-12-2026"))
    AppointmentFactory(neighbourhood=here)
    url = reverse("buurtambassadeur_appointment_modeladmin_index")

    page = sanne.get(url).content.decode()
    assert page.count("Later dan 31 december 2023") == 1

    pk = Appointment.objects.get(origin="imported").pk
    one = sanne.get(
        reverse("buurtambassadeur_appointment_modeladmin_inspect", args=[pk])
    )
    assert "Later dan 31 december 2023" in one.content.decode()
    assert (
        "60 maanden buurtambassadeur geweest op 31 december 2026"
        in one.content.decode()
    )


def test_a_list_that_does_not_fit_in_a_form_is_told(sanne, monkeypatch):
    monkeypatch.setattr(sealing, "MOST_CHARACTERS", 10)

    (error,) = upload(sanne, csv_of(row())).context["errors"]

    assert "te groot" in error.message


def test_without_a_column_of_names_both_are_asked(sanne, here):
    wanted = {"name": "0", "given_name": "", "family_name": ""}
    assert "plan" in step(sanne, "check", row(), **wanted).context
    wrong = step(sanne, "check", row(), given_name="", family_name="2")

    assert [error.target for error in wrong.context["errors"]] == ["id_given_name"]
