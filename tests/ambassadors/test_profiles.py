"""What was in force, through all that Wagtail does with a profile."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.log_actions import LogContext
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.kernel.history import change_reason
from tests.factories import AmbassadorFactory, AppointmentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    """A profile as an appointment leaves it: never published."""
    profile = AmbassadorFactory(live=False)
    profile.save_revision()
    return profile


@pytest.fixture
def live(draft):
    return publish(draft)


def fresh(profile):
    return Ambassador.objects.get(pk=profile.pk)


def write(profile, **words):
    """Save words as the editor's draft does, and return the revision."""
    edited = fresh(profile).get_latest_revision_as_object()
    for name, value in words.items():
        setattr(edited, name, value)
    return edited.save_revision()


def publish(profile, **words):
    write(profile, **words).publish()
    return fresh(profile)


def rows(profile):
    """Kind, words and standing of each row, oldest first."""
    history = profile.history.order_by("history_id")
    return list(history.values_list("history_type", "why", "live"))


FIRST = ("+", "Ik ken iedereen in de straat.", True)


def test_drafts_leave_no_row(draft):
    write(draft, why="Eerste gedachte.")
    write(draft, why="Tweede gedachte.")

    assert rows(draft) == []


def test_publishing_leaves_exactly_one_row(draft):
    publish(draft)

    assert rows(draft) == [FIRST]


def test_draft_of_a_published_profile_leaves_no_row(live):
    write(live, why="Nog niet klaar.")

    assert rows(live) == [FIRST]
    assert fresh(live).why == "Ik ken iedereen in de straat."


def test_publishing_again_leaves_one_row_more(live):
    publish(live, why="Nieuwe woorden.")

    assert rows(live) == [FIRST, ("~", "Nieuwe woorden.", True)]


def test_publishing_the_same_words_leaves_no_row(live):
    publish(live)

    assert rows(live) == [FIRST]


def test_autosave_overwrites_a_draft_and_leaves_no_row(live):
    revision = write(live, why="Een")
    edited = fresh(live).get_latest_revision_as_object()
    edited.why = "Een twee"
    edited.save_revision(overwrite_revision=revision)

    assert rows(live) == [FIRST]
    assert fresh(live).get_latest_revision() == revision


def test_locking_leaves_no_row(live, editor):
    live.locked, live.locked_by, live.locked_at = True, editor, timezone.now()
    live.save(update_fields=["locked", "locked_by", "locked_at"])
    live.locked = False
    live.save()

    assert rows(live) == [FIRST]


def test_unpublishing_leaves_one_row(live):
    live.unpublish()

    assert rows(live) == [FIRST, ("~", "Ik ken iedereen in de straat.", False)]


def test_drafts_after_unpublishing_leave_no_row(live):
    live.unpublish()
    write(live, why="Terug van weggeweest.")

    assert len(rows(live)) == 2

    publish(live)
    assert rows(live)[2:] == [("~", "Terug van weggeweest.", True)]


def test_restoring_an_old_version_and_publishing_it_leaves_one_row(live):
    first = live.latest_revision
    publish(live, why="Nieuwe woorden.")

    restored = first.as_object()
    restored.save_revision().publish()

    assert rows(live)[2:] == [("~", "Ik ken iedereen in de straat.", True)]


def test_restoring_words_never_touches_an_appointment(live):
    appointment = AppointmentFactory(person=live.person)
    first = live.latest_revision
    publish(live, why="Nieuwe woorden.")
    appointment.last_day = appointment.last_day - timedelta(days=30)
    appointment.save()

    first.as_object().save_revision().publish()

    before = appointment.last_day
    appointment.refresh_from_db()
    assert appointment.last_day == before
    assert appointment.history.count() == 2


def test_who_published_and_why(draft, editor):
    with LogContext(user=editor), change_reason("nieuwe foto"):
        publish(draft)

    row = draft.history.get()
    assert (row.history_user, row.history_change_reason) == (editor, "nieuwe foto")


def test_scheduled_publishing_leaves_exactly_one_row_when_its_moment_comes(live):
    moment = timezone.now() + timedelta(days=2)
    write(live, why="Vanaf overmorgen.", go_live_at=moment).publish()
    call_command("publish_scheduled")

    assert rows(live) == [FIRST]
    assert fresh(live).why == "Ik ken iedereen in de straat."

    with time_machine.travel(moment + timedelta(minutes=1)):
        call_command("publish_scheduled")
        call_command("publish_scheduled")

    assert rows(live) == [FIRST, ("~", "Vanaf overmorgen.", True)]


def test_scheduled_first_publishing_leaves_exactly_one_row(draft):
    moment = timezone.now() + timedelta(days=2)
    write(draft, go_live_at=moment).publish()

    assert rows(draft) == []

    with time_machine.travel(moment + timedelta(minutes=1)):
        call_command("publish_scheduled")

    assert rows(draft) == [FIRST]


def test_scheduled_expiry_leaves_exactly_one_row_when_its_moment_comes(draft):
    moment = timezone.now() + timedelta(days=2)
    live = publish(draft, expire_at=moment)

    with time_machine.travel(moment + timedelta(minutes=1)):
        call_command("publish_scheduled")
        call_command("publish_scheduled")

    assert rows(live) == [FIRST, ("~", "Ik ken iedereen in de straat.", False)]


@pytest.mark.filterwarnings("ignore:get_connection")  # Wagtail 8.0 under Django 6.1
def test_workflow_leaves_a_row_only_when_it_publishes(live, editor, administrator):
    task = GroupApprovalTask.objects.create(name="Nakijken")
    task.groups.set(administrator.groups.all())
    workflow = Workflow.objects.create(name="Profielen")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    write(live, why="Kijkt u even mee?")

    state = workflow.start(fresh(live), editor)
    assert rows(live) == [FIRST]

    state.current_task_state.approve(user=administrator)
    assert rows(live) == [FIRST, ("~", "Kijkt u even mee?", True)]


def test_history_of_a_deleted_profile_says_so(live):
    number = live.pk
    live.delete()

    row = Ambassador.history.filter(id=number).first()
    assert row.history_type == "-"


def test_profile_without_a_name_is_called_something():
    assert str(AmbassadorFactory.build(name="", person=None)) == (
        "Buurtambassadeur zonder naam"
    )


def test_profile_is_not_the_place_of_facts():
    """An older draft overwrites every column when it is published."""
    facts = {"first_day", "last_day", "status", "absent", "erased_at", "cancelled_at"}

    assert not facts & {field.name for field in Ambassador._meta.fields}
