"""A register shows each person their own rows, and has no door that writes."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from buurtambassadeur_wagtail.candidacy.models import Application, Candidacy
from buurtambassadeur_wagtail.kernel.clock import now
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .register_host import candidacies

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.kernel.register_urls")]

LIST = "/admin/try/candidacy/"
HOSTILE = [
    "application__email__contains=bakker",
    "neighbourhood__name__startswith=V",
    "status__in=received,candidate",
    "id__in=0",
    "reference__regex=^(a+)%2B$",
    "history__history_user=1",
    "pk=0",
    "e=1",
    "o=99",
    "o=--",
    "o=-x.1.%2B",
    "o=" + "9" * 5000,
    "p=99999999999999999999999",
    "p=-1",
    "p=x",
    "p=%00",
    "q=%00",
    "q=" + "a " * 5000,
    "q=" + "%F0%9F%98%80" * 300,
    "status=%00",
    "status=nope",
    "neighbourhood=x",
    "neighbourhood=99999999999999999999999",
    "neighbourhood=-1",
    "received_at=now",
    "export=pdf",
    "export=%00",
    "%00=1",
    "__=1",
]


@pytest.fixture
def here(district_here):
    return Neighbourhood.objects.create(name="Vogelbuurt", district=district_here)


@pytest.fixture
def elsewhere(district_elsewhere):
    return Neighbourhood.objects.create(name="Oude Dorp", district=district_elsewhere)


@pytest.fixture
def make(db):
    """Make applications in a neighbourhood, the last one the newest."""

    def make(neighbourhood, count=1, **fields):
        made = []
        for number in range(count):
            total = Candidacy.objects.count()
            candidacy = Candidacy.objects.create(
                reference=f"2026-{total:05d}",
                neighbourhood=neighbourhood,
                received_at=now() - timedelta(days=500 - total),
                **fields,
            )
            Application.objects.create(
                candidacy=candidacy, given_name="Fatima", family_name=f"Bakker{number}"
            )
            made.append(candidacy)
        return made

    return make


def rows(response):
    return [row["cells"][0][0]["text"] for row in response.context["rows"]]


def export(client, form, query=""):
    response = client.get(f"{LIST}?export={form}{query}")
    return b"".join(response.streaming_content)


def test_a_coordinator_sees_the_own_district_only(
    client, coordinator_here, here, elsewhere, make
):
    (mine,), (theirs,) = make(here), make(elsewhere)
    client.force_login(coordinator_here)

    assert rows(client.get(LIST)) == [mine.reference]
    assert client.get(f"{LIST}inspect/{mine.pk}/").status_code == 200
    assert client.get(f"{LIST}inspect/{theirs.pk}/").status_code == 404
    assert client.get(f"{LIST}history/{theirs.pk}/").status_code == 404
    assert client.get(f"{LIST}decide/{theirs.pk}/").status_code == 404
    assert client.post(f"{LIST}decide/{theirs.pk}/").status_code == 404


@pytest.mark.parametrize("path", ["", "inspect/{}/", "history/{}/", "decide/{}/"])
def test_an_editor_meets_nothing(client, editor, here, make, path):
    (candidacy,) = make(here)
    client.force_login(editor)

    assert client.get(LIST + path.format(candidacy.pk)).status_code == 404
    assert client.post(LIST + path.format(candidacy.pk)).status_code in (404, 405)


@pytest.mark.parametrize("path", ["", "inspect/{}/", "history/{}/", "decide/{}/"])
def test_a_stranger_is_asked_to_log_in(client, here, make, path):
    (candidacy,) = make(here)

    response = client.get(LIST + path.format(candidacy.pk))

    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailadmin_login"))


def test_an_absent_record_is_404(client, administrator):
    client.force_login(administrator)

    for pk in ("1", "0", "9" * 18, "9" * 30, "x", "_00", "1_2F"):
        assert client.get(f"{LIST}inspect/{pk}/").status_code == 404


@pytest.mark.parametrize("action", ["create", "edit", "delete", "choose_parent"])
def test_no_address_writes(client, administrator, here, make, action):
    (candidacy,) = make(here)
    client.force_login(administrator)

    with pytest.raises(NoReverseMatch):
        candidacies.url_helper.get_action_url(action, candidacy.pk)
    assert client.get(f"{LIST}{action}/").status_code == 404
    assert client.get(f"{LIST}{action}/{candidacy.pk}/").status_code == 404


def test_a_coordinator_without_rows_sees_an_empty_list(client, coordinator_here):
    client.force_login(coordinator_here)

    response = client.get(LIST)

    assert response.status_code == 200
    assert rows(response) == []


def test_the_menu_item_follows_the_scope(rf, coordinator_here, editor, administrator):
    request = rf.get("/")
    shown = {}
    for user in (coordinator_here, editor, administrator):
        request.user = user
        shown[user.username] = candidacies.get_menu_item().is_shown(request)

    assert shown == {"sanne": True, "redacteur": False, "beheerder": True}


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_parameter_does_nothing(client, coordinator_here, here, make, query):
    made = make(here, 2)
    client.force_login(coordinator_here)

    response = client.get(f"{LIST}?{query}")

    assert response.status_code == 200
    if not query.startswith("q="):
        assert sorted(rows(response)) == [one.reference for one in made]


def test_a_hostile_parameter_is_not_carried_along(client, administrator, here, make):
    make(here)
    client.force_login(administrator)

    page = client.get(f"{LIST}?evil__lookup=carried&q=2026").content.decode()

    assert "carried" not in page
    assert "evil" not in page


def test_filters_offer_only_what_the_user_may_see(
    client, coordinator_here, here, elsewhere, make
):
    make(here), make(elsewhere)
    Neighbourhood.objects.create(name="Zonder aanmelding", district=here.district)
    client.force_login(coordinator_here)

    filters = {f.parameter: f for f in client.get(LIST).context["filters"]}

    assert filters["neighbourhood"].options == [(str(here.pk), str(here))]


def test_filters_search_and_order_narrow_the_list(client, administrator, here, make):
    first, second, third = make(here, 3)
    Candidacy.objects.filter(pk=second.pk).update(status="candidate")
    client.force_login(administrator)

    assert rows(client.get(f"{LIST}?status=candidate")) == [second.reference]
    assert rows(client.get(f"{LIST}?q=bakker2")) == [third.reference]
    assert rows(client.get(f"{LIST}?received_at=month")) == []
    assert rows(client.get(f"{LIST}?o=0")) == [
        first.reference,
        second.reference,
        third.reference,
    ]
    assert (
        rows(client.get(f"{LIST}?neighbourhood={here.pk}&o=-0"))[0] == third.reference
    )


def test_a_column_of_our_own_is_shown_and_sorted(client, administrator, here, make):
    first, second = make(here, 2)
    Candidacy.objects.filter(pk=first.pk).update(
        confirmed_at=now(), confirmed_via="web"
    )
    client.force_login(administrator)

    response = client.get(f"{LIST}?o=-4&status=received")
    cells = {
        row["cells"][0][0]["text"]: row["cells"][4][0]
        for row in response.context["rows"]
    }

    assert cells[first.reference] == {"text": "bevestigd", "tone": "good"}
    assert cells[second.reference] == {"text": "–"}
    assert response.context["columns"][4]["order"] == "desc"
    assert "o=4" in response.context["columns"][4]["url"]


def test_every_page_is_reached_and_the_last_one_is_right(
    client, administrator, here, make
):
    made = [one.reference for one in make(here, 120)][::-1]
    client.force_login(administrator)

    pages = [rows(client.get(f"{LIST}?p={number}")) for number in (1, 2, 3)]

    assert [row for page in pages for row in page] == made
    assert [len(page) for page in pages] == [50, 50, 20]


def test_the_list_costs_the_same_for_any_length(client, coordinator_here, here, make):
    client.force_login(coordinator_here)
    client.get(LIST)  # content types and the site are remembered after this
    costs = set()

    for more, total in ((1, 1), (2, 3), (47, 50)):
        make(here, more)
        with CaptureQueriesContext(connection) as captured:
            assert len(rows(client.get(LIST))) == total
        costs.add(len(captured))

    assert len(costs) == 1
    assert costs.pop() <= 15


def test_the_page_says_what_can_be_done_and_why_not(
    client, coordinator_here, here, make
):
    (candidacy,) = make(here)
    client.force_login(coordinator_here)

    page = client.get(f"{LIST}inspect/{candidacy.pk}/").content.decode()

    assert f'href="{LIST}decide/{candidacy.pk}/"' in page
    assert page.count(f"{LIST}decide/") == 1
    assert "De reactietermijn loopt nog tot en met 12 mei." in page
    assert "Fatima" not in page


def test_an_export_holds_the_own_rows_in_words(
    client, coordinator_here, here, elsewhere, make
):
    (mine,) = make(here)
    make(elsewhere)
    Application.objects.update(family_name="=1+1")
    client.force_login(coordinator_here)

    text = export(client, "csv").decode("utf-8-sig")
    header, *lines = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    sheet = load_workbook(io.BytesIO(export(client, "xlsx"))).active

    assert len(header) == 5
    assert [line[0] for line in lines] == [mine.reference]
    assert lines[0][4] == "'=1+1"
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        mine.reference
    ]


def test_an_export_tells_local_time(client, administrator, here, make):
    (candidacy,) = make(here)
    summer = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    Candidacy.objects.filter(pk=candidacy.pk).update(received_at=summer)
    client.force_login(administrator)

    assert "2026-07-02 00:30" in export(client, "csv").decode()


def test_an_export_is_logged_without_a_name(client, coordinator_here, here, make):
    make(here, 3)
    client.force_login(coordinator_here)

    export(client, "csv", "&q=bakker1")

    entry = ModelLogEntry.objects.get(action="buurtambassadeur.export")
    assert entry.user == coordinator_here
    assert entry.data == {"rows": 1, "format": "CSV"}
    assert "akker" not in entry.label


def test_an_export_costs_the_same_for_any_length(client, administrator, here, make):
    client.force_login(administrator)
    export(client, "csv")
    costs = set()

    for more in (1, 30):
        make(here, more)
        with CaptureQueriesContext(connection) as captured:
            export(client, "csv")
        costs.add(len(captured))

    assert len(costs) == 1


def test_nobody_exports_without_the_right(client, coordinator_here, monkeypatch):
    monkeypatch.setattr(candidacies, "list_export", ())
    client.force_login(coordinator_here)

    assert client.get(f"{LIST}?export=csv").status_code == 404
