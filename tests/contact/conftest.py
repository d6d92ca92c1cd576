"""A neighbourhood with an ambassador who can be reached, and what people write."""

from datetime import timedelta
from uuid import uuid4

import pytest

from buurtambassadeur_wagtail.contact import actions, queries
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from tests.factories import (
    AppointmentFactory,
    ContactDetailsFactory,
    NeighbourhoodFactory,
)
from tests.races import at_once, committed  # noqa: F401 -- fixtures


@pytest.fixture
def place(district_here):
    district_here.contact_email = "noord@zilverveen.example"
    district_here.save()
    return NeighbourhoodFactory(name="Vogelbuurt", district=district_here)


@pytest.fixture
def ambassador(place):
    return serving(place)


@pytest.fixture
def answers():
    return {
        "audience": "entrepreneur",
        "name": "Henk Velthuis",
        "email": "henk@winkel.example",
        "text": "Mag ik de stoep gebruiken?",
    }


@pytest.fixture
def write(place, answers):
    """Write a message, to the first ambassador who can be reached or to the office."""

    def message(token=None, **more):
        recipient = next(iter(queries.reachable(place)), None)
        return actions.write_message(
            place,
            recipient=recipient,
            token=token or uuid4(),
            answers=answers | more,
        ).message

    return message


@pytest.fixture
def written(db):
    """Return event and address of each letter so far, in the order of writing."""

    def events():
        return list(Letter.objects.order_by("pk").values_list("event", "to"))

    return events


def serving(place, *, email="joke@zilverveen.example", **fields):
    """Somebody who serves there today."""
    today = clock.today()
    appointment = AppointmentFactory(
        neighbourhood=place,
        first_day=today - timedelta(days=100),
        last_day=fields.pop("last_day", today + timedelta(days=100)),
        **fields,
    )
    ContactDetailsFactory(person=appointment.person, email=email)
    return appointment.person


def delivered(message, days_ago=0):
    """Let the letter to the ambassador have arrived so many days ago."""
    moment = clock.now() - timedelta(days=days_ago)
    Letter.objects.about(message).update(sent_at=moment)
