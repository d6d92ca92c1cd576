"""The daily command: each reminder exactly once, however and whenever it runs."""

from datetime import date, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from buurtambassadeur_wagtail.candidacy import queries as candidacy_queries
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.reminders import letters, running
from buurtambassadeur_wagtail.reminders.models import DailyRun, Reminder
from buurtambassadeur_wagtail.reminders.rules import Event
from tests import factories

from .conftest import EVENTS, TODAY, ago, morning, one_of_each, serving, written

LONG_AGO = datetime(2026, 1, 1, tzinfo=clock.AMSTERDAM)

pytestmark = pytest.mark.django_db


def daily(*arguments):
    out = StringIO()
    call_command("buurtambassadeur_daily", *arguments, stdout=out)
    return out.getvalue()


def test_everything_due_is_done_once(today):
    one_of_each()

    daily()
    daily()

    assert written() == EVENTS
    assert Reminder.objects.count() == len(EVENTS)


def test_says_what_it_did_in_plain_words(today):
    one_of_each()

    said = daily()

    assert "Herinneringen om een aanmelding te bevestigen: 1" in said
    assert "Weigeringen die niet op tijd zijn bevestigd: 1" in said
    assert "Brieven die wachten: 0." in said


def test_dry_run_says_the_same_and_does_nothing(today, mailoutbox):
    one_of_each()

    said = daily("--dry-run")

    assert said.startswith("Dit zou er gebeuren.")
    assert "Bedankbrieven na de laatste dag: 1" in said
    assert written() == []
    assert not Reminder.objects.exists()
    assert not DailyRun.objects.exists()


def test_delivers_letters_that_wait(today, mailoutbox):
    one_of_each()

    daily()

    assert len(mailoutbox) == len(EVENTS)
    assert not Letter.objects.waiting().exists()


@pytest.mark.parametrize("silence", [1, 9, 60, 200])
def test_after_silence_each_gets_one_letter(db, silence):
    """Six months before the end until the end, with days on which nothing ran."""
    with time_machine.travel(morning(), tick=False):
        appointment = serving(TODAY + timedelta(days=200))
    day, end = TODAY, appointment.last_day

    while day <= end:
        with time_machine.travel(morning(day), tick=False):
            daily()
        day += timedelta(days=silence)

    assert 1 <= written().count("appointment_ends_soon") <= 2
    sent = Letter.objects.values_list("created_at", flat=True)
    assert len(set(sent)) == len(sent)  # never two at once


def test_every_day_of_a_year_gives_two_notices_and_one_thanks(db):
    with time_machine.travel(morning(), tick=False):
        serving(TODAY + timedelta(days=250))

    for offset in range(0, 365, 5):
        with time_machine.travel(morning(TODAY + timedelta(days=offset)), tick=False):
            daily()

    assert written() == ["appointment_completed", *["appointment_ends_soon"] * 2]


def test_text_that_is_asked_again_is_reminded_of_again(today):
    text = factories.CandidatePublicationFactory(
        approved_at=None, approved_via="", prepared_at=ago(8)
    )
    daily()
    text.prepared_at = ago(7)
    text.save()

    daily()

    assert written() == ["reminder_approve"] * 2


@pytest.mark.parametrize(
    "changes",
    [
        {
            "end_reason": "own_request",
            "ended_at": datetime(2026, 1, 1, tzinfo=clock.AMSTERDAM),
        },
        {"cancelled_at": LONG_AGO},
    ],
)
def test_who_stopped_hears_nothing_about_the_end(today, changes):
    serving(TODAY + timedelta(days=20), **changes)
    serving(TODAY - timedelta(days=2), **changes)

    daily()

    assert written() == []


@pytest.mark.parametrize("field", ["deceased_at", "erased_at"])
def test_who_cannot_read_hears_nothing(today, field):
    person = factories.PersonFactory(**{field: ago(1)})
    serving(TODAY + timedelta(days=20), person=person)

    daily()

    assert written() == []


def test_who_goes_on_is_neither_warned_nor_thanked(today):
    person = factories.PersonFactory()
    serving(TODAY - timedelta(days=2), person=person)
    serving(TODAY + timedelta(days=500), person=person, months=16)

    daily()

    assert written() == []


def test_who_has_no_address_costs_nothing(today):
    factories.ApplicationFactory(
        email="", candidacy__unconfirmed=True, candidacy__received_at=ago(8)
    )
    factories.AppointmentFactory(
        first_day=date(2025, 1, 1),
        last_day=TODAY + timedelta(days=20),
        decided_at=ago(600),
    )

    daily()

    assert written() == []


def test_answered_between_finding_and_doing_is_not_reminded(today):
    application = factories.ApplicationFactory(
        candidacy__unconfirmed=True, candidacy__received_at=ago(8)
    )
    due = next(iter(running.pending(Event.CONFIRM, TODAY)))
    application.candidacy.confirmed_at = clock.now()
    application.candidacy.confirmed_via = "link"
    application.candidacy.save()

    assert running._remind(Event.CONFIRM, due, TODAY) is False
    assert written() == []


def test_link_in_a_reminder_works_as_long_as_the_first(today):
    factories.ApplicationFactory(
        candidacy__unconfirmed=True, candidacy__received_at=ago(8)
    )

    daily()

    assert "uiterlijk op zaterdag 12 december 2026" in Letter.objects.get().body


def test_one_broken_case_does_not_stop_the_others(today, monkeypatch, caplog):
    one_of_each()
    act = running.KINDS[Event.CONFIRM][0]
    monkeypatch.setitem(running.KINDS, Event.CONFIRM, (act, _broken))

    with pytest.raises(CommandError, match="1 zaak is mislukt"):
        daily()

    assert written() == [one for one in EVENTS if one != "reminder_confirm"]
    assert "naima" not in caplog.text.lower()
    monkeypatch.setitem(running.KINDS, Event.CONFIRM, (act, letters.confirm))
    daily()
    assert written() == EVENTS


def _broken(record):
    raise ValueError("broken")


# The work list -----------------------------------------------------------------------


def test_coordinator_hears_once_of_what_becomes_urgent(today, coordinator_here):
    place = factories.NeighbourhoodFactory(
        district=coordinator_districts(coordinator_here)
    )
    factories.ApplicationFactory(
        candidacy__neighbourhood=place, candidacy__received_at=ago(20)
    )

    daily()
    daily()

    letter = Letter.objects.get(event="work_list_urgent")
    assert letter.to == coordinator_here.email
    assert "Naïma" not in letter.body
    assert "/admin/buurtambassadeur/work/" in letter.body


def test_what_is_not_urgent_waits_without_a_letter(today, coordinator_here):
    place = factories.NeighbourhoodFactory(
        district=coordinator_districts(coordinator_here)
    )
    factories.ApplicationFactory(candidacy__neighbourhood=place)

    daily()

    assert written() == []


def coordinator_districts(user):
    return DistrictCoordinator.objects.get(user=user).district


# Nothing hangs on it -----------------------------------------------------------------


def test_no_obstacle_depends_on_the_round(today):
    closed = factories.CandidatePublicationFactory(
        candidacy__status="candidate",
        opens_at=ago(40).replace(microsecond=0),
        closes_at=clock.end_of(TODAY - timedelta(days=10)),
    )
    factories.ObjectionFactory(candidacy=closed.candidacy, unconfirmed=True)
    before = candidacy_queries.obstacle(closed.candidacy)

    daily()

    assert before is None
    assert candidacy_queries.obstacle(closed.candidacy) is None
    assert closed.candidacy.objections.get().outcome == "lapsed"


def test_last_round_is_known_and_administrators_hear_of_silence(
    client, administrator, coordinator_here, today
):
    client.force_login(administrator)
    assert "Er was nog geen dagelijkse ronde." in home(client)

    daily()
    assert "dagelijkse ronde" not in home(client)

    with time_machine.travel(morning(TODAY + timedelta(days=3)), tick=False):
        client.force_login(administrator)
        assert "Laatste dagelijkse ronde: 3\xa0dagen geleden." in home(client)
        client.force_login(coordinator_here)
        assert "dagelijkse ronde" not in home(client)


def home(client):
    return client.get("/admin/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_finding_costs_the_same_for_any_number(today, count, django_assert_num_queries):
    for _number in range(count):
        one_of_each()

    with django_assert_num_queries(16):
        for event in running.KINDS:
            list(running.pending(event, TODAY))
