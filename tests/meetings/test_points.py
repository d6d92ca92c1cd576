"""Story 17: what an ambassador raises comes on an agenda, and is always answered."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.meetings import actions, queries
from tests import factories
from tests.meetings.conftest import MEETING_DAY

pytestmark = pytest.mark.django_db


def raise_one(appointment, **changes):
    values = {"token": uuid4(), "theme": "safe", "text": "De onderdoorgang is donker."}
    return actions.raise_point(appointment, **values | changes)


@pytest.fixture
def point(joke):
    return raise_one(joke)


def test_raising_gives_a_receipt(joke, here, written):
    point = raise_one(joke)

    assert (point.status, point.neighbourhood) == ("new", here)
    assert written() == [("point_received", "joke@zilverveen.example")]
    body = Letter.objects.get().body
    assert "De onderdoorgang is donker." in body
    assert "31 mei 2027" in body


def test_a_double_click_counts_once(joke, written):
    token = uuid4()

    assert raise_one(joke, token=token) == raise_one(joke, token=token, text="Anders")
    assert len(written()) == 1


def test_without_an_address_no_letter(mehmet, written):
    raise_one(mehmet, via="talk")

    assert written() == []


@pytest.mark.parametrize("text", ["", " \n", "\u200b"])
def test_without_words_there_is_no_point(joke, text):
    with pytest.raises(Refused, match="Schrijf wat aandacht nodig heeft"):
        raise_one(joke, text=text)


def test_only_who_serves_today(joke):
    with time_machine.travel(clock.end_of(joke.last_day)):
        raise_one(joke)
    with (
        time_machine.travel(clock.end_of(joke.last_day) + timedelta(seconds=1)),
        pytest.raises(Refused, match="vandaag ambassadeur"),
    ):
        raise_one(joke)


def test_the_whole_way(point, meeting, here, coordinator_here, written):
    written()
    actions.put_on_agenda(point, meeting=meeting, by=coordinator_here)
    assert (point.status, point.meeting) == ("on_agenda", meeting)
    assert list(queries.agenda_of(meeting)) == [point]

    actions.answer_point(point, answer="Er komt licht.", by=coordinator_here)
    assert (point.status, point.answered_by) == ("answered", coordinator_here)
    assert written() == [("point_answered", "joke@zilverveen.example")]
    assert "Er komt licht." in Letter.objects.order_by("pk").last().body

    actions.show_point(
        point, public_text="Meer licht.", is_public=True, by=coordinator_here
    )
    assert list(queries.public_points(here)) == [point]

    actions.close_point(point, by=coordinator_here)
    reasons = [row.history_change_reason for row in point.history.all()]
    assert reasons == [
        "closed",
        "published",
        "answer given",
        "put on the agenda",
        "raised",
    ]


def test_the_history_holds_no_words_that_are_not_public(point):
    fields = {field.name for field in point.history.model._meta.fields}

    assert {"text", "answer"}.isdisjoint(fields)
    assert "public_text" in fields


def test_only_on_the_agenda_of_a_meeting_that_fits(
    point, meeting, nearby, coordinator_here
):
    other = factories.ManagementMeetingFactory(neighbourhoods=[nearby])
    over = factories.ManagementMeetingFactory(
        neighbourhoods=[point.neighbourhood], day=clock.today() - timedelta(days=1)
    )
    stopped = factories.ManagementMeetingFactory(
        neighbourhoods=[point.neighbourhood], state="cancelled"
    )
    assert list(queries.meetings_for(point)) == [meeting]

    for wrong in (other, over, stopped):
        with pytest.raises(Refused, match="dat nog komt"):
            actions.put_on_agenda(point, meeting=wrong, by=coordinator_here)


def test_on_another_agenda(point, meeting, here, coordinator_here):
    later = factories.ManagementMeetingFactory(
        neighbourhoods=[here], day=MEETING_DAY + timedelta(days=60)
    )
    actions.put_on_agenda(point, meeting=meeting, by=coordinator_here)

    actions.put_on_agenda(point, meeting=later, by=coordinator_here)

    assert point.meeting == later


def test_no_closing_without_an_answer(point, coordinator_here):
    with pytest.raises(Refused, match="Geef eerst antwoord"):
        actions.close_point(point, by=coordinator_here)
    with pytest.raises(Refused, match="Schrijf het antwoord"):
        actions.answer_point(point, answer=" ", by=coordinator_here)


def test_no_second_answer_and_nothing_after_closing(point, meeting, coordinator_here):
    actions.answer_point(point, answer="Ja.", by=coordinator_here)
    with pytest.raises(Refused, match="al beantwoord"):
        actions.answer_point(point, answer="Nee.", by=coordinator_here)
    actions.close_point(point, by=coordinator_here)
    with pytest.raises(Refused, match="is gesloten"):
        actions.put_on_agenda(point, meeting=meeting, by=coordinator_here)


def test_nothing_is_public_by_itself(point, here, coordinator_here):
    actions.answer_point(point, answer="Ja.", by=coordinator_here)
    assert not queries.public_points(here).exists()
    with pytest.raises(Refused, match="eerst de tekst"):
        actions.show_point(point, public_text=" ", is_public=True, by=coordinator_here)

    actions.show_point(point, public_text="Licht.", is_public=True, by=coordinator_here)
    actions.show_point(
        point, public_text="Licht.", is_public=False, by=coordinator_here
    )
    assert not queries.public_points(here).exists()


def test_a_link_to_raise_points_with(joke, mehmet, written):
    actions.send_link(joke)

    assert written() == [("attention_link", "joke@zilverveen.example")]
    link = Link.objects.get(purpose="attention-point")
    assert link.about == joke
    assert link.expires_at == clock.end_of(joke.last_day)
    with pytest.raises(Refused, match="geen e-mailadres"):
        actions.send_link(mehmet)
    with (
        time_machine.travel(clock.end_of(joke.last_day) + timedelta(days=1)),
        pytest.raises(Refused, match="vandaag ambassadeur"),
    ):
        actions.send_link(joke)


def test_the_database_holds_it_too(joke):
    for wrong in ({"status": "on_agenda"}, {"status": "answered"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            factories.AttentionPointFactory(appointment=joke, **wrong)
