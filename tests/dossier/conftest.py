"""A whole life in one dossier, with a word that stands nowhere else in every field."""

from types import SimpleNamespace

import pytest

from buurtambassadeur_wagtail.kernel.models import Letter
from tests import factories
from tests.privacy import lives
from tests.privacy.canaries import Canaries


@pytest.fixture
def place(district_here):
    return factories.NeighbourhoodFactory(district=district_here, name="Vogelbuurt")


@pytest.fixture
def words():
    return Canaries()


@pytest.fixture
def life(words, place, coordinator_here):
    """Somebody who was refused twice, was appointed, and publishes a profile."""
    coordinator_here.first_name, coordinator_here.last_name = "Sanne", "Oosterveld"
    coordinator_here.save()
    application = lives.apply(words, place)
    publication = lives.make_known(words, application, coordinator_here)
    first = lives.refuse(words, publication)
    second = lives.refuse(words, publication, "second objector")
    lives.decide(words, first, coordinator_here)
    lives.decide(words, second, coordinator_here, who="second objector")
    name = f"{application.given_name.upper()} en {first.name.title()}"
    Letter.objects.filter(event="application_received").update(
        subject=f"Voor {name}", body=f"Beste {name}, bel 06-12345678 of 1234 ab."
    )
    appointment = lives.take_office(publication, coordinator_here)
    return SimpleNamespace(
        application=application, objections=[first, second], appointment=appointment
    )


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


def at(model, action, record):
    return f"/admin/buurtambassadeur/{model}/{action}/{record.pk}/"
