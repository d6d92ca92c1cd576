"""When an ambassador has died: offline that minute, and silence."""

from datetime import date, timedelta

import pytest
from django.db import transaction

from buurtambassadeur_wagtail.ambassadors.ending import actions, dismissing, dying
from buurtambassadeur_wagtail.ambassadors.ending.putting_right import put_right
from buurtambassadeur_wagtail.ambassadors.ending.rules import EndReason
from buurtambassadeur_wagtail.ambassadors.people import address_of
from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.kernel import outbox
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.reminders import running
from tests import factories

from .conftest import HEARING, TODAY, serve


def post(about, **fields):
    with transaction.atomic():
        values = {"event": "appointed", "to": "joke@zilverveen.example", "name": "Joke"}
        return outbox.post(subject="Hallo", body="…", about=about, **values | fields)


@pytest.mark.parametrize("died_on", [TODAY, TODAY - timedelta(days=3)])
def test_offline_that_minute_also_when_it_is_the_last_day(
    joke, here, coordinator_here, died_on
):
    dying.record_death(joke, died_on=died_on, by=coordinator_here)

    joke.refresh_from_db()
    assert sitting(here, on=TODAY) == []
    assert sitting(here, on=died_on) == []
    assert (joke.last_day, joke.end_reason) == (died_on, "deceased")
    assert not joke.person.ambassador.live


def test_nobody_is_written_and_letters_that_wait_are_stopped(
    joke, coordinator_here, mailoutbox
):
    waiting = post(joke)
    Letter.objects.update(failed_at=None, sent_at=None)

    dying.record_death(joke, died_on=TODAY, by=coordinator_here)

    waiting.refresh_from_db()
    assert waiting.error == "Stopped"
    assert Letter.objects.count() == 1
    assert outbox.retry_failed() == 0
    assert not outbox.retry(waiting)
    assert outbox.deliver_due().sent == 0
    assert mailoutbox == []


def test_no_reminder_and_no_thanks_follow(joke, coordinator_here, letters):
    dying.record_death(joke, died_on=TODAY, by=coordinator_here)

    assert address_of(joke.person) == ""
    running.run()
    assert [one for one in letters() if one != "work_list_urgent"] == []


def test_every_appointment_of_the_person_ends(joke, here, coordinator_here):
    later = serve(joke.person, here, date(2028, 1, 1), date(2029, 12, 31))
    earlier = serve(joke.person, here, date(2020, 1, 1), date(2021, 12, 31))

    dying.record_death(joke, died_on=TODAY, by=coordinator_here)

    later.refresh_from_db()
    earlier.refresh_from_db()
    assert later.cancelled_at is not None
    assert (earlier.last_day, earlier.end_reason) == (date(2021, 12, 31), "")


def test_running_application_is_withdrawn_in_silence(joke, coordinator_here, letters):
    application = factories.ApplicationFactory(
        given_name="Joke", family_name="Verhulst", email="joke@zilverveen.example"
    )
    other = factories.ApplicationFactory(
        given_name="Piet", family_name="Verhulst", email="joke@zilverveen.example"
    )

    dying.record_death(joke, died_on=TODAY, by=coordinator_here)

    application.candidacy.refresh_from_db()
    other.candidacy.refresh_from_db()
    assert application.candidacy.status == "withdrawn"
    assert other.candidacy.status == "received"
    assert not Letter.objects.waiting().exists()


def test_proposal_to_dismiss_is_gone(joke, coordinator_here):
    dismissing.propose(
        joke, last_day=TODAY, reasons="…", hearing=HEARING, by=coordinator_here
    )

    dying.record_death(joke, died_on=TODAY, by=coordinator_here)

    states = joke.endings.order_by("pk").values_list("reason", "state")
    assert list(states) == [("dismissed", "undone"), ("deceased", "in_force")]


def test_also_after_an_ending_that_was_still_to_come(joke, coordinator_here):
    actions.end(
        joke,
        reason=EndReason.OWN_REQUEST,
        last_day=date(2026, 12, 31),
        by=coordinator_here,
    )

    dying.record_death(joke, died_on=TODAY, by=coordinator_here)

    joke.refresh_from_db()
    assert (joke.last_day, joke.end_reason) == (TODAY, "deceased")


def test_named_only_when_the_coordinator_says_so(joke, coordinator_here):
    dying.record_death(joke, died_on=TODAY, by=coordinator_here)
    assert joke.person.named_after_death is False

    dying.name_again(joke, by=coordinator_here)

    joke.person.refresh_from_db()
    assert joke.person.named_after_death is True


def test_refuses_a_day_to_come_and_a_second_time(joke, coordinator_here):
    with pytest.raises(Refused, match="Vul de dag in"):
        dying.record_death(joke, died_on=TODAY + timedelta(days=1), by=coordinator_here)
    dying.record_death(joke, died_on=TODAY, by=coordinator_here)
    with pytest.raises(Refused, match="Er staat al"):
        dying.record_death(joke, died_on=TODAY, by=coordinator_here)
    with pytest.raises(Refused, match="Er staat niet"):
        dying.name_again(
            serve(
                factories.PersonFactory(),
                joke.neighbourhood,
                date(2026, 1, 1),
                date(2027, 1, 1),
            ),
            by=coordinator_here,
        )


def test_mistake_is_put_right_without_a_letter(joke, here, coordinator_here, letters):
    dying.record_death(joke, died_on=TODAY, by=coordinator_here)

    put_right(joke, reasons="Verkeerde persoon.", by=coordinator_here)

    joke.refresh_from_db()
    assert joke.last_day == date(2027, 12, 31)
    assert joke.person.deceased_at is None
    assert [one.name for one in sitting(here, on=TODAY)] == ["Joke Verhulst"]
    assert letters() == []
