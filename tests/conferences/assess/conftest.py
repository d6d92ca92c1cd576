"""A conference of two neighbourhoods, and who sits there: long, newly, without mail."""

from datetime import date, datetime

import pytest
import time_machine

from buurtambassadeur_wagtail.conferences.assess_rules import Effort, Votes
from buurtambassadeur_wagtail.conferences.assessing import Outcome, assess
from buurtambassadeur_wagtail.conferences.summarising import (
    send_summary,
    write_summary,
)
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories
from tests.meetings.conftest import sitting
from tests.races import at_once, committed  # noqa: F401 -- fixtures

NOW = datetime(2027, 6, 2, 10, tzinfo=AMSTERDAM)
DAY = date(2027, 6, 1)  # the evening before


@pytest.fixture(autouse=True)
def _the_morning_after():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def birds(district_here):
    return factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")


@pytest.fixture
def mills(district_here):
    return factories.NeighbourhoodFactory(district=district_here, name="De Weverij")


@pytest.fixture
def joke(birds):
    """Sits since 2026, and has an e-mail address."""
    return sitting(birds, "Verhulst", email="joke@zilverveen.example")


@pytest.fixture
def mehmet(birds):
    """Sits since 2026, without an e-mail address."""
    return sitting(birds, "Aydın", given_name="Mehmet")


@pytest.fixture
def naima(mills):
    """Sits since April: shorter than three months."""
    return sitting(
        mills,
        "Bouzidi",
        given_name="Naïma",
        first_day=date(2027, 4, 1),
        last_day=date(2029, 3, 31),
    )


@pytest.fixture
def conference(birds, mills):
    """Held last night."""
    return factories.ConferenceFactory(
        neighbourhoods=[birds, mills], held=True, day=DAY, residents=20
    )


@pytest.fixture
def settings_row(db):
    """Change what the municipality decided: ``settings_row(support_quorum=3)``."""

    def change(**values):
        row = ProgrammeSettings.objects.first() or ProgrammeSettings()
        for name, value in values.items():
            setattr(row, name, value)
        row.save()

    return change


def voted(yes=12, no=3, none=1, effort=Effort.SUFFICIENT, **more):
    """What was found of somebody: enough, unless told otherwise."""
    return Outcome(
        effort,
        residents=Votes(yes, no, none),
        own_vote_left_out=True,
        **({"text": "Was vaak op straat."} | more),
    )


@pytest.fixture
def negative(conference, joke, coordinator_here):
    """The residents do not support Joke."""
    return assess(conference, joke, voted(4, 8), by=coordinator_here)


@pytest.fixture
def summary(conference, joke, coordinator_here):
    """A summary that was sent to Joke this morning."""
    found = assess(conference, joke, voted(), by=coordinator_here)
    written = write_summary(found, text="De buurt is blij.", by=coordinator_here)
    send_summary(written, by=coordinator_here)
    return written
