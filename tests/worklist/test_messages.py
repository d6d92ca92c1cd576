"""Messages on the work list: for whom, which, by when, and where the click leads."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.worklist import words
from buurtambassadeur_wagtail.worklist.queries import tasks
from buurtambassadeur_wagtail.worklist.rules import Kind, Urgency, message_due_on
from tests.factories import ContactMessageFactory, PersonFactory
from tests.worklist.conftest import failed_letter
from tests.worklist.test_queries import MOST_QUERIES, of_a_request


def test_by_when_a_message_is_answered_or_looked_at():
    day = date(2026, 11, 23)

    assert message_due_on(Kind.ANSWER_MESSAGE, day) == date(2026, 11, 30)
    assert message_due_on(Kind.LOOK_AT_MESSAGE, day) == date(2026, 11, 24)
    assert message_due_on(Kind.DELIVER_MESSAGE, day) == date(2026, 11, 24)


def all_three(place):
    answer = ContactMessageFactory(neighbourhood=place)
    reported = to_ambassador(place, reported_at=clock.now())
    failed = to_ambassador(place)
    failed.letter = failed_letter(failed, body="Hallo", event="contact_to_ambassador")
    failed.save()
    return answer, reported, failed


def to_ambassador(place, **fields):
    return ContactMessageFactory(
        neighbourhood=place, recipient=PersonFactory(), **fields
    )


def test_three_kinds_wait_and_lead_to_their_page(coordinator_here, here):
    answer, reported, failed = all_three(here)

    found = {task.kind: task for task in tasks(coordinator_here)}
    lines = {kind: words.line(task) for kind, task in found.items()}

    base = "/admin/buurtambassadeur/contactmessage"
    assert {kind: line.url for kind, line in lines.items()} == {
        Kind.ANSWER_MESSAGE: f"{base}/answer/{answer.pk}/",
        Kind.LOOK_AT_MESSAGE: f"{base}/inspect/{reported.pk}/",
        Kind.DELIVER_MESSAGE: f"{base}/inspect/{failed.pk}/",
    }
    assert found[Kind.DELIVER_MESSAGE].urgency is Urgency.TODAY
    assert lines[Kind.ANSWER_MESSAGE].sentence == (
        "Beantwoord een bericht uit de buurt"
    )
    assert "uiterlijk op zaterdag 28 november 2026" in lines[Kind.ANSWER_MESSAGE].why
    assert not any(line.name for line in lines.values())


@pytest.mark.parametrize(
    "change",
    [
        {"confirmed_at": None},
        {"answered_at": clock.now()},
        {"handled_at": clock.now()},
    ],
)
def test_what_needs_nothing_is_not_on_the_list(coordinator_here, here, change):
    ContactMessageFactory(neighbourhood=here, **change)
    to_ambassador(here)

    assert tasks(coordinator_here) == []


def test_only_own_districts(coordinator_here, coordinator_elsewhere, here):
    all_three(here)

    assert len(tasks(coordinator_here)) == 3
    assert tasks(coordinator_elsewhere) == []


def test_the_number_of_queries_does_not_grow(coordinator_here, here):
    counts = []
    for _round in range(3):
        all_three(here)
        user = of_a_request(coordinator_here)
        with CaptureQueriesContext(connection) as seen:
            found = [words.line(task) for task in tasks(user)]
        counts.append(len(seen))

    assert len(found) == 9
    assert counts[0] == counts[2] <= MOST_QUERIES


def test_deleted_words_are_no_work(coordinator_here, here):
    *_others, failed = all_three(here)
    failed.letter.body = ""
    failed.letter.save()
    ContactMessage.objects.exclude(pk=failed.pk).update(
        handled_at=clock.now() - timedelta(days=1)
    )

    assert tasks(coordinator_here) == []
