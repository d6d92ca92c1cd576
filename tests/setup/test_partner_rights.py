"""The address of a partner's contact is out of the reach of web editors."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from buurtambassadeur_wagtail.publishing.setup import set_up
from buurtambassadeur_wagtail.publishing.setup_records import SetupRecord, made
from tests.factories import PartnerContactFactory

pytestmark = pytest.mark.django_db

RIGHTS = {f"{action}_partnerorganisation" for action in ("add", "change", "delete")}


def rights_of(key):
    found = made(key).permissions.filter(content_type__model="partnerorganisation")
    return set(found.values_list("codename", flat=True))


def test_only_coordinators_get_the_rights(site):
    set_up()

    assert rights_of("coordinators") == RIGHTS
    assert rights_of("editors") == set()


def test_rights_of_an_earlier_version_are_taken_back(site):
    set_up()
    made("editors").permissions.add(*Permission.objects.filter(codename__in=RIGHTS))
    SetupRecord.objects.filter(key__startswith="editors:without:").delete()

    set_up()

    assert rights_of("editors") == set()


def test_rights_that_the_site_gives_by_itself_stay(site):
    set_up()
    made("editors").permissions.add(*Permission.objects.filter(codename__in=RIGHTS))

    set_up()

    assert rights_of("editors") == RIGHTS


@pytest.mark.parametrize(("key", "status"), [("editors", 302), ("coordinators", 200)])
def test_who_can_open_the_address_of_a_contact(
    key, status, site, client, django_user_model
):
    set_up()
    partner = PartnerContactFactory().organisation
    user = django_user_model.objects.create_user(key, password="geheim")
    user.groups.add(made(key))
    client.force_login(user)
    viewset = partner.snippet_viewset

    opened = client.get(reverse(viewset.get_url_name("edit"), args=[partner.pk]))

    assert opened.status_code == status
