"""A used link says what it did; a page without a form asks nobody to sign up."""

from datetime import timedelta

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.kernel import clock, links
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("purpose", "heading"),
    [
        ("application-confirm", "Dank u wel, wij weten nu dat u het bent"),
        ("application-withdraw", "U hebt uw aanmelding ingetrokken"),
    ],
)
def test_used_link_says_kindly_what_happened(client, purpose, heading):
    candidacy = factories.ApplicationFactory(candidacy__unconfirmed=True).candidacy
    link = links.issue(purpose, candidacy, expires_at=clock.now() + timedelta(days=1))
    url = reverse("buurtambassadeur:link", args=[purpose, links.token_of(link)])
    client.post(url)

    response = client.get(url)

    page = response.content.decode()
    assert response.status_code == 410
    assert heading in page
    assert "U hoeft niets meer te doen." in page
    assert "werkt niet meer" not in page


def test_where_nobody_can_sign_up_no_button_is_promised(client):
    appointment = factories.AppointmentFactory(
        first_day=clock.today(), last_day=clock.today() + timedelta(days=30)
    )
    served = reverse(
        "buurtambassadeur:neighbourhood", args=[appointment.neighbourhood_id]
    )
    vacant = reverse(
        "buurtambassadeur:neighbourhood", args=[factories.NeighbourhoodFactory().pk]
    )

    assert "ba-call" not in client.get(served).content.decode()
    assert "U kunt zich nu niet aanmelden." in client.get(vacant).content.decode()
