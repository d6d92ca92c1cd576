"""Story 20: the demo in an existing site, and out of it again."""

from io import StringIO

from django.core.management import call_command

from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.candidacy.models import Application, Objection
from buurtambassadeur_wagtail.models import DemoRecord
from tests.browser.people import EDITOR
from tests.factories import AppointmentFactory, NeighbourhoodFactory

PAGES = [
    "/buurtambassadeurs/",
    "/buurtambassadeurs/vogelbuurt/",
    "/buurtambassadeurs/de-weverij/",
    "/buurtambassadeurs/tuindorp-lindehof/",
    "/buurtambassadeurs/havenkwartier-oost/",
    "/buurtambassadeurs/kasteelpolder/",
    "/buurtambassadeurs/stationsplein-eo/",
    "/buurtambassadeurs/meld-u-aan/",
]


def test_the_demo_comes_and_goes(empty_machine, resident, someone):
    # A site with data of its own.
    own = AppointmentFactory(neighbourhood=NeighbourhoodFactory(name="Eigen buurt"))
    call_command("buurtambassadeur_setup", stdout=StringIO())
    call_command("buurtambassadeur_demo", password="zilverveen", stdout=StringIO())

    for address in PAGES:
        assert resident.visit(address) == 200, address

    # The editor writes a profile, and meets no case of a resident.
    joost = someone(EDITOR)
    profile = Ambassador.objects.get(name="Joke Verhulst")
    joost.visit(
        f"/admin/snippets/buurtambassadeur_wagtail/ambassador/edit/{profile.pk}/"
    )
    joost.page.locator("#id_proud").fill("De nieuwe speeltuin.")
    joost.publish()
    resident.visit("/buurtambassadeurs/vogelbuurt/")
    assert "De nieuwe speeltuin." in resident.reads()
    for kind, model in (("application", Application), ("objection", Objection)):
        pk = model.objects.first().pk
        assert joost.visit(f"/admin/buurtambassadeur/{kind}/") == 404
        assert joost.visit(f"/admin/buurtambassadeur/{kind}/inspect/{pk}/") == 404

    # Out again: the pages of the demo are gone, our own data are untouched.
    call_command("buurtambassadeur_demo", remove=True, stdout=StringIO())
    assert not DemoRecord.objects.exists()
    assert not Application.objects.exists()
    before = (own.first_day, own.last_day, own.neighbourhood.name)
    own.refresh_from_db()
    assert (own.first_day, own.last_day, own.neighbourhood.name) == before
    assert resident.visit("/buurtambassadeurs/") == 200
    assert resident.visit("/buurtambassadeurs/vogelbuurt/") == 404
