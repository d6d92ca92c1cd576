"""What the neighbourhood reads of its meetings: dates, and what we chose to tell."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from buurtambassadeur_wagtail.meetings import actions, queries
from buurtambassadeur_wagtail.publishing import meetings as public
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client, site, here):
    def text():
        url = reverse("buurtambassadeur:neighbourhood", args=[here.pk])
        return client.get(url).content.decode()

    return text


def test_the_next_meeting(read, invited):
    page = read()

    assert "Eerstvolgend overleg:" in page
    assert "dinsdag 1 juni 2027, 19.30 tot 21.00 uur" in page
    assert "Mehmet Aydın" in page, "an ambassador, as before"
    assert "bram@politie.example" not in page


@pytest.mark.parametrize("state", ["postponed", "cancelled", "held"])
def test_what_does_not_take_place_is_not_announced(state, read, invited):
    type(invited).objects.update(state=state)

    assert "Eerstvolgend overleg" not in read()


def test_nothing_to_tell_says_nothing(read, joke):
    assert "Overleg over de buurt" not in read()


def test_a_meeting_is_announced_until_it_ends(here, invited):
    with time_machine.travel(invited.ends_at - timedelta(seconds=1)):
        assert queries.upcoming(here) == invited
    with time_machine.travel(invited.ends_at):
        assert queries.upcoming(here) is None


def test_summary_and_points_only_when_published(read, invited, joke, coordinator_here):
    point = factories.AttentionPointFactory(appointment=joke)
    with time_machine.travel(invited.ends_at):
        actions.take_attendance(invited, {}, by=coordinator_here)
        actions.show_summary(
            invited, summary="Over licht.", is_public=False, by=coordinator_here
        )
        page = read()
        assert "Over licht." not in page
        assert "onderdoorgang" not in page

        actions.show_summary(
            invited, summary="Over licht.", is_public=True, by=coordinator_here
        )
        actions.answer_point(point, answer="Geheim.", by=coordinator_here)
        actions.show_point(
            point, public_text="Meer licht.", is_public=True, by=coordinator_here
        )
        page = read()

    assert "Samenvatting van 1 juni 2027" in page
    assert "Over licht." in page
    assert "Meer licht." in page
    assert "Beantwoord" in page
    assert "onderdoorgang" not in page
    assert "Geheim." not in page


def test_an_editor_previews_without_a_neighbourhood():
    assert not public.of(None)


@pytest.mark.parametrize("count", [1, 3])
def test_costs_the_same_for_any_number(
    count, here, invited, joke, coordinator_here, django_assert_num_queries
):
    for _number in range(count):
        point = factories.AttentionPointFactory(appointment=joke)
        actions.show_point(
            point, public_text="Licht.", is_public=True, by=coordinator_here
        )
        factories.ManagementMeetingFactory(neighbourhoods=[here])

    with django_assert_num_queries(2):
        assert len(public.of(here).points) == count
