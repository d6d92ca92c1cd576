"""Story 4: a neighbourhood without agreement, until the last partner agrees by link."""

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.pages.models import ApplicationFormPage
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.browser.accessibility import OURS, check, check_width
from tests.browser.letters import last_letter, link_in
from tests.browser.people import COORDINATOR_HARBOUR
from tests.factories import CandidatePublicationFactory

CORPORATION = "Woonstichting De Goede Plaats"
MAILBOX = "wijkbeheer@goedeplaats.example"


@pytest.fixture
def meadow(municipality):
    return Neighbourhood.objects.get(name="Kasteelpolder")


@pytest.fixture
def candidacy(meadow):
    """Somebody against whom nobody has a word: only the agreement is lacking."""
    publication = CandidatePublicationFactory(
        closed=True,
        name_shown="Fenna Wiersma",
        candidacy__neighbourhood=meadow,
        application__given_name="Fenna",
        application__family_name="Wiersma",
    )
    return publication.candidacy


def signing_up(meadow):
    form = ApplicationFormPage.objects.live().first()
    return f"{form.get_url()}buurt/{meadow.cbs_code}/"


def test_a_neighbourhood_without_agreement(meadow, candidacy, someone, resident):
    # With a warning the form works, and the coordinator has it on the list.
    assert resident.visit(signing_up(meadow)) == 200
    assert resident.page.get_by_label("Voornaam").count() == 1
    karim = someone(COORDINATOR_HARBOUR)
    karim.visit(reverse("buurtambassadeur_work_list"))
    assert "Aanstellen wacht op de Buurtafspraak" in karim.reads("main")

    # With a block the page says what is lacking, and there is no form.
    ProgrammeSettings.objects.update(agreement_blocks_recruitment="block")
    resident.visit(signing_up(meadow))
    assert "kunt u zich nog niet aanmelden" in resident.reads("main")
    assert CORPORATION in resident.reads("main")
    assert resident.page.get_by_label("Voornaam").count() == 0
    check(resident.page)
    check_width(resident.page)
    resident.visit(f"/buurtambassadeurs/zie/buurt/{meadow.pk}/")
    assert f"Wat nog ontbreekt: {CORPORATION}." in resident.reads("body")
    check(resident.page)
    resident.follow("Lees de Buurtafspraak")
    assert "Geldt nog niet" in resident.reads("body")
    check(resident.page)
    check_width(resident.page)

    # Nobody can be appointed; the reason leads to the agreement.
    karim.open_record("application", candidacy.reference)
    karim.visit(
        f"/admin/buurtambassadeur/application/appoint/{candidacy.application.pk}/"
    )
    assert "nog niemand aanstellen" in karim.reads("main")
    check(karim.page, OURS)
    karim.follow("Buurtafspraak Kasteelpolder, versie 1")
    assert "14 voor, 3 tegen, 2 zonder mening" in karim.reads("main")
    check(karim.page, OURS)
    check_width(karim.page)
    karim.step("Vraag het nog een keer")
    check(karim.page, OURS)
    karim.press("Verstuur de brieven")

    # The corporation reads the text on a telephone, and agrees.
    resident.visit(link_in(last_letter(MAILBOX), "agreement-consent"))
    check(resident.page)
    check_width(resident.page)
    resident.tick("Nee, wij zijn het niet eens")
    resident.press("Verstuur ons antwoord")
    assert "Schrijf waarom." in resident.reads("main")
    check(resident.page)
    resident.tick("Ja, wij zijn het eens")
    resident.press("Verstuur ons antwoord")
    assert "Iedereen is het eens" in resident.reads("h1")
    check(resident.page)

    # It is in force: the form is there, and the candidate is appointed.
    resident.visit(signing_up(meadow))
    assert resident.page.get_by_label("Voornaam").count() == 1
    karim.open_record("application", candidacy.reference)
    karim.step("Kandidaat aanstellen")
    karim.press("Stel aan")
    assert "Fenna Wiersma" in karim.row_of("appointment", "Fenna Wiersma")
    assert candidacy.appointment.agreement.neighbourhood == meadow
