"""The address of a partner's contact is out of the reach of web editors."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from buurtambassadeur_wagtail import checks
from buurtambassadeur_wagtail.publishing.setup import set_up
from buurtambassadeur_wagtail.publishing.setup_records import SetupRecord, made
from tests.factories import PartnerContactFactory

pytestmark = pytest.mark.django_db

CHANGE = "change_partnerorganisation"
WITH_CONTACTS = {"add_partnerorganisation", "delete_partnerorganisation"}
RIGHTS = WITH_CONTACTS | {CHANGE}
CONTACTS = "change_partnercontact"


def rights_of(key):
    kinds = ["partnerorganisation", "partnercontact"]
    found = made(key).permissions.filter(content_type__model__in=kinds)
    return set(found.values_list("codename", flat=True))


def test_only_coordinators_get_the_rights_that_reach_contacts(site):
    set_up()

    assert rights_of("coordinators") == RIGHTS | {CONTACTS}
    assert rights_of("editors") == {CHANGE}


def test_rights_of_an_earlier_version_are_taken_back(site):
    set_up()
    made("editors").permissions.add(*Permission.objects.filter(codename__in=RIGHTS))
    SetupRecord.objects.filter(key__startswith="editors:without:").delete()

    set_up()

    assert rights_of("editors") == {CHANGE}


def test_rights_that_the_site_gives_by_itself_stay(site):
    set_up()
    made("editors").permissions.add(*Permission.objects.filter(codename__in=RIGHTS))

    set_up()

    assert rights_of("editors") == RIGHTS


@pytest.mark.parametrize(("key", "reaches"), [("editors", 0), ("coordinators", 1)])
def test_who_can_open_the_address_of_a_contact(
    key, reaches, site, client, django_user_model
):
    set_up()
    contact = PartnerContactFactory()
    partner = contact.organisation
    user = django_user_model.objects.create_user(key, password="geheim")
    user.groups.add(made(key))
    client.force_login(user)
    viewset = partner.snippet_viewset

    opened = client.get(reverse(viewset.get_url_name("edit"), args=[partner.pk]))

    assert opened.status_code == 200
    assert (contact.email in opened.content.decode()) is bool(reaches)


def test_a_check_tells_after_an_upgrade_to_run_the_setup_again(site):
    """As in a site that was set up before contacts had a right of their own."""
    assert checks.rights(None, databases=["default"]) == []
    set_up()
    assert checks.rights(None, databases=["default"]) == []
    SetupRecord.objects.filter(key=f"coordinators:{CONTACTS}").delete()
    made("coordinators").permissions.remove(
        *Permission.objects.filter(codename=CONTACTS)
    )

    (message,) = checks.rights(None, databases=["default"])
    assert message.id == f"{checks.ID}.W008"
    assert "coördinatie" in message.msg
    assert "buurtambassadeur_setup" in message.hint
    assert checks.rights(None, databases=[]) == []
    set_up()
    assert checks.rights(None, databases=["default"]) == []


def test_what_the_site_took_away_itself_is_not_told(site):
    set_up()
    made("coordinators").permissions.clear()

    assert checks.rights(None, databases=["default"]) == []
