"""A day in May, a neighbourhood with ambassadors and a partner, and its coordinator."""

from datetime import date, datetime

import pytest
import time_machine

from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.meetings import actions
from tests import factories
from tests.races import at_once, committed  # noqa: F401 -- fixtures

NOW = datetime(2027, 5, 3, 10, tzinfo=AMSTERDAM)
MEETING_DAY = date(2027, 6, 1)


@pytest.fixture(autouse=True)
def _in_may():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def here(district_here):
    return factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")


@pytest.fixture
def nearby(district_here):
    return factories.NeighbourhoodFactory(district=district_here, name="De Weverij")


@pytest.fixture
def joke(here):
    """Sits from 2026 through 2027, and has an e-mail address."""
    return sitting(here, "Verhulst", email="joke@zilverveen.example")


@pytest.fixture
def mehmet(here):
    """Sits too, without an e-mail address."""
    return sitting(here, "Aydın", given_name="Mehmet")


@pytest.fixture
def bram(here):
    """The police contact of the neighbourhood."""
    partner = factories.PartnerOrganisationFactory(
        neighbourhoods=[here], name="Politie, basisteam"
    )
    return factories.PartnerContactFactory(
        organisation=partner, name="Bram Tuinstra", email="bram@politie.example"
    )


@pytest.fixture
def meeting(here):
    return factories.ManagementMeetingFactory(neighbourhoods=[here], day=MEETING_DAY)


@pytest.fixture
def invited(meeting, joke, mehmet, bram, coordinator_here):
    """A meeting to which all three are invited."""
    actions.invite(meeting, by=coordinator_here)
    return meeting


@pytest.fixture
def invitation(invited):
    """The one of Joke."""
    return invited.invitations.get(appointment__person__family_name="Verhulst")


@pytest.fixture
def written(db):
    """Return event and address of each letter since the last time it was asked."""
    seen = set()

    def letters():
        new = Letter.objects.exclude(pk__in=seen).order_by("pk")
        found = [(letter.pk, letter.event, letter.to) for letter in new]
        seen.update(pk for pk, _event, _to in found)
        return [(event, to) for _pk, event, to in found]

    return letters


def sitting(
    place,
    family_name,
    *,
    given_name="Joke",
    email="",
    first_day=date(2026, 1, 1),
    last_day=date(2027, 12, 31),
):
    """Somebody who serves there; without ``email`` nobody knows one."""
    person = factories.PersonFactory(given_name=given_name, family_name=family_name)
    if email:
        factories.ContactDetailsFactory(person=person, email=email)
    return factories.AppointmentFactory(
        person=person, neighbourhood=place, first_day=first_day, last_day=last_day
    )
