"""What members of the two groups can really do in the admin."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Drawing
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.pages.models import ProgrammePage
from buurtambassadeur_wagtail.privacy.models import Erasure
from buurtambassadeur_wagtail.publishing.setup import set_up
from buurtambassadeur_wagtail.publishing.setup_records import made
from tests.factories import (
    AmbassadorFactory,
    ApplicationFactory,
    NeighbourhoodFactory,
    ObjectionFactory,
)

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)

SETTINGS = "/admin/settings/buurtambassadeur_wagtail/programmesettings/"


@pytest.fixture
def member(site, client, django_user_model):
    """Log in as a new member of the group, with no other right at all."""
    set_up()

    def log_in(key):
        user = django_user_model.objects.create_user(key, password="geheim")
        user.groups.add(made(key))
        client.force_login(user)
        return client

    return log_in


def snippet_url(record, action="edit"):
    return reverse(record.snippet_viewset.get_url_name(action), args=[record.pk])


@pytest.mark.parametrize("key", ["editors", "coordinators"])
def test_members_edit_profiles_pages_and_neighbourhoods(key, member):
    client = member(key)
    profile, place = AmbassadorFactory(), NeighbourhoodFactory()
    programme = ProgrammePage.objects.get()

    for address in (
        snippet_url(profile),
        snippet_url(place),
        reverse("wagtailadmin_pages:edit", args=[programme.pk]),
        reverse(
            "wagtailadmin_pages:add",
            args=["buurtambassadeur_pages", "neighbourhoodpage", programme.pk],
        ),
    ):
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("key", ["editors", "coordinators"])
def test_members_publish_and_lock_profiles(key, member):
    user = member(key) and made(key).user_set.get()

    for action in ("change", "publish", "lock", "unlock"):
        assert user.has_perm(f"buurtambassadeur_wagtail.{action}_ambassador")


@pytest.mark.parametrize("key", ["editors", "coordinators"])
def test_members_put_a_portrait_in_the_collection(key, member):
    client = member(key)
    collection = made("portraits")

    response = client.post(
        reverse("wagtailimages:add"),
        {"title": "Joke", "file": picture(), "collection": collection.pk},
    )

    assert response.status_code == 302
    image = get_image_model().objects.get()
    assert image.collection == collection
    chooser = client.get(reverse("wagtailimages_chooser:choose"))
    assert image.title in chooser.content.decode()
    image.file.close()


def test_only_coordinators_change_the_settings(member):
    assert member("coordinators").get(SETTINGS, follow=True).status_code == 200
    assert member("editors").get(SETTINGS).status_code == 302


@pytest.mark.parametrize("key", ["editors", "coordinators"])
def test_a_group_alone_opens_no_casework(key, member):
    client = member(key)
    application, objection = ApplicationFactory(), ObjectionFactory()

    for name, record in (("application", application), ("objection", objection)):
        for address in (
            f"/admin/buurtambassadeur/{name}/",
            f"/admin/buurtambassadeur/{name}/inspect/{record.pk}/",
        ):
            assert client.get(address).status_code == 404, address
    assert client.get("/admin/buurtambassadeur/erasure/").status_code == 404
    assert not Erasure.objects.exists()


def picture():
    file = BytesIO()
    Drawing.new("RGB", (400, 400), "teal").save(file, "PNG")
    return SimpleUploadedFile("joke.png", file.getvalue(), "image/png")
