"""What is missing: beside the page, and in the list of all that one may change."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.pages.models import NeighbourhoodPage
from tests.factories import (
    AmbassadorFactory,
    AppointmentFactory,
    NeighbourhoodFactory,
    PartnerOrganisationFactory,
)
from tests.publishing.html import Page

NAME = "buurtambassadeur_missing"
LEAD = "Er is geen opening"
TOPIC = "Er is geen onderwerp"
SOON = "Binnen 8 weken"
ALT = "Het portret heeft geen beschrijving"

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_administrator(client, administrator):
    client.force_login(administrator)
    return client


def serving(place, *, days=400, **profile):
    today = clock.today()
    appointment = AppointmentFactory(
        neighbourhood=place,
        first_day=today - timedelta(days=1),
        last_day=today + timedelta(days=days),
    )
    return AmbassadorFactory(person=appointment.person, **profile)


def panel(client, page):
    return Page(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))).text


def test_the_screen_of_a_page_names_what_it_misses(as_administrator, page, weverij):
    serving(weverij, days=20)
    before = panel(as_administrator, page)
    page.lead = "Een groene buurt."
    page.topics.create(title="Speeltuin", theme="fun")
    page.save_revision().publish()
    after = panel(as_administrator, page)

    assert all(text in before for text in (LEAD, TOPIC, SOON))
    assert LEAD not in after
    assert TOPIC not in after
    assert SOON in after


def test_a_complete_page_says_so(as_administrator, page, weverij):
    for kind in ("police", "corporation"):
        PartnerOrganisationFactory(type=kind)
    district = weverij.district
    district.contact_email = "noord@zilverveen.example"
    district.save()
    page.topics.create(title="Speeltuin", theme="fun")
    page.lead = "Een groene buurt."
    page.save_revision().publish()

    assert "Niets: dit is compleet." in panel(as_administrator, page)


def test_the_screen_of_a_profile_too(as_administrator, weverij):
    profile = serving(weverij, why="", proud="")
    url = reverse(profile.snippet_viewset.get_url_name("edit"), args=[profile.pk])

    shown = Page(as_administrator.get(url)).text

    assert "Er staan nog geen woorden van de ambassadeur." in shown
    assert "Er is geen portret." in shown
    assert ALT not in shown


def test_a_new_page_is_not_reproached(as_administrator, programme_page):
    url = reverse(
        "wagtailadmin_pages:add",
        args=["buurtambassadeur_pages", "neighbourhoodpage", programme_page.pk],
    )

    assert LEAD not in Page(as_administrator.get(url)).text


def test_the_list_holds_what_one_may_change(client, make_user, page, weverij):
    profile = serving(weverij, name="Joke Verhulst")
    group = Group.objects.get(name="Editors")
    GroupPagePermission.objects.filter(group=group).delete()
    client.force_login(make_user("invaller", groups=[group]))
    nothing = client.get(reverse(NAME))
    GroupPagePermission.objects.create(group=group, page=page, permission_type="change")
    pages_only = titles(client)
    group.permissions.add(Permission.objects.get(codename="change_ambassador"))

    assert nothing.status_code == 404
    assert pages_only == [page.title]
    assert titles(client) == [page.title, profile.name]


def titles(client):
    return [one.title for one in client.get(reverse(NAME)).context["found"]]


def test_the_list_costs_the_same_for_any_number(as_administrator, page, weverij):
    costs = []
    for count in (1, 3):
        for place in NeighbourhoodFactory.create_batch(count):
            programme = page.get_parent().specific
            programme.add_child(
                instance=NeighbourhoodPage(title=place.name, neighbourhood=place)
            )
            serving(place)
        with CaptureQueriesContext(connection) as asked:
            as_administrator.get(reverse(NAME))
        costs.append(len(asked))

    assert costs[1] <= costs[0]
