"""Half a page, before the conference begins, by link or on paper."""

import pytest
import time_machine

from buurtambassadeur_wagtail.conferences.looking_back import (
    ask_to_look_back,
    enter_look_back,
    look_back,
)
from buurtambassadeur_wagtail.conferences.models import LookBack
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.reminders.running import run
from tests import factories
from tests.conferences.assess.conftest import NOW
from tests.meetings.test_links import link_to

pytestmark = pytest.mark.django_db
COMING = NOW.date().replace(day=20)
WORDS = {"did": "Veel gepraat.", "proud": "", "needed": ""}


@pytest.fixture
def coming(birds, joke, mehmet):
    """In eighteen days."""
    return factories.ConferenceFactory(neighbourhoods=[birds], day=COMING)


@pytest.fixture
def asked(site, coming, joke):
    ask_to_look_back(coming)
    return coming.look_backs.get(appointment=joke)


def test_everybody_who_sits_that_day_is_asked_once(coming):
    asked = ask_to_look_back(coming)

    assert sorted(one.asked_via for one in asked) == ["email", "paper"]
    assert [one.to for one in Letter.objects.all()] == ["joke@zilverveen.example"]
    assert ask_to_look_back(coming) == []


def test_the_daily_command_asks_three_weeks_before(birds, joke):
    factories.ConferenceFactory(neighbourhoods=[birds], day=COMING.replace(day=24))
    run()
    assert not LookBack.objects.exists()

    with time_machine.travel("2027-06-03 08:00"):
        run()
        run()

    assert Letter.objects.filter(event="look_back_asked").count() == 1


def test_writing_and_changing_it_by_link(client, asked):
    address = link_to("look-back", asked)
    assert client.get(address).status_code == 200
    asked.refresh_from_db()
    assert asked.written_at is None

    assert "Schrijf iets" in client.post(address, {"did": " "}).content.decode()
    for text in ("Veel gepraat.", "Ook een opruimdag."):
        assert "Dank u wel" in client.post(address, {"did": text}).content.decode()
        assert text in client.get(address).content.decode()

    asked.refresh_from_db()
    assert (asked.did, asked.written_via) == ("Ook een opruimdag.", "link")


def test_until_the_conference_begins(client, asked, coming):
    address = link_to("look-back", asked)
    with time_machine.travel(coming.starts_at):
        assert client.get(address).status_code == 410
        assert client.post(address, {"did": "Te laat."}).status_code == 410
        with pytest.raises(Refused):
            look_back(asked, words=WORDS)
    asked.refresh_from_db()
    assert asked.did == ""


def test_what_was_put_off_can_still_be_written(asked, coming):
    type(coming).objects.filter(pk=coming.pk).update(status="postponed", reason="Ziek")
    asked.refresh_from_db()
    with time_machine.travel("2027-07-01 10:00"):
        assert look_back(asked, words=WORDS)


def test_on_behalf_of_who_has_no_address(coming, mehmet, coordinator_here):
    found = enter_look_back(
        coming, mehmet, words=WORDS, via="paper", by=coordinator_here
    )

    assert (found.did, found.entered_by) == ("Veel gepraat.", coordinator_here)


def test_nothing_is_asked_once_it_begins(coming):
    with time_machine.travel(coming.starts_at), pytest.raises(Refused):
        ask_to_look_back(coming)
