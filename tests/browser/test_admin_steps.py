"""Screens of the admin that follow one upon the other, each looked at in all ways."""

from django.contrib.auth import get_user_model
from django.urls import reverse

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    DistrictCoordinator,
    Neighbourhood,
)
from buurtambassadeur_wagtail.pages.models import NeighbourhoodPage
from buurtambassadeur_wagtail.privacy.models import Erasure
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.ambassadors.importing.lists import csv_of, row
from tests.browser.accessibility import OURS
from tests.browser.admin_looking import look_in_admin
from tests.browser.people import ADMINISTRATOR, COORDINATOR_HARBOUR, COORDINATOR_NORTH


def press(person, name):
    """Press a button of ours: Wagtail has some of the same name around it."""
    buttons = person.page.locator(OURS).get_by_role("button", name=name)
    person.click(buttons.first)


def test_erasing_somebody(municipality, someone):
    bea = someone(ADMINISTRATOR)
    bea.visit(reverse("buurtambassadeur_erasure"))
    bea.page.locator(f"{OURS} input[name=q]").fill("Sanders")
    press(bea, "Zoeken")
    assert look_in_admin(bea.page) == []

    bea.page.locator(OURS).get_by_role("checkbox").first.check()
    press(bea, "Bekijk wat er weggaat")
    assert look_in_admin(bea.page) == []

    press(bea, "Wis")
    assert bea.page.locator(".ba-errors").count() == 1
    assert look_in_admin(bea.page) == []

    bea.page.locator(OURS).get_by_role("radio").first.check()
    bea.page.locator(OURS).get_by_role("checkbox").last.check()
    press(bea, "Wis")
    assert "/erasure/done/" in bea.page.url
    assert look_in_admin(bea.page) == []
    assert Erasure.objects.count() == 1


def test_taking_a_list_over(municipality, someone):
    sanne = someone(COORDINATOR_NORTH)
    rows = (
        row(given="Truus", family="Zwart", place="Vogelbuurt"),
        row(given="Kees", family="Bos", place="Nergens"),
        row(given="Ans", family="Vis", first="31-2-2022"),
    )
    upload(sanne, csv_of(*rows))
    assert look_in_admin(sanne.page) == []

    press(sanne, "Bekijk wat er gebeurt")
    assert "Nergens" in sanne.reads(OURS)
    assert look_in_admin(sanne.page) == []

    upload(sanne, csv_of(rows[0]))
    press(sanne, "Bekijk wat er gebeurt")
    press(sanne, "Neem")
    assert Appointment.objects.filter(person__family_name="Zwart").exists()


def upload(person, data):
    person.visit(reverse("buurtambassadeur_take_over"))
    file = {"name": "lijst.csv", "mimeType": "text/csv", "buffer": data}
    person.page.locator(f"{OURS} input[type=file]").set_input_files(file)
    press(person, "Bekijk de kolommen")


def test_pages_for_several_neighbourhoods(municipality, someone):
    bea = someone(ADMINISTRATOR)
    places = [Neighbourhood.objects.create(name=name) for name in ("De Kade", "Dijk")]
    kind = [*Neighbourhood._meta.label_lower.split("."), "make_pages"]
    chosen = "&".join(f"id={place.pk}" for place in places)
    bea.visit(f"{reverse('wagtail_bulk_action', args=kind)}?{chosen}")
    assert look_in_admin(bea.page) == []

    press(bea, "Maak pagina’s")
    pages = NeighbourhoodPage.objects.filter(neighbourhood__in=places)
    assert pages.count() == 2


def test_letters_before_they_are_sent(municipality, someone):
    karim = someone(COORDINATOR_HARBOUR)
    new = Application.objects.get(family_name="Tesfay")
    step = "buurtambassadeur_application_modeladmin_reject"
    karim.visit(reverse(step, args=[new.pk]))
    karim.page.locator(f"{OURS} textarea").fill("U woont in een andere buurt.")
    press(karim, "Bekijk eerst de brieven")
    assert "U woont in een andere buurt." in karim.reads(".ba-letters__one")
    assert look_in_admin(karim.page) == []


def test_nothing_to_do_and_a_long_history(municipality, someone):
    users = get_user_model().objects
    newcomer = users.create_user("nieuw", first_name="Nina", last_name="Smit")
    newcomer.groups.set(users.get(username=COORDINATOR_HARBOUR).groups.all())
    quiet = District.objects.create(name="Stil")
    DistrictCoordinator.objects.create(user=newcomer, district=quiet)
    nina = someone("nieuw")
    nina.visit(reverse("buurtambassadeur_work_list"))
    assert look_in_admin(nina.page) == []

    settings = ProgrammeSettings.load()
    for number in range(21):
        settings.presence_keep_months = 12 + number
        settings.save()
    bea = someone(ADMINISTRATOR)
    bea.visit(reverse("buurtambassadeur_settings_history"))
    bea.follow("Ouder")
    assert look_in_admin(bea.page) == []


def test_a_step_without_javascript(municipality, someone):
    """Wagtail's editor needs it; the forms of the casework do not."""
    karim = someone(COORDINATOR_HARBOUR, java_script_enabled=False)
    new = Application.objects.get(family_name="Tesfay")
    karim.visit(
        reverse("buurtambassadeur_application_modeladmin_reject", args=[new.pk])
    )
    press(karim, "Aanmelding afwijzen")
    assert karim.page.locator(".ba-errors a").count() == 1

    karim.page.locator(f"{OURS} textarea").fill("Hij woont in een andere buurt.")
    press(karim, "Aanmelding afwijzen")

    new.candidacy.refresh_from_db()
    assert new.candidacy.status == "rejected"
