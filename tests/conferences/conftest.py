"""A day in May, two neighbourhoods, who serves there, and a conference in June."""

from uuid import uuid4

import pytest

from buurtambassadeur_wagtail.conferences import actions
from tests import factories
from tests.meetings.conftest import (  # noqa: F401 -- fixtures
    MEETING_DAY,
    NOW,
    _in_may,
    bram,
    here,
    joke,
    mehmet,
    nearby,
    written,
)
from tests.races import at_once, committed  # noqa: F401 -- fixtures

DAY = MEETING_DAY


@pytest.fixture
def evening(here, nearby):  # noqa: F811 -- a fixture
    """For two neighbourhoods; forty people fit in."""
    return factories.ConferenceFactory(
        neighbourhoods=[here, nearby], day=DAY, max_sign_ups=40
    )


@pytest.fixture
def comes(evening):
    """Let somebody sign up for the evening."""

    def sign_up(name="Anton", people=2, **more):
        conference = more.pop("conference", evening)
        given = {"token": uuid4(), "via": "form", "by": None}
        given |= {key: more.pop(key) for key in list(more) if key in given}
        email = f"{name.lower()}@zilverveen.example"
        answers = {"name": name, "email": email, "people": people} | more
        return actions.sign_up(conference, answers=answers, **given)

    return sign_up
