"""An editor chooses a block by what it looks like, and residents see it."""

from buurtambassadeur_wagtail.pages.models import NeighbourhoodPage
from tests.browser.accessibility import check_public
from tests.browser.people import EDITOR, PHONE

PLACE = "/buurtambassadeurs/de-weverij/"


def test_choose_a_block_by_what_it_looks_like(municipality, someone):
    page = NeighbourhoodPage.objects.get(slug="de-weverij")
    joost = someone(EDITOR)
    joost.visit(f"/admin/pages/{page.pk}/edit/")

    choose(joost.page, "Agenda")
    joost.publish()

    resident = someone(viewport=PHONE)
    resident.visit(PLACE)
    assert "Agenda" in resident.reads("main")
    check_public(resident.page)


def choose(page, name):
    """Open the list of blocks, look at the preview of one, and take it."""
    page.locator(".c-sf-add-button").last.click()
    option = page.get_by_role("option", name=name)
    option.locator("xpath=following-sibling::button").click()
    preview = page.frame_locator("iframe[src*=block-preview]")
    preview.locator(".ba-element").wait_for()
    option.click()
