"""An ambassador writes own words by a link; an editor sees a draft, others nothing."""

from io import BytesIO

import pytest
from PIL import Image

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from tests.browser.accessibility import OURS, check, check_public
from tests.browser.letters import last_letter, link_in
from tests.browser.people import COORDINATOR_NORTH, EDITOR

WHY = "Ik wil dat de straat weer gaat praten."


@pytest.fixture
def selfie():
    file = BytesIO()
    Image.new("RGB", (700, 900), "teal").save(file, "JPEG")
    return {"name": "ik.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def test_own_words_become_a_draft(municipality, resident, someone, selfie):
    appointment = Appointment.objects.get(person__family_name="Aydın")
    address = appointment.person.contact_details.email
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit(f"/admin/buurtambassadeur/appointment/inspect/{appointment.pk}/")
    sanne.step("Vraag om eigen woorden")
    check(sanne.page, OURS)
    sanne.press("Stuur de link")
    link = link_in(last_letter(address), "own-words")

    page = resident.page
    resident.visit(link)
    check_public(page)
    resident.fill({"Waarom doet u dit?": WHY})
    page.locator("input[type=file]").set_input_files(selfie)
    resident.press("Stuur dit naar de webredacteur")
    assert "Kruis aan dat wij uw portret mogen laten zien." in (
        resident.reads(".ba-error-summary")
    )
    check_public(page)
    page.locator("input[type=file]").set_input_files(selfie)
    resident.fill({"Wat is er op de foto te zien?": "Mehmet lacht in de straat"})
    page.locator("input[type=checkbox]").check()
    resident.press("Stuur dit naar de webredacteur")
    assert "Dank u wel" in resident.reads("h1")
    check_public(page)

    # Residents read nothing of it; the editor does, and publishes.
    resident.visit("/buurtambassadeurs/vogelbuurt/")
    assert WHY not in page.content()
    profile = Ambassador.objects.get(person=appointment.person)
    joost = someone(EDITOR)
    joost.visit(
        f"/admin/snippets/buurtambassadeur_wagtail/ambassador/edit/{profile.pk}/"
    )
    assert WHY in joost.page.content()
    assert joost.page.locator("textarea[name=why]").input_value() == WHY
    profile.get_latest_revision().publish()
    resident.visit("/buurtambassadeurs/vogelbuurt/")
    assert WHY in page.content()
    shown = page.locator("img[alt='Mehmet lacht in de straat']")
    assert shown.count() == 1

    # One click takes the portrait off.
    resident.visit(link_in(last_letter(address), "portrait-withdraw"))
    check_public(page)
    resident.press("Haal mijn portret weg")
    resident.visit("/buurtambassadeurs/vogelbuurt/")
    assert shown.count() == 0
    assert WHY in page.content()
