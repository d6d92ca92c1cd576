"""A day on which everything happens, and one task of each kind."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.cache import cache

from buurtambassadeur_wagtail.conferences.models import ConferenceConclusion
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests import factories

NOW = datetime(2026, 11, 23, 10, tzinfo=AMSTERDAM)


@pytest.fixture(autouse=True)
def _monday_morning():
    """23 November 2026, ten o'clock; nothing is remembered from another test."""
    cache.clear()
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def here(district_here):
    place = factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")
    return with_conference(place)


@pytest.fixture
def elsewhere(district_elsewhere):
    place = factories.NeighbourhoodFactory(district=district_elsewhere, name="Haven")
    return with_conference(place)


def with_conference(place):
    """Had its yearly conference, concluded, so that the list does not ask for one."""
    held = factories.ConferenceFactory(neighbourhoods=[place], held=True)
    ConferenceConclusion.objects.create(conference=held, concluded_at=held.ends_at)
    return place


def application(place, *, days_ago=3, **fields):
    """An application received so many days ago; ``email=""`` and so on as given."""
    case = {"candidacy__" + key: fields.pop(key) for key in list(fields) if key in CASE}
    return factories.ApplicationFactory(
        candidacy__neighbourhood=place,
        candidacy__received_at=clock.now() - timedelta(days=days_ago),
        **case,
        **fields,
    )


CASE = {"status", "unconfirmed", "reference"}


def text(place, *, days_ago=3, **fields):
    """A candidate's text; ``open=True`` or ``closed=True``: made known."""
    return factories.CandidatePublicationFactory(
        candidacy__neighbourhood=place,
        candidacy__received_at=clock.now() - timedelta(days=days_ago),
        **fields,
    )


def ending(place, last_day, **fields):
    """An appointment of somebody who served two years on ``last_day``."""
    first_day = fields.pop("first_day", last_day - timedelta(days=700))
    name = f"Ambassadeur{factories.Appointment.objects.count()}"
    person = fields.pop("person", None) or factories.PersonFactory(family_name=name)
    return factories.AppointmentFactory(
        neighbourhood=place,
        person=person,
        first_day=first_day,
        last_day=last_day,
        **fields,
    )


def failed_letter(about, **fields):
    """A letter that did not get through yesterday."""
    values = {
        "event": "application_received",
        "to": "naima@zilverveen.example",
        "message_id": f"<{Letter.objects.count()}@zilverveen.example>",
        "failed_at": clock.now() - timedelta(days=1),
    }
    return Letter.objects.create(about=about, **values | fields)


def untold(place):
    """A partner chose a category; its reasons have still to be told."""
    candidacy = text(place, open=True, days_ago=10).candidacy
    return factories.ObjectionFactory(
        candidacy=candidacy,
        partner=factories.PartnerOrganisationFactory(),
        category="safety",
        reasons="",
    )


def signal(place):
    """What somebody wrote two days ago about an ambassador."""
    candidacy = text(place, closed=True, days_ago=90).candidacy
    candidacy.status = "appointed"
    candidacy.save()
    return factories.ObjectionFactory(candidacy=candidacy, outcome="signal")


def one_of_each(place: Neighbourhood):
    """Give the neighbourhood a task of every kind."""
    application(place, unconfirmed=True)
    application(place)
    text(place)
    text(place, approved_at=None, approved_via="", days_ago=35)
    text(place, approved_at=None, approved_via="", application__email="")
    text(place, closed=True, days_ago=40)
    candidacy = text(place, open=True, days_ago=51).candidacy
    factories.ObjectionFactory.create_batch(3, candidacy=candidacy)
    untold(place)
    signal(place)
    ending(place, clock.today() + timedelta(days=120))
    failed_letter(candidacy)


def meetings_of_each(place: Neighbourhood):
    """Give it a meeting to invite to, one that was, and points to answer."""
    factories.ManagementMeetingFactory(neighbourhoods=[place])
    over = factories.ManagementMeetingFactory(
        neighbourhoods=[place],
        day=clock.today() - timedelta(days=2),
        state="invited",
        invited_at=clock.now() - timedelta(days=20),
    )
    serving = ending(place, clock.today() + timedelta(days=400))
    factories.AttentionPointFactory(appointment=serving)
    factories.AttentionPointFactory(
        appointment=serving, status="on_agenda", meeting=over
    )
