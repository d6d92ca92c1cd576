from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from buurtambassadeur_wagtail.partners import admin
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation
from tests.factories import (
    NeighbourhoodFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_keeper(client, make_user):
    """Who keeps the contacts too."""
    user = make_user("coordinator")
    kinds = ["partnerorganisation", "partnercontact"]
    user.user_permissions.add(*Permission.objects.filter(content_type__model__in=kinds))
    client.force_login(user)
    return client


@pytest.fixture
def as_editor(client, make_user):
    """Who writes texts, and has every right on organisations but not on contacts."""
    user = make_user("redacteur")
    user.user_permissions.add(
        *Permission.objects.filter(content_type__model="partnerorganisation")
    )
    client.force_login(user)
    return client


def address(name, *args):
    return reverse(admin.partners.get_url_name(name), args=args)


def sent(place, **changed):
    """What the form sends, with one contact."""
    return {
        "name": "Politie, basisteam Zilverveen",
        "type": "police",
        "task": "Handhaaft de regels.",
        "website": "",
        "neighbourhoods": [place.pk],
        "contacts-TOTAL_FORMS": "1",
        "contacts-INITIAL_FORMS": "0",
        "contacts-MIN_NUM_FORMS": "0",
        "contacts-MAX_NUM_FORMS": "1000",
        "contacts-0-role": "wijkagent",
        "contacts-0-name": "Bram Tuinstra",
        "contacts-0-email": "bram@politie.example",
        "contacts-0-neighbourhood": place.pk,
        "contacts-0-ORDER": "1",
        "contacts-0-DELETE": "",
        "contacts-0-first_day": "",
        "contacts-0-last_day": "",
        "logo": "",
        **changed,
    }


def test_a_partner_is_made_with_a_contact_who_begins_later(as_keeper):
    place = NeighbourhoodFactory()

    days = {"contacts-0-first_day": "2027-01-01", "contacts-0-last_day": "2027-12-31"}
    response = as_keeper.post(address("add"), sent(place, **days))

    assert response.status_code == 302
    partner = PartnerOrganisation.objects.get()
    assert list(partner.neighbourhoods.all()) == [place]
    contact = partner.contacts.get()
    assert contact.name == "Bram Tuinstra"
    assert (contact.first_day, contact.last_day) == (
        date(2027, 1, 1),
        date(2027, 12, 31),
    )
    assert "Bram" not in str(contact)


def test_a_last_day_before_the_first_is_told_at_the_field(as_keeper):
    days = {"contacts-0-first_day": "2027-01-02", "contacts-0-last_day": "2027-01-01"}
    response = as_keeper.post(address("add"), sent(NeighbourhoodFactory(), **days))

    assert "De laatste dag is eerder dan de eerste dag." in response.content.decode()
    assert not PartnerOrganisation.objects.exists()


def test_an_editor_writes_texts_and_reaches_no_contact(as_editor):
    contact = PartnerContactFactory(name="Bram Tuinstra", email="bram@politie.example")
    partner, edit = contact.organisation, address("edit", contact.organisation_id)
    forged = {
        "contacts-INITIAL_FORMS": "1",
        "contacts-0-id": contact.pk,
        "contacts-0-email": "mij@kwaad.example",
    }

    opened = as_editor.get(edit).content.decode()
    saved = as_editor.post(
        edit, sent(NeighbourhoodFactory(), type="other", task="Nieuw.", **forged)
    )

    assert 'name="logo"' in opened
    assert "Bram" not in opened
    assert "bram@politie.example" not in opened
    assert saved.status_code == 302
    partner.refresh_from_db()
    contact.refresh_from_db()
    assert partner.task == "Nieuw."
    assert partner.type == "police"
    assert not partner.neighbourhoods.exists()
    assert (contact.name, contact.email) == ("Bram Tuinstra", "bram@politie.example")


@pytest.mark.parametrize("name", ["add", "delete"])
def test_an_editor_neither_makes_nor_deletes_one(name, as_editor):
    partner = PartnerContactFactory().organisation
    args = [partner.pk] if name == "delete" else []

    as_editor.post(address(name, *args), sent(NeighbourhoodFactory()))

    assert PartnerOrganisation.objects.get() == partner


def test_the_right_can_be_given_to_a_group():
    codenames = admin.partners.get_permissions_to_register().values_list(
        "codename", flat=True
    )

    assert {"change_partnercontact", "change_partnerorganisation"} <= set(codenames)


def test_keeper_opens_lists_searches_and_deletes_a_partner(as_keeper):
    contact = PartnerContactFactory(organisation__name="Welzijn Zilverveen")
    partner = contact.organisation

    listed = as_keeper.get(address("list"), {"q": "welzijn", "type": "police"})
    opened = as_keeper.get(address("edit", partner.pk))
    as_keeper.post(address("delete", partner.pk))

    assert list(listed.context["object_list"]) == [partner]
    assert "wijkagent" in opened.content.decode()
    assert not PartnerOrganisation.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_any_length(
    count, as_editor, django_assert_max_num_queries
):
    PartnerOrganisationFactory.create_batch(count)
    as_editor.get(address("list"))

    with django_assert_max_num_queries(15):
        as_editor.get(address("list"))


def test_partner_cannot_be_copied():
    names = {pattern.name for pattern in admin.partners.get_urlpatterns()}

    assert "copy" not in names


def test_what_applied_when_can_be_read_and_names_nobody(as_keeper):
    place = NeighbourhoodFactory()
    as_keeper.post(address("add"), sent(place))
    police = PartnerOrganisation.objects.get()
    changed = sent(place, task="Houdt toezicht.") | {
        "contacts-INITIAL_FORMS": "1",
        "contacts-0-id": police.contacts.get().pk,
    }
    as_keeper.post(address("edit", police.pk), changed)

    page = as_keeper.get(address("edit", police.pk)).content.decode()
    assert address("timeline", police.pk) in page
    shown = as_keeper.get(address("timeline", police.pk)).content.decode()

    assert "Handhaaft de regels." in shown
    assert "Houdt toezicht." in shown
    assert police.contacts.get().name not in shown


def test_who_may_not_read_partners_reads_no_history(client, make_user):
    police = PartnerOrganisationFactory()
    client.force_login(make_user("niemand"))

    assert client.get(address("timeline", police.pk)).status_code in (302, 404)
