"""Meetings and attention points on the work list, each with its day and its words."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.worklist import words
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import Kind
from tests import factories
from tests.worklist.conftest import ending, meetings_of_each
from tests.worklist.test_queries import MOST_QUERIES, of_a_request

pytestmark = pytest.mark.django_db


def test_each_with_its_day(coordinator_here, here):
    meetings_of_each(here)

    assert [(task.kind, task.due) for task in tasks(coordinator_here)] == [
        (Kind.ATTENDANCE, date(2026, 11, 28)),
        (Kind.POINT_ANSWER, date(2026, 12, 5)),
        (Kind.INVITE, date(2026, 12, 9)),
        (Kind.POINT, date(2026, 12, 18)),
    ]


def test_in_words_and_one_click_from_the_work(coordinator_here, here, client):
    meetings_of_each(here)
    client.force_login(coordinator_here)

    lines = [words.line(task) for task in tasks(coordinator_here)]

    assert [line.sentence for line in lines] == [
        "Vul in wie er bij het overleg was",
        "Beantwoord het aandachtspunt",
        "Nodig uit: uiterlijk op 9 december 2026",
        "Nieuw aandachtspunt: zet het op een agenda of geef antwoord",
    ]
    assert lines[2].why == "Het overleg is op woensdag 23 december 2026."
    assert lines[0].why.startswith("Het overleg was op zaterdag 21 november 2026.")
    assert "3 dagen geleden" in lines[3].why
    for line in lines:
        assert client.get(line.url).status_code == 200
        assert client.get(line.case_url).status_code == 200


def test_what_waits_for_nothing(coordinator_here, here):
    coming = factories.ManagementMeetingFactory(
        neighbourhoods=[here], state="invited", invited_at=clock.now()
    )
    for state in ("postponed", "cancelled"):
        factories.ManagementMeetingFactory(neighbourhoods=[here], state=state)
    serving = ending(here, clock.today() + timedelta(days=400))
    factories.AttentionPointFactory(
        appointment=serving, status="on_agenda", meeting=coming
    )
    factories.AttentionPointFactory(
        appointment=serving, status="answered", answered_at=clock.now()
    )

    assert tasks(coordinator_here) == []


def test_only_own_districts(
    coordinator_here, coordinator_elsewhere, elsewhere, make_coordinator
):
    meetings_of_each(elsewhere)

    assert tasks(coordinator_here) == []
    assert len(tasks(coordinator_elsewhere)) == 4
    assert len(tasks(make_coordinator("everywhere", None))) == 4


def test_queries_do_not_grow_with_the_work(coordinator_here, here):
    counts = []
    for _round in range(3):
        meetings_of_each(here)
        user = of_a_request(coordinator_here)
        with CaptureQueriesContext(connection) as seen:
            found = tasks(user)
        counts.append(len(seen))

    assert len(found) == 3 * 4
    assert counts[1] == counts[2] <= MOST_QUERIES
