"""Profiles in Wagtail's own editor: drafts, publishing, preview, and what cannot be."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.core.files.images import ImageFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse
from PIL import Image as Picture
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.kernel import clock
from tests import factories

WORDS = {"name": "Joke V.", "why": "Omdat het kan.", "proud": "", "languages": ""}
RIGHTS = ["view", "change", "publish", "lock", "unlock"]


@pytest.fixture
def redacteur(client, editor):
    """A browser of a web editor with all rights on profiles, and none on cases."""
    names = [f"{right}_ambassador" for right in RIGHTS]
    names += ["add_ambassador", "delete_ambassador"]  # given by mistake
    editor.user_permissions.add(*Permission.objects.filter(codename__in=names))
    client.force_login(editor)
    return client


@pytest.fixture
def profile(here):
    return factories.AmbassadorFactory(person=serving(here).person)


@pytest.fixture
def here(district_here):
    return factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")


@pytest.fixture
def image(db):
    """A small picture. Wagtail caches renditions by number, over tests too."""
    cache.clear()
    data = BytesIO()
    Picture.new("RGB", (400, 500), "teal").save(data, "PNG")
    picture = ImageFile(BytesIO(data.getvalue()), name="joke.png")
    return get_image_model().objects.create(title="Joke", file=picture)


def serving(neighbourhood, **fields):
    today = clock.today()
    days = {"first_day": today, "last_day": today + timedelta(days=30)}
    return factories.AppointmentFactory(neighbourhood=neighbourhood, **days, **fields)


def at(action, *args):
    name = f"wagtailsnippets_buurtambassadeur_wagtail_ambassador:{action}"
    return reverse(name, args=args)


def history(profile):
    return [
        (row.history_type, row.why) for row in profile.history.order_by("history_id")
    ]


# --- what counts as history -----------------------------------------------------------


def test_draft_autosave_and_lock_leave_no_row_and_publishing_one(redacteur, profile):
    url = at("edit", profile.pk)
    before = history(profile)

    redacteur.post(url, {**WORDS, "why": "Concept"})
    saved = redacteur.post(
        url, {**WORDS, "why": "Vanzelf bewaard"}, headers={"accept": "application/json"}
    )
    redacteur.post(at("lock", profile.pk))
    redacteur.post(at("unlock", profile.pk))

    profile.refresh_from_db()
    assert saved.json()["success"] is True
    assert history(profile) == before
    assert profile.has_unpublished_changes
    assert profile.why == "Ik ken iedereen in de straat."

    redacteur.post(url, {**WORDS, "action-publish": "1"})

    profile.refresh_from_db()
    assert profile.why == "Omdat het kan."
    assert history(profile) == [*before, ("~", "Omdat het kan.")]


def test_editor_restores_an_older_version_as_a_draft(redacteur, profile):
    redacteur.post(at("edit", profile.pk), {**WORDS, "action-publish": "1"})
    oldest = profile.history.earliest("history_id")
    appointment = profile.person.appointments.get()

    response = redacteur.post(at("timeline", profile.pk), {"version": oldest.pk})

    profile.refresh_from_db()
    draft = profile.get_latest_revision_as_object()
    assert response.url == at("edit", profile.pk)
    assert profile.why == "Omdat het kan."
    assert draft.why == "Ik ken iedereen in de straat."
    assert profile.person.appointments.get().last_day == appointment.last_day


# --- what cannot be done --------------------------------------------------------------


def test_profile_is_not_added(redacteur):
    response = redacteur.get(at("add"))

    assert response.status_code == 302
    assert at("add") not in redacteur.get(at("list")).content.decode()


def test_profile_is_not_copied(redacteur, profile):
    with pytest.raises(NoReverseMatch):
        at("copy", profile.pk)


@pytest.mark.parametrize("method", ["get", "post"])
def test_profile_is_not_deleted_and_why_is_told(redacteur, profile, method):
    response = getattr(redacteur, method)(at("delete", profile.pk), follow=True)

    assert Ambassador.objects.filter(pk=profile.pk).exists()
    (message,) = response.context["messages"]
    assert str(message).strip().startswith("U kunt een profiel niet verwijderen")


def test_several_profiles_are_not_deleted_at_once(redacteur, profile):
    label = Ambassador._meta.label_lower.split(".")
    url = reverse("wagtail_bulk_action", args=[*label, "delete"])

    redacteur.post(f"{url}?id={profile.pk}&next=/admin/", {})

    assert Ambassador.objects.filter(pk=profile.pk).exists()


def test_who_has_no_right_reaches_no_screen(client, coordinator_here, profile):
    client.force_login(coordinator_here)

    for action in ("edit", "delete", "history", "usage"):
        assert client.get(at(action, profile.pk)).status_code == 302
    assert client.get(at("timeline", profile.pk)).status_code == 404


# --- what is shown --------------------------------------------------------------------


def test_editor_reads_the_appointments_and_cannot_open_them(redacteur, profile):
    page = redacteur.get(at("edit", profile.pk)).content.decode()

    assert "Vogelbuurt" in page
    assert "Nu actief" in page
    assert "/admin/buurtambassadeur/appointment/" not in page


def test_facts_are_no_columns_of_the_profile():
    columns = {field.name for field in Ambassador._meta.concrete_fields}

    assert columns.isdisjoint({"first_day", "last_day", "neighbourhood", "status"})


def test_list_shows_where_and_until_when(redacteur, profile):
    page = redacteur.get(at("list")).content.decode()

    assert "Vogelbuurt" in page
    assert f"t/m {profile.person.appointments.get().last_day.day} " in page


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 2),
        ({"q": "Joke"}, 1),
        ({"sitting": "true"}, 1),
        ({"sitting": "false"}, 1),
        ({"live": "false"}, 1),
    ],
)
def test_list_is_searched_and_filtered(redacteur, profile, query, count):
    factories.AmbassadorFactory(name="Emre Yıldız", live=False)

    response = redacteur.get(at("list"), query)

    assert len(response.context["object_list"]) == count


def test_list_is_filtered_by_neighbourhood(redacteur, profile, here):
    factories.AmbassadorFactory(name="Emre Yıldız")

    response = redacteur.get(at("list"), {"neighbourhood": here.pk})

    assert [one.pk for one in response.context["object_list"]] == [profile.pk]


def test_list_costs_the_same_for_any_length(redacteur, here):
    costs = []
    for number in (1, 2):
        for _ in range(number):
            factories.AmbassadorFactory(person=serving(here).person)
        redacteur.get(at("list"))
        with CaptureQueriesContext(connection) as queries:
            redacteur.get(at("list"))
        costs.append(len(queries))

    assert costs[0] == costs[1]


def test_preview_shows_the_draft_as_residents_will_see_it(redacteur, profile, image):
    url = at("preview_on_edit", profile.pk)
    words = {**WORDS, "portrait": image.pk, "portrait_alt": "Joke lacht."}

    assert redacteur.post(url, words).json()["is_valid"] is True
    page = redacteur.get(url, {"mode": ""}).content.decode()

    assert "Omdat het kan." in page
    assert "Vogelbuurt" in page
    assert 'alt="Joke lacht."' in page
    profile.refresh_from_db()
    assert profile.why == "Ik ken iedereen in de straat."


def test_preview_without_any_appointment_works(redacteur):
    profile = factories.AmbassadorFactory()
    url = at("preview_on_edit", profile.pk)

    redacteur.post(url, WORDS)

    assert redacteur.get(url, {"mode": ""}).status_code == 200


# --- portraits ------------------------------------------------------------------------


def test_portrait_is_made_when_the_profile_is_published(redacteur, profile, image):
    words = {**WORDS, "portrait": image.pk, "portrait_alt": "Joke lacht."}

    redacteur.post(at("edit", profile.pk), words)
    assert not image.renditions.filter(filter_spec__startswith="fill-").exists()
    redacteur.post(at("edit", profile.pk), {**words, "action-publish": "1"})

    assert image.renditions.filter(filter_spec__startswith="fill-").count() == 2


def test_portrait_is_made_anew_when_the_focal_point_moves(profile, image):
    Ambassador.objects.filter(pk=profile.pk).update(portrait=image)
    image.focal_point_x = image.focal_point_y = 200
    image.focal_point_width = image.focal_point_height = 100

    image.save()

    made = image.renditions.filter(filter_spec__startswith="fill-")
    assert len(made) == 2
    assert all(rendition.focal_point_key for rendition in made)


def test_file_that_is_gone_costs_only_the_portrait(redacteur, profile, image):
    image.file.storage.delete(image.file.name)
    words = {**WORDS, "portrait": image.pk, "action-publish": "1"}

    redacteur.post(at("edit", profile.pk), words)

    profile.refresh_from_db()
    assert profile.why == "Omdat het kan."


def test_timeline_is_called_as_in_the_menu_and_repeats_no_name(redacteur, profile):
    url = reverse(
        "wagtailsnippets_buurtambassadeur_wagtail_ambassador:timeline",
        args=[profile.pk],
    )

    response = redacteur.get(url)

    crumbs = [item["label"] for item in response.context["breadcrumbs_items"]]
    assert "Profielen" in crumbs
    labels = {
        change.label
        for moment in response.context["moments"]
        for change in moment.changes
    }
    assert "Persoon" not in labels
