"""The screen "Draag over", and access that ends on a day."""

from datetime import timedelta

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.worklist.queries import tasks

pytestmark = pytest.mark.django_db
URL = "/admin/buurtambassadeur/hand-over/"


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


@pytest.fixture
def bea(client, administrator):
    client.force_login(administrator)
    return client


def given(row, to, **more):
    return {"rows": [row.pk], "to": to.pk, "reason": "Andere baan"} | more


def test_coordinator_hands_over_the_own_district(sanne, row, colleague):
    assert sanne.get(URL).context["form"].initial == {"rows": [row.pk]}

    response = sanne.post(URL, given(row, colleague), follow=True)

    assert "Overgedragen aan Fatma Demir" in response.content.decode()
    assert DistrictCoordinator.objects.get().user == colleague
    assert sanne.get(URL).status_code == 404


def test_second_submit_moves_nothing(sanne, row, colleague):
    sanne.post(URL, given(row, colleague))

    assert sanne.post(URL, given(row, colleague)).status_code == 404


def test_refused_form_keeps_what_was_typed(sanne, row, django_user_model):
    stranger = django_user_model.objects.create_user("piet")

    response = sanne.post(URL, given(row, stranger))

    text = response.content.decode()
    assert "piet kan nog niet in dit beheer." in text
    assert 'value="Andere baan"' in text


def test_coordinator_cannot_hand_over_what_is_of_another(
    sanne, row, colleague, coordinator_elsewhere
):
    other = DistrictCoordinator.objects.get(user=coordinator_elsewhere)

    response = sanne.post(URL, given(other, colleague))

    assert response.status_code == 200
    other.refresh_from_db()
    assert other.user == coordinator_elsewhere


def test_administrator_hands_over_for_anybody(bea, row, colleague):
    label = str(bea.get(URL).context["form"]["rows"])

    bea.post(URL, given(row, colleague))

    assert "Noord: sanne" in label
    assert DistrictCoordinator.objects.get().user == colleague


def test_administrator_reads_that_there_is_nothing(bea):
    assert "Niemand is nog coördinator." in bea.get(URL).content.decode()


@pytest.mark.parametrize(("days", "status"), [(0, 200), (-1, 404)])
def test_access_ends_the_day_after_the_last_day(sanne, row, work, days, status):
    row.last_day = clock.today() + timedelta(days=days)
    row.save()

    for name, args in [
        ("application_modeladmin_inspect", [work[0].pk]),
        ("application_modeladmin_history", [work[0].pk]),
        ("application_modeladmin_confirm", [work[0].pk]),
        ("application_modeladmin_publish", [work[0].pk]),
        ("application_modeladmin_index", []),
        ("objection_modeladmin_index", []),
        ("appointment_modeladmin_index", []),
        ("work_list", []),
        ("hand_over", []),
        ("serving", []),
        ("take_over", []),
    ]:
        url = reverse(f"buurtambassadeur_{name}", args=args)
        assert sanne.get(url).status_code == status, name


def test_policy_gives_nothing_once_access_ended(row, work, coordinator_here):
    row.last_day = clock.today() - timedelta(days=1)
    row.save()

    for action in ("view", "export", "decide", "publish", "appoint", "view_letters"):
        assert not policy.may(coordinator_here, action, work[0])
    rows = type(work[0]).objects.all()
    assert not policy.visible(coordinator_here, rows).exists()


def test_setting_a_last_day_warns_when_nobody_is_left(bea, row, district_here):
    url = reverse("buurtambassadeur_coordinators:edit", args=[row.pk])
    data = {"user": row.user_id, "district": district_here.pk, "last_day": "2030-01-31"}

    response = bea.post(url, data, follow=True)

    text = response.content.decode()
    assert "Noord heeft geen coördinator vanaf 1 februari 2030." in text
    row.refresh_from_db()
    assert row.history.first().last_day == row.last_day


def test_no_warning_while_a_colleague_stays(bea, row, colleague, district_here):
    DistrictCoordinator.objects.create(user=colleague, district=None)
    url = reverse("buurtambassadeur_coordinators:edit", args=[row.pk])
    data = {"user": row.user_id, "district": district_here.pk, "last_day": "2030-01-31"}

    response = bea.post(url, data, follow=True)

    assert "heeft geen coördinator" not in response.content.decode()


def test_colleagues_and_administrator_read_which_district_is_left(
    client, row, coordinator_elsewhere, administrator
):
    row.last_day = clock.today() + timedelta(days=3)
    row.save()

    (task,) = tasks(coordinator_elsewhere)
    client.force_login(administrator)
    home = client.get(reverse("wagtailadmin_home")).content.decode()

    assert (task.kind, task.name, task.target) == ("cover", "Noord", None)
    assert "Noord heeft geen coördinator vanaf" in home


def test_who_leaves_comes_to_the_screen_from_the_work_list(sanne, row):
    row.last_day = clock.today() + timedelta(days=3)
    row.save()

    assert (
        f'href="{URL}"' in sanne.get("/admin/buurtambassadeur/work/").content.decode()
    )


def test_history_of_a_coordinator_is_for_administrators(bea, row, editor, client):
    url = reverse("buurtambassadeur_coordinators:timeline", args=[row.pk])

    assert bea.get(url).status_code == 200
    client.force_login(editor)
    assert client.get(url).status_code != 200
