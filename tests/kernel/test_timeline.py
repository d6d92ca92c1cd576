"""What applied when: in words, for who may see it; restoring makes a draft only."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.images import get_image_model
from wagtail.log_actions import LogContext

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Person
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.kernel.clock import now
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.kernel.timeline_changes import shown_fields
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.factories import ConferenceFactory, ManagementMeetingFactory

from .register_host import profiles

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.kernel.register_urls")]

PROFILE = "/admin/try/profile/timeline/{}/"
CANDIDACY = "/admin/try/candidacy/history/{}/"


@pytest.fixture
def profile(administrator):
    """Published twice with other words, so that there is something to go back to."""
    person = Person.objects.create(given_name="Joke", family_name="Verhulst")
    ambassador = Ambassador(person=person, name="Joke", why="Eerst.", live=False)
    ambassador.save()
    publish(ambassador, administrator)
    return publish(ambassador, administrator, why="Daarna.", reason="Herzien")


def publish(ambassador, user, reason="", **words):
    for name, value in words.items():
        setattr(ambassador, name, value)
    with LogContext(user=user), change_reason(reason):
        ambassador.save_revision(user=user).publish()
    ambassador.refresh_from_db()
    return ambassador


@pytest.fixture
def profile_editor(make_user):
    group = Group.objects.create(name="Profielen")
    group.permissions.add(Permission.objects.get(codename="change_ambassador"))
    return make_user("petra", groups=[group])


@pytest.fixture
def candidacy(district_here):
    place = Neighbourhood.objects.create(name="Vogelbuurt", district=district_here)
    return Candidacy.objects.create(
        reference="2026-00001", neighbourhood=place, received_at=now()
    )


def seen(response):
    return [
        (moment.title, [(c.label, c.old, c.new) for c in moment.changes])
        for moment in response.context["moments"]
    ]


def labels(model, *names):
    return [model._meta.get_field(n).verbose_name.capitalize() for n in names]


def test_each_moment_says_what_changed_who_and_why(client, profile, profile_editor):
    client.force_login(profile_editor)

    response = client.get(PROFILE.format(profile.pk))
    newest, oldest = response.context["moments"]

    assert [c.old for c in newest.changes] == ["Eerst."]
    assert [c.new for c in newest.changes] == ["Daarna."]
    assert (newest.why, newest.who) == ("Herzien", "beheerder")
    assert newest.is_current
    assert not newest.restorable
    assert oldest.first
    assert oldest.restorable
    assert {c.new for c in oldest.changes} >= {"Joke", "Eerst."}


def test_values_are_shown_in_words(client, coordinator_here, candidacy):
    first = str(candidacy.neighbourhood)
    other = Neighbourhood.objects.create(
        name="De Zonnebloem", district=candidacy.neighbourhood.district
    )
    candidacy.neighbourhood = other
    candidacy.status = "candidate"
    candidacy.decided_by = coordinator_here
    candidacy.save()
    client.force_login(coordinator_here)

    newest, _oldest = client.get(CANDIDACY.format(candidacy.pk)).context["moments"]
    shown = {change.label: (change.old, change.new) for change in newest.changes}

    neighbourhood, status, decided = labels(
        Candidacy, "neighbourhood", "status", "decided_by"
    )
    assert shown[neighbourhood] == (first, str(other))
    assert shown[status][1] == candidacy.get_status_display()
    assert shown[decided] == ("–", str(coordinator_here))
    assert newest.who


def test_a_portrait_is_named_and_a_lost_one_numbered(client, profile, administrator):
    images = get_image_model().objects
    unread = images.model(title="Joke", file="joke.png", width=1, height=1)
    (image,) = images.bulk_create([unread])
    profile.portrait = image
    profile.save()
    client.force_login(administrator)

    newest = client.get(PROFILE.format(profile.pk)).context["moments"][0]
    assert [c.new for c in newest.changes] == ["Joke"]

    key = image.pk
    images.all().delete()
    history = client.get(PROFILE.format(profile.pk)).context["moments"]
    assert str(key) in " ".join(c.new + c.old for m in history for c in m.changes)


def test_unpublishing_reads_as_no_longer_in_force(client, profile, administrator):
    with LogContext(user=administrator):
        profile.unpublish()
    client.force_login(administrator)

    newest = client.get(PROFILE.format(profile.pk)).context["moments"][0]

    assert newest.tone == "off"
    assert newest.changes == []
    assert not newest.restorable


def test_erased_words_are_said_to_be_erased(client, profile, administrator):
    profile.history.update(name="", why="")
    client.force_login(administrator)

    response = client.get(PROFILE.format(profile.pk))
    newest, oldest = response.context["moments"]

    assert newest.changes == []
    (name,) = labels(Ambassador, "name")
    assert next(c.new for c in oldest.changes if c.label == name).startswith("(")
    assert "Eerst." not in response.content.decode()


def test_words_are_never_markup(client, profile, administrator):
    publish(profile, administrator, why="<script>alert(1)</script>")
    client.force_login(administrator)

    page = client.get(PROFILE.format(profile.pk)).content.decode()

    assert "<script>alert" not in page


def test_who_may_not_see_it_gets_nothing(
    client, make_user, coordinator_elsewhere, profile, candidacy
):
    for user in (make_user("nobody"), coordinator_elsewhere):
        client.force_login(user)
        assert client.get(PROFILE.format(profile.pk)).status_code == 404
        assert client.get(CANDIDACY.format(candidacy.pk)).status_code == 404
    assert client.get(PROFILE.format(9999)).status_code == 404
    assert client.get(PROFILE.format("_00")).status_code == 404


def test_restoring_makes_a_draft_and_touches_nothing(client, profile, profile_editor):
    oldest = profile.history.last()
    client.force_login(profile_editor)

    response = client.post(PROFILE.format(profile.pk), {"version": oldest.history_id})
    profile.refresh_from_db()

    assert response.status_code == 302
    assert profile.why == "Daarna."
    assert profile.has_unpublished_changes
    assert profile.latest_revision.as_object().why == "Eerst."
    assert profile.latest_revision.user == profile_editor
    assert profile.history.count() == 2


def test_restoring_then_publishing_leaves_one_row(client, profile, administrator):
    client.force_login(administrator)
    client.post(
        PROFILE.format(profile.pk), {"version": profile.history.last().history_id}
    )
    profile.refresh_from_db()

    profile.latest_revision.publish()

    assert profile.history.count() == 3
    assert profile.history.first().why == "Eerst."


def test_a_locked_profile_is_not_restored(
    client, profile, administrator, profile_editor
):
    profile.locked, profile.locked_by = True, administrator
    profile.save(update_fields=["locked", "locked_by"])
    client.force_login(profile_editor)
    url, version = PROFILE.format(profile.pk), profile.history.last().history_id

    page = client.get(url)

    assert page.status_code == 200
    assert 'name="version"' not in page.content.decode()
    assert client.post(url, {"version": version}).status_code == 404


@pytest.mark.parametrize("version", ["", "x", "0", "-1", "9" * 30, "\x00"])
def test_an_unknown_version_is_404(client, profile, profile_editor, version):
    client.force_login(profile_editor)

    response = client.post(PROFILE.format(profile.pk), {"version": version})

    assert response.status_code == 404


def test_the_version_of_another_profile_is_404(client, profile, administrator):
    person = Person.objects.create(given_name="Ali", family_name="Demir")
    other = Ambassador(person=person, name="Ali", live=False)
    other.save()
    publish(other, administrator)
    publish(other, administrator, why="Ander")
    client.force_login(administrator)

    version = other.history.last().history_id
    response = client.post(PROFILE.format(profile.pk), {"version": version})

    assert response.status_code == 404


def test_words_that_are_no_longer_acceptable_are_refused(
    client, profile, profile_editor
):
    oldest = profile.history.last()
    profile.history.filter(pk=oldest.pk).update(name="")
    client.force_login(profile_editor)
    revisions = profile.revisions.count()

    response = client.post(PROFILE.format(profile.pk), {"version": oldest.history_id})

    assert response.status_code == 302
    assert response.url == PROFILE.format(profile.pk)
    assert profile.revisions.count() == revisions


def test_a_register_is_read_only(client, coordinator_here, candidacy):
    candidacy.status = "candidate"
    candidacy.save()
    client.force_login(coordinator_here)
    url = CANDIDACY.format(candidacy.pk)

    version = candidacy.history.last().history_id

    assert 'name="version"' not in client.get(url).content.decode()
    assert client.post(url, {"version": version}).status_code == 404
    candidacy.refresh_from_db()
    assert candidacy.status == "candidate"


def test_the_timeline_costs_the_same_for_any_length(
    client, coordinator_here, candidacy
):
    client.force_login(coordinator_here)
    url = CANDIDACY.format(candidacy.pk)
    candidacy.decided_by = coordinator_here
    candidacy.save()
    client.get(url)
    costs = set()

    for rows in (2, 20):
        for number in range(rows):
            candidacy.reference = f"{rows}-{number}"
            candidacy.save()
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
        costs.add(len(captured))

    assert len(costs) == 1
    assert costs.pop() <= 16


def test_a_long_history_has_pages_that_join_up(client, coordinator_here, candidacy):
    for number in range(30):
        candidacy.reference = f"2026-{number:05d}x"
        candidacy.save()
    client.force_login(coordinator_here)
    url = CANDIDACY.format(candidacy.pk)

    first = client.get(url).context["moments"]
    second = client.get(f"{url}?p=2").context["moments"]

    assert (len(first), len(second)) == (20, 11)
    assert first[-1].changes[0].old == second[0].changes[0].new
    assert not second[0].is_current


def test_the_editor_of_a_profile_finds_the_timeline(
    client, profile, administrator, monkeypatch
):
    monkeypatch.setattr(Ambassador, "snippet_viewset", profiles, raising=False)
    client.force_login(administrator)

    page = client.get(f"/admin/try/profile/edit/{profile.pk}/").content.decode()

    assert PROFILE.format(profile.pk) in page


@pytest.mark.parametrize("make", [ConferenceFactory, ManagementMeetingFactory])
def test_numbers_for_machines_are_not_told(make):
    record = make().history.first()
    names = {field.name for field in shown_fields(record)}

    assert {"uid", "sequence"} <= {field.name for field in record.tracked_fields}
    assert names >= {"starts_at", "place"}
    assert names.isdisjoint({"uid", "sequence", "id"})
