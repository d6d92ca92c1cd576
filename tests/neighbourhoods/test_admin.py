import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.neighbourhoods import admin
from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    DistrictCoordinator,
    Neighbourhood,
)
from tests.factories import (
    DistrictFactory,
    NeighbourhoodFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)

pytestmark = pytest.mark.django_db


def address(viewset, name, *args):
    return reverse(viewset.get_url_name(name), args=args)


@pytest.fixture
def editor(editor):
    """A web editor with the rights on snippets that the set-up gives."""
    rights = Permission.objects.filter(
        content_type__app_label="buurtambassadeur_wagtail",
        content_type__model__in=["district", "neighbourhood", "partnerorganisation"],
    )
    Group.objects.get(name="Editors").permissions.add(*rights)
    return editor


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def as_administrator(client, administrator):
    client.force_login(administrator)
    return client


def fields(**changed):
    return {
        "name": "Vogelbuurt",
        "district": "",
        "postcodes": "",
        "cbs_code": "",
        "cbs_reference_year": "",
        "inhabitants": "",
        "archived_on": "",
        "succeeded_by": "",
    } | changed


def test_editor_makes_a_neighbourhood_with_pasted_postcodes(as_editor, district_here):
    pasted = "1234 AB, 1234ac\n1234ad; 1234 AE 1234 ab"
    data = fields(postcodes=pasted, district=district_here.pk, cbs_code="bu 99010101")

    response = as_editor.post(address(admin.neighbourhoods, "add"), data)

    assert response.status_code == 302
    place = Neighbourhood.objects.get()
    assert [row.postcode for row in place.postcodes.all()] == [
        "1234AB",
        "1234AC",
        "1234AD",
        "1234AE",
    ]
    assert (place.cbs_code, place.district) == ("BU99010101", district_here)


def test_wrong_postcodes_are_named_and_nothing_typed_is_lost(as_editor):
    data = fields(postcodes="1234 AB\n0000 XX\nstraat")

    response = as_editor.post(address(admin.neighbourhoods, "add"), data)

    form = response.context["form"]
    assert form.errors == {
        "postcodes": [
            "Dit zijn geen postcodes: 0000XX, straat. "
            "Een postcode ziet er zo uit: 1234 AB."
        ]
    }
    assert "0000 XX" in response.content.decode()
    assert not Neighbourhood.objects.exists()


def test_editor_sees_the_postcodes_and_takes_one_away(as_editor):
    place = NeighbourhoodFactory(postcodes=["1234AB", "1234AC"])
    url = address(admin.neighbourhoods, "edit", place.pk)

    shown = as_editor.get(url).context["form"].initial["postcodes"]
    response = as_editor.post(
        url, fields(name=place.name, postcodes="1234 AC, 1234 AD")
    )

    assert shown == "1234 AB, 1234 AC"
    assert response.status_code == 302
    assert [row.postcode for row in place.postcodes.all()] == ["1234AC", "1234AD"]


@pytest.mark.parametrize("name", ["", "  ", "\u200b"])
def test_name_is_needed(as_editor, name):
    response = as_editor.post(address(admin.neighbourhoods, "add"), fields(name=name))

    assert "name" in response.context["form"].errors


@pytest.mark.parametrize("viewset", [admin.neighbourhoods, admin.districts])
def test_editor_lists_searches_and_filters(as_editor, viewset):
    wanted = NeighbourhoodFactory(name="Vogelbuurt", district__name="Vogelwijk")
    NeighbourhoodFactory(name="Merelhof", archived_on="2025-01-01")
    url = address(viewset, "list")

    found = as_editor.get(url, {"q": "vogel"}).context["object_list"]

    assert [item.name for item in found] in (["Vogelbuurt"], ["Vogelwijk"])
    if viewset is admin.neighbourhoods:
        for query, names in [
            ({"district": wanted.district.pk}, ["Vogelbuurt"]),
            ({"state": "active"}, ["Vogelbuurt"]),
            ({"state": "archived"}, ["Merelhof"]),
            ({"state": "nonsense"}, ["Merelhof", "Vogelbuurt"]),
        ]:
            found = as_editor.get(url, query).context["object_list"]
            assert [item.name for item in found] == names


def test_list_costs_the_same_for_any_length(as_editor, connection_queries):
    url = address(admin.neighbourhoods, "list")
    NeighbourhoodFactory()
    as_editor.get(url)

    one = connection_queries(lambda: as_editor.get(url))
    NeighbourhoodFactory.create_batch(3)
    four = connection_queries(lambda: as_editor.get(url))

    assert one == four


@pytest.fixture
def connection_queries():
    def count(work):
        with CaptureQueriesContext(connection) as queries:
            work()
        return len(queries)

    return count


@pytest.mark.parametrize("viewset", [admin.neighbourhoods, admin.districts])
def test_nothing_can_be_copied(viewset):
    names = {pattern.name for pattern in viewset.get_urlpatterns()}

    assert "copy" not in names


def used_by_a_partner():
    place = NeighbourhoodFactory()
    PartnerOrganisationFactory(neighbourhoods=[place])
    return place


def used_by_a_contact():
    place = NeighbourhoodFactory()
    PartnerContactFactory(neighbourhood=place)
    return place


@pytest.mark.parametrize("used", [used_by_a_partner, used_by_a_contact])
@pytest.mark.parametrize("method", ["get", "post"])
def test_neighbourhood_in_use_stays_and_the_reason_is_told(as_editor, used, method):
    place = used()
    url = address(admin.neighbourhoods, "delete", place.pk)

    response = getattr(as_editor, method)(url, follow=True)

    assert Neighbourhood.objects.filter(pk=place.pk).exists()
    (message,) = response.context["messages"]
    assert str(message).startswith(f"{place.name} is nog in gebruik en kan niet weg. ")


def test_district_in_use_stays_also_in_a_selection(as_editor):
    used, free = NeighbourhoodFactory().district, DistrictFactory()
    url = reverse(
        "wagtail_bulk_action", args=["buurtambassadeur_wagtail", "district", "delete"]
    )

    as_editor.post(f"{url}?id={used.pk}&id={free.pk}")

    assert set(District.objects.all()) == {used, free}


def test_what_is_not_used_is_deleted(as_editor):
    place = NeighbourhoodFactory(postcodes=["1234AB"], agreed=False)

    as_editor.post(address(admin.neighbourhoods, "delete", place.pk))
    as_editor.post(address(admin.districts, "delete", place.district.pk))

    assert not Neighbourhood.objects.exists()
    assert not District.objects.exists()


def test_stranger_to_the_snippets_is_sent_away(client, make_user):
    client.force_login(make_user("iemand"))

    for viewset in (admin.neighbourhoods, admin.districts):
        assert client.get(address(viewset, "list")).status_code == 302


def coordinator_addresses(row):
    names = {"edit": [row.pk], "delete": [row.pk], "history": [row.pk]}
    names |= {"index": [], "add": [], "usage": [row.pk]}
    return [address(admin.coordinators, name, *args) for name, args in names.items()]


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_administrators_tell_who_coordinates(
    client, editor, coordinator_here, district_elsewhere, method
):
    rights = Permission.objects.filter(content_type__model="districtcoordinator")
    row = DistrictCoordinator.objects.get()
    data = {"user": coordinator_here.pk, "district": district_elsewhere.pk}

    for user in (editor, coordinator_here):
        user.user_permissions.add(*rights)
        client.force_login(user)
        for url in coordinator_addresses(row):
            response = getattr(client, method)(url, data)
            assert (response.status_code, response.url) == (302, "/admin/")

    assert DistrictCoordinator.objects.get().district == row.district


def test_administrator_gives_a_district_to_a_coordinator(
    as_administrator, editor, district_here
):
    url = address(admin.coordinators, "add")
    data = {"user": editor.pk, "district": district_here.pk}

    assert as_administrator.post(url, data).status_code == 302
    assert as_administrator.post(url, data).status_code == 200  # twice is refused

    row = DistrictCoordinator.objects.get()
    assert (row.user, row.district) == (editor, district_here)
    for address_ in coordinator_addresses(row):
        assert as_administrator.get(address_).status_code == 200
    assert (
        editor.username
        in as_administrator.get(address(admin.coordinators, "index")).content.decode()
    )


def test_list_of_coordinators_names_the_whole_municipality(
    as_administrator, make_coordinator
):
    make_coordinator("alles", None)

    listed = as_administrator.get(address(admin.coordinators, "index"))

    assert "De hele gemeente" in listed.content.decode()


def test_list_of_coordinators_costs_the_same_for_any_length(
    as_administrator, make_coordinator, connection_queries
):
    url = address(admin.coordinators, "index")
    make_coordinator("eerste", DistrictFactory())
    as_administrator.get(url)

    one = connection_queries(lambda: as_administrator.get(url))
    for number in range(3):
        make_coordinator(f"ander{number}", DistrictFactory())

    assert connection_queries(lambda: as_administrator.get(url)) == one


def test_no_group_can_be_given_the_coordinators(as_administrator):
    assert not admin.coordinators.get_permissions_to_register()
    assert admin.coordinators.permission_policy.users_with_any_permission(["add"])


@pytest.mark.parametrize("coordinates", ["nothing", "another district"])
def test_nobody_takes_cases_by_moving_a_neighbourhood(
    as_editor, editor, district_here, district_elsewhere, coordinates
):
    place = NeighbourhoodFactory(district=district_here)
    if coordinates == "another district":
        DistrictCoordinator.objects.create(user=editor, district=district_elsewhere)
    url = address(admin.neighbourhoods, "edit", place.pk)

    as_editor.post(url, fields(name="Nieuw", district=district_elsewhere.pk))

    place.refresh_from_db()
    assert (place.name, place.district) == ("Nieuw", district_here)
    assert "Alleen een beheerder kan dit veranderen" in as_editor.get(url).text


@pytest.mark.parametrize("who", ["administrator", "coordinator of everything"])
def test_a_neighbourhood_is_moved_by_who_sees_all_cases(
    client, editor, administrator, district_here, district_elsewhere, who
):
    place = NeighbourhoodFactory(district=district_here)
    DistrictCoordinator.objects.create(user=editor, district=None)
    client.force_login(administrator if who == "administrator" else editor)
    url = address(admin.neighbourhoods, "edit", place.pk)

    client.post(url, fields(district=district_elsewhere.pk))

    place.refresh_from_db()
    assert place.district == district_elsewhere


def test_a_shut_field_says_who_may_change_it(as_editor, district_here):
    place = NeighbourhoodFactory(district=district_here)

    screen = as_editor.get(address(admin.neighbourhoods, "edit", place.pk)).text

    assert "Alleen een coördinator kan dit veranderen." in screen
    assert "Zoals in de hele gemeente" in screen


def test_a_new_neighbourhood_begins_in_the_only_district(as_editor, district_here):
    form = as_editor.get(address(admin.neighbourhoods, "add")).context["form"]

    assert form["district"].value() == district_here.pk
