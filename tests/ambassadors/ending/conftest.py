"""22 November 2026, and Joke, who serves in the Vogelbuurt until the end of 2027."""

from datetime import date, datetime

import pytest
import time_machine

from buurtambassadeur_wagtail.ambassadors.ending.rules import Hearing
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from tests import factories
from tests.races import at_once, committed  # noqa: F401 -- fixtures

TODAY = date(2026, 11, 22)
HEARING = Hearing(date(2026, 11, 1), date(2026, 11, 10), False, "Ik vind dit jammer.")


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(datetime(2026, 11, 22, 12, tzinfo=clock.AMSTERDAM)):
        yield


@pytest.fixture
def here(district_here):
    return factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")


@pytest.fixture
def joke(here):
    """An appointment of 2026 and 2027, with a published profile."""
    person = factories.PersonFactory()
    factories.ContactDetailsFactory(person=person, email="joke@zilverveen.example")
    factories.AmbassadorFactory(person=person)
    return serve(person, here, date(2026, 1, 1), date(2027, 12, 31))


@pytest.fixture
def colleague(make_coordinator, district_here):
    """Another coordinator of the same district."""
    return make_coordinator("dilek", district_here)


@pytest.fixture
def letters(db):
    """Return the events of all letters, in the order of writing."""
    return lambda: list(Letter.objects.order_by("pk").values_list("event", flat=True))


def serve(person, place, first_day, last_day):
    return factories.AppointmentFactory(
        person=person, neighbourhood=place, first_day=first_day, last_day=last_day
    )
