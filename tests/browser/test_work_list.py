"""The coordinator's day: the list on the home page leads to the work, and shrinks."""

from datetime import datetime, time, timedelta

import pytest

from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.browser.accessibility import OURS, check, check_width
from tests.browser.people import ADMINISTRATOR, COORDINATOR_NORTH
from tests.factories import CandidatePublicationFactory, ObjectionFactory

LIST = "/admin/buurtambassadeur/work/"


@pytest.fixture
def candidacy(municipality):
    """A candidate of the Vogelbuurt: two refusals, and five days left to decide."""
    day = clock.today() - timedelta(days=51)
    publication = CandidatePublicationFactory(
        closed=True,
        name_shown="Fenna Wiersma",
        candidacy__neighbourhood=Neighbourhood.objects.get(name="Vogelbuurt"),
        candidacy__received_at=datetime.combine(day, time(12), clock.AMSTERDAM),
        application__given_name="Fenna",
        application__family_name="Wiersma",
    )
    ObjectionFactory.create_batch(2, candidacy=publication.candidacy)
    return publication.candidacy


def test_a_refusal_is_decided_from_the_home_page(candidacy, someone):
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit("/admin/")
    panel = sanne.page.locator("section", has_text="Mijn werklijst").first
    line = panel.locator(".ba-task", has_text=candidacy.reference)
    assert "2 weigeringen te beslissen" in line.inner_text()
    assert "nog 5 dagen" in line.inner_text()
    assert "Wiersma" not in panel.inner_text()
    check(sanne.page, OURS)

    line.get_by_role("link", name="2 weigeringen te beslissen").click()
    sanne.page.wait_for_load_state()
    refused = Objection.objects.filter(candidacy=candidacy).earliest("received_at")
    assert f"/objection/decide/{refused.pk}/" in sanne.page.url

    assert sanne.visit(LIST) == 200
    assert "Fenna Wiersma" in sanne.reads("main")
    check(sanne.page, OURS)
    check_width(sanne.page)

    Objection.objects.filter(pk=refused.pk).update(outcome="withdrawn")
    sanne.visit(LIST)
    assert "1 weigering te beslissen" in sanne.reads("main")


def test_an_administrator_sees_no_list(candidacy, someone):
    bea = someone(ADMINISTRATOR)
    bea.visit("/admin/")

    assert "Mijn werklijst" not in bea.reads()
    assert bea.visit(LIST) == 404
