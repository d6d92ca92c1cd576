"""A new meeting begins with hours and place of the last one in those places."""

from datetime import datetime, time, timedelta

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.meetings.last_time import as_last_time
from buurtambassadeur_wagtail.meetings.models import ManagementMeeting
from tests import factories
from tests.meetings.conftest import MEETING_DAY

EVENING = {"begin": time(19, 30), "end": time(21, 30)}

pytestmark = pytest.mark.django_db


@pytest.fixture
def last(here):
    """In the afternoon, at the school."""
    start = datetime.combine(MEETING_DAY, time(15, 15), tzinfo=AMSTERDAM)
    return factories.ManagementMeetingFactory(
        neighbourhoods=[here], starts_at=start, place="De school"
    )


def found(*places):
    return as_last_time(ManagementMeeting.objects.all(), places)


def test_hours_and_place_are_those_of_the_last_one(here, nearby, last):
    earlier = MEETING_DAY - timedelta(days=90)
    factories.ManagementMeetingFactory(neighbourhoods=[here], day=earlier, place="Hof")

    then = {"begin": time(15, 15), "end": time(16, 45), "place": "De school"}
    assert found(here, nearby) == then


def test_the_first_time_is_an_evening(here, nearby, last):
    assert found(nearby) == EVENING
    assert found() == EVENING


def test_two_districts_have_no_place_in_common(here, last):
    assert found(here, factories.NeighbourhoodFactory()) == EVENING


def test_the_form_begins_so(client, coordinator_here, here, last):
    client.force_login(coordinator_here)

    form = client.get(reverse("buurtambassadeur_plan_meeting")).context["form"]

    names = ("begin", "place", "neighbourhoods")
    values = [form[name].value() for name in names]
    assert values == [time(15, 15), "De school", [here.pk]]


def test_a_conference_takes_its_address_and_title_too(
    client, coordinator_here, here, nearby
):
    factories.ConferenceFactory(neighbourhoods=[here], held=True)
    client.force_login(coordinator_here)
    url = reverse("buurtambassadeur_plan_conference")

    form = client.get(url, {"neighbourhood": here.pk}).context["form"]
    open_form = client.get(url).context["form"]

    assert form["title"].value() == "Buurtconferentie Vogelbuurt"
    assert form["address"].value() == "Merelplein 1"
    assert form["neighbourhoods"].value() == [here.pk]
    assert (open_form["title"].value(), open_form["neighbourhoods"].value()) == (
        None,
        None,
    )
