"""Each admin address of casework, asked by everybody, by GET and by POST."""

import pytest
from django.test import Client
from django.urls import reverse

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from tests import factories

PREFIX = "buurtambassadeur"
LISTS = ["application", "objection", "appointment", "letter"]
PAGES = [
    ("application", "inspect"),
    ("application", "history"),
    ("objection", "inspect"),
    ("appointment", "inspect"),
    ("appointment", "history"),
    ("letter", "inspect"),
]
STEPS = [
    ("application", "confirm"),
    ("application", "ask"),
    ("application", "approve"),
    ("application", "publish"),
    ("application", "reject"),
    ("application", "appoint"),
    ("objection", "confirm"),
    ("objection", "decide"),
]
READERS = {"administrator": 200, "coordinator_here": 200, "coordinator_elsewhere": 404}
DECIDERS = {**READERS, "administrator": 404}


@pytest.fixture
def case(district_here):
    """An application with a candidate, a refusal, an appointment and a letter."""
    here = factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")
    publication = factories.CandidatePublicationFactory(
        open=True, candidacy__neighbourhood=here
    )
    objection = factories.ObjectionFactory(candidacy=publication.candidacy)
    appointment = factories.AppointmentFactory(neighbourhood=here)
    letter = Letter.objects.create(
        event="objection_received",
        to="thijs@zilverveen.example",
        about=objection,
        message_id="<een@zilverveen.example>",
        failed_at=clock.now(),
    )
    return {
        "application": publication.candidacy.application,
        "objection": objection,
        "appointment": appointment,
        "letter": letter,
    }


def address(model, action, pk):
    return reverse(f"{PREFIX}_{model}_modeladmin_{action}", args=[pk])


def as_user(request, name):
    client = Client()
    client.force_login(request.getfixturevalue(name))
    return client


@pytest.mark.parametrize("model", LISTS)
@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("administrator", 200),
        ("coordinator_here", 200),
        ("coordinator_elsewhere", 200),
        ("editor", 404),
    ],
)
def test_list_is_for_who_has_a_scope(case, request, model, name, status):
    client = as_user(request, name)

    response = client.get(reverse(f"{PREFIX}_{model}_modeladmin_index"))

    assert response.status_code == status
    if status == 200:
        seen = len(response.context["rows"])
        assert seen == (0 if name == "coordinator_elsewhere" else 1)


@pytest.mark.parametrize(("model", "action"), PAGES)
@pytest.mark.parametrize(("name", "status"), [*READERS.items(), ("editor", 404)])
def test_record_is_for_who_sees_the_district(
    case, request, model, action, name, status
):
    url = address(model, action, case[model].pk)
    client = as_user(request, name)

    assert client.get(url).status_code == status
    assert client.post(url).status_code in {404, 405}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("model", "action"), STEPS)
@pytest.mark.parametrize(("name", "status"), [*DECIDERS.items(), ("editor", 404)])
def test_step_is_for_the_coordinator_of_the_district(
    case, request, model, action, name, status, method
):
    url = address(model, action, case[model].pk)
    client = as_user(request, name)

    response = getattr(client, method)(url)

    found = 404 if response.status_code == 404 else 200
    assert found == status


@pytest.mark.parametrize(("model", "action"), [*PAGES, *STEPS, ("letter", "retry")])
def test_stranger_is_sent_to_the_log_in(client, case, model, action):
    url = address(model, action, case[model].pk)

    for response in (client.get(url), client.post(url)):
        assert response.status_code == 302
        assert response.url.startswith("/admin/login/")


@pytest.mark.parametrize(("name", "status"), [*READERS.items(), ("editor", 404)])
def test_letter_is_tried_again_by_who_may_read_it(case, request, name, status):
    url = address("letter", "retry", case["letter"].pk)
    client = as_user(request, name)

    assert client.get(url).status_code == status
    found = client.post(url).status_code
    assert found == (302 if status == 200 else 404)


def test_menu_shows_only_what_one_may_see(case, request):
    seen = {}
    for name in ("administrator", "coordinator_here", "editor"):
        page = as_user(request, name).get("/admin/").content.decode()
        seen[name] = {m for m in LISTS if f"/admin/buurtambassadeur/{m}/" in page}

    assert seen == {
        "administrator": set(LISTS),
        "coordinator_here": set(LISTS),
        "editor": set(),
    }


@pytest.mark.parametrize("model", LISTS)
def test_unknown_parameters_do_nothing(case, request, model):
    client = as_user(request, "coordinator_here")
    url = reverse(f"{PREFIX}_{model}_modeladmin_index")

    response = client.get(url, {"email__startswith": "zzz", "pk__gt": "999", "o": "9"})

    assert response.status_code == 200
    assert len(response.context["rows"]) == 1
