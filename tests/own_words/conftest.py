"""An ambassador with a published profile, asked for own words; and pictures."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.own_words import actions
from tests.factories import (
    AmbassadorFactory,
    AppointmentFactory,
    ContactDetailsFactory,
    NeighbourhoodFactory,
)

WORDS = {
    "why": "Ik houd van deze buurt.",
    "proud": "De moestuin.",
    "languages": "Fries",
}


@pytest.fixture
def appointment(district_here):
    today = clock.today()
    appointment = AppointmentFactory(
        neighbourhood=NeighbourhoodFactory(district=district_here),
        first_day=today - timedelta(days=30),
        last_day=today,
    )
    ContactDetailsFactory(person=appointment.person, email="joke@zilverveen.example")
    return appointment


@pytest.fixture
def profile(appointment):
    profile = AmbassadorFactory(person=appointment.person)
    profile.save_revision().publish()
    profile.refresh_from_db()
    return profile


@pytest.fixture
def proposal(appointment, profile, coordinator_here):
    return actions.ask(appointment, by=coordinator_here)


def picture(size=(600, 700), kind="JPEG", name="ik.jpg", **more):
    """A picture as a browser sends it."""
    file = BytesIO()
    Image.new("RGB", size, "teal").save(file, kind, **more)
    return SimpleUploadedFile(name, file.getvalue(), "image/jpeg")
