"""A morning, and one case for each reminder that is due on it."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from tests import factories
from tests.races import at_once, committed  # noqa: F401 -- fixtures

TODAY = date(2026, 11, 22)


def morning(day=TODAY):
    """Six o'clock in the morning of a day, when cron runs the command."""
    return datetime(day.year, day.month, day.day, 6, tzinfo=clock.AMSTERDAM)


@pytest.fixture
def today():
    with time_machine.travel(morning(), tick=False):
        yield TODAY


def ago(days):
    return clock.now() - timedelta(days=days)


def serving(last_day, months=24, **fields):
    """An appointment of somebody with an address."""
    person = fields.pop("person", None) or factories.PersonFactory()
    if not hasattr(person, "contact_details"):
        factories.ContactDetailsFactory(person=person)
    first_day = last_day - timedelta(days=30 * months)
    return factories.AppointmentFactory(
        person=person,
        first_day=first_day,
        last_day=last_day,
        **{"decided_at": clock.start_of(first_day)} | fields,
    )


def one_of_each():
    """Make a case for every reminder to residents, each due today."""
    factories.ApplicationFactory(
        candidacy__unconfirmed=True, candidacy__received_at=ago(8)
    )
    factories.CandidatePublicationFactory(
        approved_at=None, approved_via="", prepared_at=ago(8)
    )
    closed = factories.CandidatePublicationFactory(
        candidacy__status="candidate",
        opens_at=ago(40).replace(microsecond=0),
        closes_at=clock.end_of(clock.today() - timedelta(days=10)),
    )
    factories.ObjectionFactory(candidacy=closed.candidacy, unconfirmed=True)
    serving(clock.today() + timedelta(days=20))
    serving(clock.today() - timedelta(days=2))


EVENTS = [
    "appointment_completed",
    "appointment_ends_soon",
    "objection_not_confirmed",
    "reminder_approve",
    "reminder_confirm",
]


def written():
    """Return the events of all letters, sorted."""
    return sorted(Letter.objects.values_list("event", flat=True))
