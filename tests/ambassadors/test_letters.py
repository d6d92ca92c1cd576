"""The letter to a new ambassador."""

from datetime import date

import pytest
from django.utils import translation

from buurtambassadeur_wagtail.ambassadors.letters import appointed
from tests.factories import AppointmentFactory, ContactDetailsFactory

pytestmark = pytest.mark.django_db
TERM = {"first_day": date(2026, 7, 1), "last_day": date(2028, 6, 30)}


@pytest.fixture
def appointment():
    details = ContactDetailsFactory(email="joke@zilverveen.example")
    return AppointmentFactory(
        person=details.person, neighbourhood__name="Vogelbuurt", **TERM
    )


@pytest.mark.parametrize("screen", ["nl", "en"])
def test_letter_tells_from_when_until_when(appointment, screen):
    with translation.override(screen):
        letter = appointed(appointment)

    assert letter.subject == "U wordt buurtambassadeur in Vogelbuurt"
    assert letter.body.startswith(
        "Beste Joke Verhulst,\n\nGefeliciteerd! U bent buurtambassadeur in Vogelbuurt, "
        "van woensdag 1 juli 2026 tot en met vrijdag 30 juni 2028.\n\n"
    )
    assert letter.about == appointment


def test_letter_leads_to_the_page_of_the_neighbourhood(appointment):
    letter = appointed(appointment)

    sentence = "Vanaf de eerste dag staat u op de pagina van de buurt:\nhttp"
    assert sentence in letter.body


def test_no_letter_without_an_address():
    details = ContactDetailsFactory(email="")

    assert appointed(AppointmentFactory(person=details.person)) is None
