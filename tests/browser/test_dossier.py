"""A coordinator reads a dossier, prints it in two versions, and hands work over."""

import pytest

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.models import Objection
from tests.browser.accessibility import OURS, check, check_width
from tests.browser.admin_looking import TOO_WIDE
from tests.browser.people import ADMINISTRATOR, COORDINATOR_NORTH, PHONE
from tests.browser.test_admin_pages import BASE


@pytest.fixture
def thijs(municipality):
    """Refused twice, appointed all the same."""
    appointment = Appointment.objects.get(person__family_name="Laan")
    assert Objection.objects.filter(candidacy=appointment.candidacy).count() == 2
    return appointment


def test_dossiers_are_accessible_and_fit(someone, thijs):
    desk = someone(COORDINATOR_NORTH)
    phone = someone(COORDINATOR_NORTH, viewport=PHONE)
    application = thijs.candidacy.application

    for address in (
        f"{BASE}application/inspect/{application.pk}/",
        f"{BASE}appointment/inspect/{thijs.pk}/",
        f"{BASE}hand-over/",
    ):
        assert desk.visit(address) == 200, address
        check(desk.page, OURS)
        assert desk.page.locator("h1").count() == 1, address
        phone.visit(address)
        phone.page.wait_for_timeout(400)  # Wagtail's menu slides away
        assert phone.page.evaluate(TOO_WIDE, OURS) == [], address


def test_coordinator_prints_the_dossier_with_and_without_names(someone, thijs):
    sanne = someone(COORDINATOR_NORTH)
    sanne.open_record("appointment", "Thijs van der Laan")
    sanne.follow("Druk af")

    check(sanne.page)
    check_width(sanne.page)
    assert "Gerda Postma" in sanne.reads()
    assert "Hij maakt vaak lawaai" in sanne.reads()

    sanne.follow("Terug naar het dossier")
    sanne.follow("Druk zwartgelakt af")

    check(sanne.page)
    check_width(sanne.page)
    everything = sanne.page.content().casefold()
    for word in ("thijs", "van der laan", "gerda", "postma", "oosterveld", "@"):
        assert word not in everything, word
    assert "Hij maakt vaak lawaai" in sanne.reads()


def test_administrator_sees_who_leaves_and_hands_over(someone, thijs):
    bea = someone(ADMINISTRATOR)
    bea.visit(f"{BASE}hand-over/")
    bea.press("Draag nu over")

    assert "Kies wat u wilt overdragen." in bea.reads()
    check(bea.page, OURS)
