"""Story 10: the latest lawful day is proposed, and a later one refused with it."""

from datetime import date

import pytest

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.browser.accessibility import OURS, check
from tests.browser.people import COORDINATOR_NORTH
from tests.factories import CandidatePublicationFactory

LEAP_DAY, LAST_DAY = "2024-02-29", "2026-02-28"


@pytest.fixture
def candidacy(municipality, calendar):
    """A candidate of the Vogelbuurt whose reaction period ended before the leap day."""
    calendar.turn_to(date(2024, 2, 28))
    publication = CandidatePublicationFactory(
        closed=True,
        name_shown="Fenna Wiersma",
        candidacy__neighbourhood=Neighbourhood.objects.get(name="Vogelbuurt"),
        application__given_name="Fenna",
        application__family_name="Wiersma",
    )
    return publication.candidacy


def test_a_term_from_a_leap_day(candidacy, someone):
    sanne = someone(COORDINATOR_NORTH)
    page = sanne.page
    sanne.open_record("application", candidacy.reference)
    sanne.step("Kandidaat aanstellen")
    check(page, OURS)

    sanne.fill({"Eerste dag": LEAP_DAY})
    sanne.press("Reken de laatste dag opnieuw uit")
    assert sanne.value("Laatste dag") == LAST_DAY
    assert "28 februari 2026" in sanne.reads(".ba-sum")

    # One day more is refused, with the day that can be; what was typed stays.
    sanne.fill({"Laatste dag": "2026-03-01"})
    sanne.press("Stel aan")
    assert "Een aanstelling duurt hoogstens 24 maanden." in sanne.reads(".ba-errors")
    assert "De laatste dag kan 28 februari 2026 zijn." in sanne.reads(".ba-errors")
    assert sanne.value("Laatste dag") == "2026-03-01"
    check(page, OURS)

    sanne.fill({"Laatste dag": LAST_DAY})
    sanne.press("Stel aan")
    assert "van 29 februari 2024 t/m 28 februari 2026" in sanne.reads("main")
    assert "t/m 28 februari 2026" in sanne.row_of("appointment", "Fenna Wiersma")
