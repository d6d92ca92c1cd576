"""Own words become a draft, never live; an editor's draft is not run over."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.own_words import actions
from buurtambassadeur_wagtail.own_words.pictures import clean_picture
from buurtambassadeur_wagtail.own_words.rules import State
from tests.own_words.conftest import WORDS, picture

pytestmark = pytest.mark.django_db
YES = "De gemeente mag dit portret laten zien."


def with_portrait():
    return {
        "words": WORDS,
        "picture": clean_picture(picture()),
        "portrait_alt": "Joke lacht",
        "consent_text": YES,
    }


def test_asking_sends_a_link_and_a_new_one_ends_the_old(
    appointment, profile, coordinator_here
):
    first = actions.ask(appointment, by=coordinator_here)
    second = actions.ask(appointment, by=coordinator_here)

    first.refresh_from_db()
    assert first.state is State.WITHDRAWN
    assert second.state is State.ASKED
    assert Link.objects.open().get().about == second
    assert [one.to for one in Letter.objects.all()] == ["joke@zilverveen.example"] * 2


def test_nobody_is_asked_after_the_last_day_or_without_address(appointment, profile):
    appointment.person.contact_details.delete()
    appointment.person.refresh_from_db()
    with pytest.raises(Refused, match="geen e-mailadres"):
        actions.ask(appointment, by=None)

    appointment.last_day = clock.today() - timedelta(days=1)
    with pytest.raises(Refused, match="is voorbij"):
        actions.ask(appointment, by=None)


def test_words_become_the_newest_draft_and_nothing_goes_live(proposal, profile):
    actions.propose(proposal, words=WORDS)

    profile.refresh_from_db()
    draft = profile.get_latest_revision_as_object()
    assert (draft.why, draft.proud, draft.languages) == tuple(WORDS.values())
    assert profile.why == "Ik ken iedereen in de straat."
    assert profile.has_unpublished_changes
    assert proposal.state is State.DRAFTED
    events = list(Letter.objects.order_by("pk").values_list("event", flat=True))
    assert events == ["own_words_asked", "own_words_received", "own_words_proposed"]
    assert (
        Letter.objects.get(event="own_words_proposed").to == "sanne@zilverveen.example"
    )


def test_a_second_time_builds_on_the_own_draft(
    proposal, profile, appointment, coordinator_here
):
    actions.propose(proposal, words=WORDS)
    again = actions.ask(appointment, by=coordinator_here)

    actions.propose(again, words=WORDS | {"why": "Nog beter."})

    profile.refresh_from_db()
    assert profile.get_latest_revision_as_object().why == "Nog beter."


def test_the_draft_of_an_editor_is_not_run_over(proposal, profile, editor):
    profile.why = "Van de redactie."
    profile.save_revision(user=editor)

    actions.propose(proposal, words=WORDS)

    profile.refresh_from_db()
    assert profile.get_latest_revision_as_object().why == "Van de redactie."
    assert proposal.state is State.WAITING
    assert "ander concept" in Letter.objects.get(event="own_words_proposed").body

    actions.take_over(proposal, by=editor)
    profile.refresh_from_db()
    assert profile.get_latest_revision_as_object().why == WORDS["why"]
    assert proposal.handled_by == editor
    for step in (actions.take_over, actions.set_aside):
        with pytest.raises(Refused, match="niet meer te beslissen"):
            step(proposal, by=editor)


def test_a_locked_profile_waits_and_words_can_be_set_aside(proposal, profile, editor):
    Ambassador.objects.update(locked=True)

    actions.propose(proposal, words=WORDS)
    assert proposal.state is State.WAITING
    actions.set_aside(proposal, by=editor)

    assert proposal.state is State.SET_ASIDE


def test_a_workflow_begins_when_the_site_has_one(
    proposal, profile, site, mailoutbox, django_capture_on_commit_callbacks
):
    call_command("buurtambassadeur_setup", verbosity=0)

    with django_capture_on_commit_callbacks(execute=True):
        actions.propose(proposal, words=WORDS)

    profile = Ambassador.objects.get()
    assert profile.workflow_in_progress
    assert profile.current_workflow_task_state.revision == proposal.revision


def test_words_are_sent_in_once(proposal, profile):
    actions.propose(proposal, words=WORDS)

    with pytest.raises(Refused, match="al ingestuurd"):
        actions.propose(proposal, words=WORDS)
    with pytest.raises(Refused, match="al iets ingestuurd"):
        actions.withdraw_request(proposal, by=None)


def test_there_is_no_portrait_without_consent(proposal, profile):
    without = with_portrait() | {"consent_text": ""}

    with pytest.raises(Refused, match="alleen zien met uw toestemming"):
        actions.propose(proposal, **without)
    assert not get_image_model().objects.exists()
    proposal.refresh_from_db()
    assert proposal.sent_at is None


def test_without_profile_nothing_can_be_proposed(proposal, profile):
    profile.person.erased_at = clock.now()
    profile.person.save()

    with pytest.raises(Refused, match="geen profiel meer"):
        actions.propose(proposal, words=WORDS)


def test_consent_is_recorded_and_withdrawing_takes_the_portrait_off_at_once(
    proposal, profile
):
    actions.propose(proposal, **with_portrait())
    assert proposal.consent_text == YES
    assert proposal.consented_at
    profile.refresh_from_db()
    profile.get_latest_revision().publish()
    profile.refresh_from_db()
    assert profile.portrait == proposal.portrait
    profile.save_revision()  # and a newer draft that shows it too
    Ambassador.objects.update(locked=True)

    assert actions.withdraw_portrait(proposal)
    assert not actions.withdraw_portrait(proposal)

    profile.refresh_from_db()
    assert (profile.portrait, profile.portrait_alt) == (None, "")
    assert profile.get_latest_revision_as_object().portrait is None
    assert not get_image_model().objects.exists()
    assert proposal.consent_withdrawn_at


def test_without_portrait_there_is_nothing_to_withdraw(proposal, profile):
    actions.propose(proposal, words=WORDS)

    assert not actions.withdraw_portrait(proposal)
    assert not Link.objects.filter(purpose="portrait-withdraw").exists()


def test_nobody_who_died_is_asked(appointment, profile):
    person = appointment.person
    person.deceased_at = clock.now()
    person.save()

    assert "overleden" in actions.asking(appointment).message


def test_consent_is_withdrawn_after_the_picture_was_deleted(proposal, profile):
    actions.propose(proposal, **with_portrait())
    get_image_model().objects.all().delete()
    proposal.refresh_from_db()

    assert actions.withdraw_portrait(proposal)
    assert proposal.consent_withdrawn_at
