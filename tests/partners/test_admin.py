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
def as_editor(client, make_user):
    user = make_user("redacteur")
    user.user_permissions.add(
        *Permission.objects.filter(content_type__model="partnerorganisation")
    )
    client.force_login(user)
    return client


def address(name, *args):
    return reverse(admin.partners.get_url_name(name), args=args)


def test_editor_makes_a_partner_with_a_contact(as_editor):
    place = NeighbourhoodFactory()
    data = {
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
    }

    response = as_editor.post(address("add"), data)

    assert response.status_code == 302
    partner = PartnerOrganisation.objects.get()
    assert list(partner.neighbourhoods.all()) == [place]
    assert partner.contacts.get().name == "Bram Tuinstra"
    assert "Bram" not in str(partner.contacts.get())


def test_editor_opens_lists_searches_and_deletes_a_partner(as_editor):
    contact = PartnerContactFactory(organisation__name="Welzijn Zilverveen")
    partner = contact.organisation

    listed = as_editor.get(address("list"), {"q": "welzijn", "type": "police"})
    opened = as_editor.get(address("edit", partner.pk))
    as_editor.post(address("delete", partner.pk))

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
