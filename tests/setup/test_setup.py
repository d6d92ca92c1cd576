"""The setup command: what it makes, and what it leaves alone the second time."""

from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
    Workflow,
    WorkflowContentType,
)

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.pages.models import (
    ApplicationFormPage,
    NeighbourhoodPage,
    ObjectionFormPage,
    ProgrammePage,
)
from buurtambassadeur_wagtail.publishing.models import SetupRecord
from buurtambassadeur_wagtail.publishing.setup_records import made
from tests.factories import NeighbourhoodFactory
from tests.privacy.canaries import rows_of

KINDS = [
    Collection,
    Group,
    Group.permissions.through,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
]


def set_up(*arguments):
    out = StringIO()
    call_command("buurtambassadeur_setup", *arguments, stdout=out)
    return out.getvalue()


def everything():
    return rows_of(*(model.objects.all() for model in KINDS))


def test_an_empty_site_gets_all_of_it(site):
    report = set_up()

    programme = ProgrammePage.objects.get()
    assert programme.live
    assert programme.get_parent() == site.root_page
    assert programme.agreements.count() == 8
    assert ApplicationFormPage.objects.child_of(programme).get().live
    assert ObjectionFormPage.objects.child_of(programme).get().live
    assert made("workflow").tasks.get().specific.groups.get() == made("editors")
    assert Ambassador.get_default_workflow() == made("workflow")
    assert programme.get_workflow() == made("workflow")
    for group in (made("editors"), made("coordinators")):
        assert group.name in report


def test_a_second_run_changes_nothing(site):
    first = set_up()
    before = everything()

    second = set_up()

    assert everything() == before
    assert second != first


def test_what_an_editor_changed_stays(site):
    set_up()
    programme = ProgrammePage.objects.get()
    programme.title, programme.lead, programme.slug = "Buurtvrienden", "Nieuw", "samen"
    programme.agreements.all()[0].delete()
    programme.save()
    group = made("editors")
    group.name = "Webteam"
    group.save()
    group.permissions.remove(group.permissions.get(codename="change_neighbourhood"))
    group.page_permissions.filter(permission__codename="publish_page").delete()
    ObjectionFormPage.objects.get().delete()
    before = everything()

    set_up()

    assert everything() == before


def test_what_was_deleted_can_be_made_again(site):
    set_up()
    made("editors").delete()
    ObjectionFormPage.objects.get().delete()

    set_up("--again")

    editors = made("editors")
    assert editors.permissions.filter(codename="change_ambassador").exists()
    assert editors.page_permissions.count() == 3
    assert editors.collection_permissions.count() == 3
    assert ObjectionFormPage.objects.count() == 1


def test_neighbourhoods_get_a_page_when_asked(site):
    places = [NeighbourhoodFactory(), NeighbourhoodFactory()]
    set_up()
    assert not NeighbourhoodPage.objects.exists()

    set_up("--pages")
    set_up("--pages")

    assert set(
        NeighbourhoodPage.objects.live().values_list("neighbourhood", "title")
    ) == {(place.pk, place.name) for place in places}


def test_a_site_without_a_default_still_gets_its_groups(db):
    Site.objects.update(is_default_site=False)

    set_up()

    assert made("editors") is not None
    assert not ProgrammePage.objects.exists()


def test_an_address_that_is_taken_is_left_alone(site):
    site.root_page.add_child(instance=Page(title="Oud", slug="buurtambassadeurs"))
    site.root_page.add_child(
        instance=Page(title="Oud", slug="neighbourhood-ambassadors")
    )

    set_up()

    assert ProgrammePage.objects.get().slug.endswith("-2")


def test_a_workflow_that_is_there_stays(site):
    own = Workflow.objects.create(name="Eigen")
    kind = ContentType.objects.get_for_model(Ambassador)
    WorkflowContentType.objects.create(content_type=kind, workflow=own)

    set_up()

    assert Ambassador.get_default_workflow() == own


@pytest.mark.parametrize("key", ["editors", "coordinators"])
def test_no_group_may_change_users_or_casework(key, site):
    set_up()

    codenames = set(made(key).permissions.values_list("codename", flat=True))
    forbidden = ("user", "application", "objection", "candidacy", "letter", "person")
    assert not [one for one in codenames if one.endswith(forbidden)]
    assert "access_admin" in codenames


def test_a_host_with_pages_of_its_own_gets_none_of_ours(site, monkeypatch):
    pages = "buurtambassadeur_wagtail.pages"
    is_installed = apps.is_installed
    monkeypatch.setattr(
        apps, "is_installed", lambda name: name != pages and is_installed(name)
    )

    report = set_up("--pages")

    assert pages in report
    assert made("workflow") is not None
    assert not ProgrammePage.objects.exists()


def test_a_home_page_that_allows_no_programme_page_is_named(site, monkeypatch):
    monkeypatch.setattr(ProgrammePage, "can_create_at", lambda parent: False)

    report = set_up()

    assert site.root_page.title in report
    assert not ProgrammePage.objects.exists()


def test_without_editors_there_is_no_workflow(site):
    set_up()
    made("editors").delete()
    made("workflow").delete()
    SetupRecord.objects.filter(key="workflow").delete()

    set_up()

    assert made("workflow") is None
