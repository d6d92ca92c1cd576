"""Offline now: past a lock, a review and a publication that was planned."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.ambassadors.offline import actions
from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.portraits import PORTRAITS
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests import factories


@pytest.fixture
def joke(district_here):
    """An appointment that runs, with a published profile and a portrait."""
    image = get_image_model().objects.create(title="Joke", file=get_test_image_file())
    place = factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")
    appointment = factories.AppointmentFactory(
        neighbourhood=place,
        first_day=clock.today() - timedelta(days=30),
        last_day=clock.today() + timedelta(days=300),
    )
    profile = factories.AmbassadorFactory(
        person=appointment.person, portrait=image, portrait_alt="Joke lacht"
    )
    profile.save_revision().publish()
    return appointment


@pytest.fixture
def profile(joke):
    joke.person.ambassador.refresh_from_db()
    return joke.person.ambassador


@pytest.fixture
def caught(profile, editor, administrator):
    """Locked by a colleague, under review, and to be published in an hour."""
    workflow = Workflow.objects.create(name="Nakijken")
    task = GroupApprovalTask.objects.create(name="Redactie")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    profile.why = "Dit komt straks online."
    profile.go_live_at = timezone.now() + timedelta(hours=1)
    profile.save_revision(user=editor).publish(user=administrator)
    profile.refresh_from_db()
    workflow.start(profile, editor)
    profile.locked, profile.locked_by = True, administrator
    profile.locked_at = timezone.now()
    profile.save(update_fields=["locked", "locked_by", "locked_at"])
    return profile


def at(profile):
    return reverse("buurtambassadeur_ambassador_take_offline", args=[profile.pk])


def card(appointment):
    return sitting(appointment.neighbourhood)[0]


def test_words_and_portrait_go_and_name_and_days_stay(joke, profile, editor):
    assert card(joke).portrait is not None

    actions.take_offline(profile, by=editor)

    shown = card(joke)
    assert (shown.name, shown.last_day) == ("Joke Verhulst", joke.last_day)
    assert (shown.why, shown.proud, shown.portrait) == ("", "", None)


@pytest.mark.parametrize("size", PORTRAITS)
def test_file_of_the_portrait_goes_too(
    size, joke, profile, editor, django_capture_on_commit_callbacks
):
    rendition = profile.portrait.get_rendition(size)
    storage, name = rendition.file.storage, rendition.file.name
    assert storage.exists(name)

    with django_capture_on_commit_callbacks(execute=True):
        actions.take_offline(profile, by=editor)

    assert not storage.exists(name)


def test_past_lock_workflow_and_schedule(joke, caught, editor):
    actions.take_offline(caught, by=editor)

    caught.refresh_from_db()
    assert not caught.live
    assert not caught.workflow_in_progress
    assert caught.scheduled_revision is None
    assert caught.go_live_at is None


def test_nothing_comes_back_when_the_planned_hour_has_come(joke, caught, editor):
    actions.take_offline(caught, by=editor)
    from_the_past = timezone.now() - timedelta(minutes=1)
    caught.revisions.exclude(approved_go_live_at=None).update(
        approved_go_live_at=from_the_past
    )

    call_command("publish_scheduled")

    caught.refresh_from_db()
    assert not caught.live
    assert card(joke).why == ""


def test_also_what_is_not_live_yet_but_will_be(joke, caught, editor):
    type(caught).objects.filter(pk=caught.pk).update(live=False)

    actions.take_offline(caught, by=editor)

    assert caught.revisions.exclude(approved_go_live_at=None).count() == 0


def test_publishing_again_undoes_it(joke, caught, editor):
    actions.take_offline(caught, by=editor)

    caught.refresh_from_db()
    caught.save_revision(user=editor).publish()

    assert card(joke).portrait is not None
    assert card(joke).why != ""


def test_second_time_there_is_nothing_to_hide(profile, editor):
    actions.take_offline(profile, by=editor)

    with pytest.raises(Refused, match="niets om weg te halen"):
        actions.take_offline(profile, by=editor)


@pytest.mark.parametrize(
    ("who", "status"),
    [("editor", 200), ("coordinator_here", 200), ("coordinator_elsewhere", 404)],
)
def test_editors_and_the_own_coordinator_may(client, profile, request, who, status):
    client.force_login(request.getfixturevalue(who))

    assert client.get(at(profile)).status_code == status


def test_one_button_on_appointment_and_profile(client, joke, profile, coordinator_here):
    client.force_login(coordinator_here)
    page = reverse("buurtambassadeur_appointment_modeladmin_inspect", args=[joke.pk])
    assert at(profile) in client.get(page).content.decode()

    response = client.post(at(profile))

    profile.refresh_from_db()
    assert not profile.live
    assert response.url == page


def test_editor_goes_from_the_profile_and_back(client, caught, editor):
    client.force_login(editor)
    edit = caught.snippet_viewset.get_url_name("edit")
    address = reverse(edit, args=[caught.pk])
    assert at(caught) in client.get(address).content.decode()

    assert client.post(at(caught)).url == address


def test_page_of_a_candidate_needs_the_candidacy_to_end(
    client, joke, profile, coordinator_here
):
    factories.CandidatePublicationFactory(
        open=True,
        candidacy__neighbourhood=joke.neighbourhood,
        application__given_name="Joke",
        application__family_name="Verhulst",
    )
    client.force_login(coordinator_here)

    page = client.get(at(profile)).content.decode()

    assert "gaat pas van de website als de kandidatuur eindigt" in page


def test_a_profile_that_waits_for_its_first_day_stays_away(profile, editor):
    Ambassador.objects.filter(pk=profile.pk).update(
        live=False, go_live_at=timezone.now() + timedelta(hours=1)
    )
    profile.refresh_from_db()
    revision = profile.save_revision(user=editor)
    revision.approved_go_live_at = timezone.now() + timedelta(hours=1)
    revision.save()

    actions.take_offline(profile, by=editor)

    profile = Ambassador.objects.get()
    assert profile.go_live_at is None
    assert profile.scheduled_revision is None
