"""Signing up, the maximum, stepping back, and being forgotten."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse
from ical.calendar_stream import IcsCalendarStream

from buurtambassadeur_wagtail.candidacy.mailboxes import PER_DAY
from buurtambassadeur_wagtail.conferences import actions, letters, queries
from buurtambassadeur_wagtail.conferences.models import Conference, SignUp
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.privacy.actions import erase_person
from buurtambassadeur_wagtail.privacy.queries import find
from buurtambassadeur_wagtail.reminders.running import run
from tests.conferences.conftest import DAY

pytestmark = pytest.mark.django_db


def on(days):
    """It is noon, so many days before or after the conference."""
    moment = clock.start_of(DAY + timedelta(days=days)) + timedelta(hours=12)
    return time_machine.travel(moment, tick=False)


def test_the_receipt_has_an_entry_for_the_calendar(comes, evening):
    done = comes("Anton", people=3)

    letter = Letter.objects.get()
    assert (letter.event, letter.to) == (
        "conference_signed_up",
        "anton@zilverveen.example",
    )
    assert "U komt met 3 mensen." in letter.body
    calendar = IcsCalendarStream.calendar_from_ics(letter.enclosures.get().text)
    (event,) = calendar.events
    assert (calendar.method, event.uid) == ("REQUEST", str(evening.uid))
    assert event.location == "Buurthuis De Merel, Merelplein 1"
    assert done.created
    assert queries.places_left(evening) == 37


def test_the_same_form_counts_once_also_for_the_last_place(comes, evening):
    Conference.objects.update(max_sign_ups=2)
    token = uuid4()

    first, second = comes(token=token), comes(token=token)

    assert (first.created, second.created) == (True, False)
    assert first.sign_up == second.sign_up
    assert Letter.objects.count() == 1


def test_the_maximum_is_held(comes, evening):
    Conference.objects.update(max_sign_ups=5)
    comes("Anton", people=4)
    with pytest.raises(Refused, match="Er is nog 1 plaats vrij"):
        comes("Berta", people=2)
    comes("Carla", people=1)
    with pytest.raises(Refused, match="Alle plaatsen zijn bezet"):
        comes("Dirk", people=1)

    actions.step_back(SignUp.objects.get(name="Anton"))
    comes("Dirk", people=4)
    assert queries.people_coming(evening) == 5


def test_only_the_office_enters_somebody_after_closing(
    comes, evening, coordinator_here
):
    Conference.objects.update(sign_up_closes_at=clock.now())

    with pytest.raises(Refused):
        comes("Anton")
    done = comes("Berta", by=coordinator_here, via="telephone", email="", phone="06")

    assert done.sign_up.entered_by == coordinator_here
    assert not Letter.objects.exists()


def test_a_mailbox_gets_few_letters_a_day(comes):
    for _number in range(PER_DAY):
        comes("Anton", people=1)
    with pytest.raises(Refused, match="Probeer"):
        comes("Anton", people=1)
    assert SignUp.objects.count() == PER_DAY


def test_stepping_back_frees_the_place_and_ends_the_link(comes, evening, written):
    sign_up = comes().sign_up
    written()

    assert actions.step_back(sign_up)
    assert not actions.step_back(sign_up)

    assert written() == [("conference_signed_off", "anton@zilverveen.example")]
    assert queries.people_coming(evening) == 0
    assert Link.objects.get(purpose=letters.TAKE_BACK).state != "open"


def test_the_reminder_goes_once_on_its_day(comes, evening, written):
    evening.refresh_from_db()
    early = comes("Anton").sign_up
    actions.step_back(comes("Berta").sign_up)
    written()
    with on(-4):
        run()
        assert written() == []
    with on(-3):
        comes("Carla")
        written()
        run()
        run()
        assert written() == [("conference_reminder", early.email)]
    with on(-1):
        run()
        assert written() == []


def test_who_came_is_forgotten_and_how_many_stays(comes, evening, coordinator_here):
    sign_up = comes("Anton", people=3).sign_up
    with on(13):
        run()
        sign_up.refresh_from_db()
        assert sign_up.name == "Anton"
    with on(14):
        run()
        run()
    sign_up.refresh_from_db()

    assert (sign_up.name, sign_up.email, sign_up.email_key) == ("", "", "")
    assert sign_up.erased_at is not None
    assert queries.people_coming(evening) == 3
    assert not Letter.objects.about(sign_up).exclude(to="").exists()


def test_a_postponed_one_keeps_who_waits(comes, evening, coordinator_here):
    comes()
    actions.postpone_conference(evening, reason="Storm.", by=coordinator_here)
    with on(60):
        assert actions.forget_old_sign_ups() == 0
    with on(365):
        assert actions.forget_old_sign_ups() == 1


def test_erasing_a_person_frees_the_place(comes, evening, administrator):
    sign_up = comes("Anton").sign_up
    assert find("anton@zilverveen.example").sign_ups == [sign_up]

    erasure = erase_person(sign_ups=[sign_up], by=administrator, reason="request")

    sign_up.refresh_from_db()
    assert (sign_up.name, sign_up.email, sign_up.people) == ("", "", 2)
    assert queries.people_coming(evening) == 0
    assert erasure.counts["sign_ups"] == 1
    assert find("anton").sign_ups == []


def test_the_link_of_a_letter_works_until_it_begins(comes):
    comes()
    link = Link.objects.get(purpose=letters.TAKE_BACK)

    assert links.find(letters.TAKE_BACK, links.token_of(link)) == link
    with on(1):
        assert link.state == "expired"


def test_who_did_not_sign_up_has_the_address_deleted(client, comes, evening, written):
    """Somebody filled in the address of another one."""
    sign_up = comes("Anton", people=3).sign_up
    letter = Letter.objects.get()
    assert "Hebt u zich niet aangemeld?" in letter.body
    link = Link.objects.get(purpose=letters.TAKE_BACK)
    url = reverse("buurtambassadeur:link", args=[link.purpose, links.token_of(link)])
    written()

    assert "Ik was dit niet" in client.get(url).content.decode()
    page = client.post(url, {"instead": ""}).content.decode()

    assert "Uw adres is gewist" in page
    sign_up.refresh_from_db()
    assert (sign_up.name, sign_up.email, sign_up.email_key) == ("", "", "")
    assert queries.people_coming(evening) == 0
    assert written() == []
    assert not Letter.objects.exclude(to="").exists()
    with on(-3):
        run()
    assert not Letter.objects.exclude(to="").exists()
    assert not actions.disown(sign_up)


def test_a_web_address_in_a_name_is_not_mailed(comes):
    comes("Win nu op www.rommel.example", email="anton@zilverveen.example")

    assert "rommel" not in Letter.objects.get().body
