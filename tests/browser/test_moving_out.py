"""Story 12: who moves out leaves the website the day after, and nobody reads why."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.publishing.addresses import url_for
from tests.browser.accessibility import OURS, check
from tests.browser.people import COORDINATOR_NORTH


@pytest.fixture
def mehmet(municipality):
    return Appointment.objects.get(person__family_name="Aydın")


def test_moving_out_of_the_neighbourhood(mehmet, someone, calendar):
    sanne, resident = someone(COORDINATOR_NORTH), someone()
    place = url_for(mehmet.neighbourhood)
    moves_on = clock.today() + timedelta(days=3)

    # Before: he is there, and his whole term is planned.
    resident.visit(place)
    assert "Mehmet Aydın" in resident.reads()
    sanne.visit(f"/admin/buurtambassadeur/appointment/inspect/{mehmet.pk}/")
    sanne.step("Verhuist uit de buurt")
    assert "Verhuist de ambassadeur binnen de buurt?" in sanne.reads("main")
    check(sanne.page, OURS)

    sanne.fill(
        {
            "Op welke dag verhuist de ambassadeur?": moves_on.isoformat(),
            "Opmerkingen": "Gaat samenwonen in een andere stad.",
        }
    )
    sanne.press("Beëindig de aanstelling")
    assert "De laatste dag van deze aanstelling is" in sanne.reads("main")
    assert "verhuisd" in sanne.reads("main")
    check(sanne.page, OURS)

    # The last day still counts; the day after he is gone. Why is nowhere.
    calendar.turn_to(moves_on)
    resident.visit(place)
    assert "Mehmet Aydın" in resident.reads()
    assert "samenwonen" not in resident.page.content()
    calendar.turn_to(moves_on + timedelta(days=1))
    resident.visit(place)
    now, _heading, _before = resident.reads().partition("Eerdere buurtambassadeurs")
    assert "Mehmet Aydın" not in now
    assert "verhuisd" not in resident.page.content()

    # What he did not serve is his again.
    mehmet.refresh_from_db()
    assert mehmet.last_day == moves_on < mehmet.planned_last_day
