"""A neighbourhood and its page in one step; pages for those that have none."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.pages.models import NeighbourhoodPage, ProgrammePage
from buurtambassadeur_wagtail.publishing.starting import parents
from tests.factories import NeighbourhoodFactory

LIST = "wagtailsnippets_buurtambassadeur_wagtail_neighbourhood:list"
ADD = "wagtailsnippets_buurtambassadeur_wagtail_neighbourhood:add"
KIND = ["buurtambassadeur_wagtail", "neighbourhood", "make_pages"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def rights(editor):
    """Give the editor rights on pages below the root, and on neighbourhoods."""
    group = Group.objects.get(name="Editors")
    GroupPagePermission.objects.filter(group=group).delete()
    found = Permission.objects.filter(codename__endswith="_neighbourhood")
    group.permissions.add(*found)

    def give(page, *actions):
        for action in actions:
            GroupPagePermission.objects.create(
                group=group, page=page, permission_type=action
            )

    return give


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


def fields(**changed):
    blank = ["district", "postcodes", "lead", "cbs_code", "cbs_reference_year"]
    known = dict.fromkeys([*blank, "inhabitants"], "")
    return known | {"name": "Vogelbuurt", "page": "live"} | changed


def make(client, *places, **answers):
    query = {"id": [place.pk for place in places], "next": reverse(LIST)}
    url = reverse("wagtail_bulk_action", args=KIND, query=query)
    return client.post(url, answers)


def test_record_and_page_come_in_one_step(as_editor, rights, programme_page):
    rights(programme_page, "add", "change", "publish")

    answer = as_editor.post(reverse(ADD), fields(lead="Groen.", postcodes="1234 AB"))

    page = NeighbourhoodPage.objects.get()
    assert answer.status_code == 302
    assert (page.title, page.lead, page.live) == ("Vogelbuurt", "Groen.", True)
    assert (page.slug, page.get_parent().pk) == ("vogelbuurt", programme_page.pk)
    assert page.neighbourhood.postcodes.get().postcode == "1234AB"
    said = as_editor.get(reverse(LIST)).content.decode()
    assert "De buurt ‘Vogelbuurt’ en de pagina staan op de website." in said
    assert page.full_url in said


@pytest.mark.parametrize(
    ("granted", "chosen", "live"),
    [
        (["add"], "draft", [False]),
        (["add"], "live", None),
        (["add", "publish"], "draft", [False]),
        (["add", "publish"], "none", []),
        ([], "", []),
    ],
)
def test_what_is_made_follows_rights_and_choice(
    as_editor, rights, programme_page, granted, chosen, live
):
    rights(programme_page, *granted)

    answer = as_editor.post(reverse(ADD), fields(page=chosen))

    assert [page.live for page in NeighbourhoodPage.objects.all()] == (live or [])
    assert Neighbourhood.objects.count() == (live is not None)
    if live is None:
        assert "page" in answer.context["form"].errors


def test_a_second_click_makes_no_second_one(as_editor, rights, programme_page):
    rights(programme_page, "add", "publish")
    as_editor.post(reverse(ADD), fields())

    answer = as_editor.post(reverse(ADD), fields(name="vogelbuurt", lead="Blijft."))

    assert answer.context["form"].errors == {
        "name": ["Er is al een buurt ‘vogelbuurt’."]
    }
    assert "Blijft." in answer.content.decode()
    assert Neighbourhood.objects.count() == NeighbourhoodPage.objects.count() == 1


def test_of_two_programme_pages_one_is_chosen(as_editor, rights, site, programme_page):
    other = site.root_page.add_child(instance=ProgrammePage(title="Ook", slug="ook"))
    rights(site.root_page, "add", "publish")

    refused = as_editor.post(reverse(ADD), fields())
    as_editor.post(reverse(ADD), fields(below=other.pk))

    assert refused.context["form"].errors == {
        "below": ["Kies onder welke programmapagina."]
    }
    assert NeighbourhoodPage.objects.get().get_parent().pk == other.pk


def test_the_right_to_publish_counts_where_the_page_goes(
    as_editor, rights, site, programme_page
):
    other = site.root_page.add_child(instance=ProgrammePage(title="Ook", slug="ook"))
    rights(programme_page, "add", "publish")
    rights(other, "add")

    refused = as_editor.post(reverse(ADD), fields(below=other.pk))

    assert list(refused.context["form"].errors) == ["page"]
    assert not Neighbourhood.objects.exists()


def test_why_there_is_no_page_to_make(as_editor, rights, site):
    without = as_editor.get(reverse(ADD)).content.decode()
    site.root_page.add_child(instance=ProgrammePage(title="Hier", slug="hier"))
    no_right = as_editor.get(reverse(ADD)).content.decode()

    assert "Er is nog geen programmapagina" in without
    assert "U mag geen pagina’s toevoegen" in no_right


def test_without_our_pages_the_screen_makes_the_record(
    as_editor, programme_page, monkeypatch
):
    monkeypatch.setattr(parents, "get_page_models", list)

    as_editor.post(reverse(ADD), fields())
    listed = as_editor.get(reverse(LIST), {"page": "none"}).content.decode()

    assert Neighbourhood.objects.get().name in listed
    assert "Maak de pagina<" not in listed


def test_a_page_that_cannot_be_made_takes_the_record_back(
    as_editor, rights, programme_page, monkeypatch
):
    rights(programme_page, "add", "publish")
    monkeypatch.setattr(NeighbourhoodPage, "save_revision", None)

    with pytest.raises(TypeError):
        as_editor.post(reverse(ADD), fields())

    assert not Neighbourhood.objects.exists()


def test_pages_for_many_at_once_leave_alone_what_has_one(
    as_editor, rights, page, weverij
):
    rights(page.get_parent(), "add", "publish")
    bare, gone = NeighbourhoodFactory(), NeighbourhoodFactory(archived_on="2025-01-01")
    cell = as_editor.get(reverse(LIST), {"page": "none"}).content.decode()

    make(as_editor, weverij, bare, gone)
    make(as_editor, bare)

    made = NeighbourhoodPage.objects.exclude(pk=page.pk).get()
    assert (made.neighbourhood, made.live) == (bare, True)
    assert cell.count("Maak de pagina") == 1
    assert weverij.name not in cell


@pytest.mark.parametrize("granted", [[], ["add"]])
def test_making_pages_follows_the_rights(as_editor, rights, programme_page, granted):
    rights(programme_page, *granted)
    place = NeighbourhoodFactory()

    listed = as_editor.get(reverse(LIST)).content.decode()
    make(as_editor, place)

    assert ("Maak de pagina" in listed) is bool(granted)
    made = [page.live for page in NeighbourhoodPage.objects.all()]
    assert made == [False for _one in granted]


def test_list_and_making_cost_the_same_for_any_number(
    as_editor, rights, programme_page
):
    rights(programme_page, "add", "publish")
    costs, makings = [], []
    for count in (1, 3):
        places = NeighbourhoodFactory.create_batch(count)
        with CaptureQueriesContext(connection) as listing:
            as_editor.get(reverse(LIST))
        costs.append(len(listing))
        with CaptureQueriesContext(connection) as making:
            make(as_editor, *places)
        makings.append(len(making))

    assert costs[1] <= costs[0] + 1
    per_page = (makings[1] - makings[0]) / 2
    assert per_page <= 130  # Wagtail's own: add, revision, publish, index, log
    assert Page.objects.child_of(programme_page).count() == 4
