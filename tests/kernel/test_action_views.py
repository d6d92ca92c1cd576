"""An action asks, does, and says why not; what was typed stays."""

import pytest
from wagtail.admin.admin_url_finder import finder_classes
from wagtail.hooks import search_for_hooks

from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.clock import now
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .register_host import candidacies

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.kernel.register_urls")]


@pytest.fixture
def candidacy(district_here):
    place = Neighbourhood.objects.create(name="Vogelbuurt", district=district_here)
    return Candidacy.objects.create(
        reference="2026-00001", neighbourhood=place, received_at=now()
    )


@pytest.fixture(autouse=True)
def _finder(monkeypatch):
    """Let Wagtail find the register of these tests, and forget it afterwards."""
    search_for_hooks()
    known = dict(finder_classes.values_by_class)
    monkeypatch.setattr(finder_classes, "values_by_class", known)
    candidacies.register_admin_url_finders()


@pytest.fixture
def url(candidacy):
    return candidacies.action_url("decide", candidacy)


@pytest.fixture
def inspect(candidacy):
    return candidacies.action_url("inspect", candidacy)


def test_the_page_explains_and_asks(client, coordinator_here, url):
    client.force_login(coordinator_here)

    response = client.get(url)
    page = response.content.decode()

    assert page.count("<h1") == 1
    assert "Vogelbuurt" in page
    assert 'aria-describedby="id_reason_helptext"' in page
    assert response.context["errors"] == []


def test_the_right_is_asked_on_get_and_post(client, administrator, candidacy, url):
    client.force_login(administrator)

    assert client.get(url).status_code == 404
    assert client.post(url, {"reason": "ja", "channel": "phone"}).status_code == 404
    candidacy.refresh_from_db()
    assert candidacy.status == "received"


def test_errors_stand_above_the_form_and_lead_to_the_field(
    client, coordinator_here, url
):
    client.force_login(coordinator_here)

    response = client.post(url, {"note": "Blijft staan"})
    page = response.content.decode()

    assert [error.target for error in response.context["errors"]] == [
        "id_reason",
        "id_channel_0",
    ]
    assert 'href="#id_reason"' in page
    assert 'id="id_channel_0"' in page
    assert 'role="alert" tabindex="-1" autofocus' in page
    assert "Blijft staan" in page


def test_a_refusal_is_shown_with_a_link_to_its_cause(
    client, coordinator_here, candidacy, url, inspect
):
    client.force_login(coordinator_here)

    response = client.post(url, {"reason": "nee", "channel": "phone"})
    page = response.content.decode()

    assert response.status_code == 200
    assert "Dit kan niet. De reactietermijn loopt nog." in page
    assert f'<a href="{inspect}">' in page
    assert ">nee</textarea>" in page.replace("\r\n", "").replace("\n", "")
    candidacy.refresh_from_db()
    assert candidacy.status == "received"


def test_what_succeeds_leads_back_to_the_record(
    client, coordinator_here, candidacy, url, inspect
):
    client.force_login(coordinator_here)

    response = client.post(url, {"reason": "ja", "channel": "phone"})

    assert response.status_code == 302
    assert response.url == inspect
    candidacy.refresh_from_db()
    assert candidacy.status == "candidate"


def test_what_cannot_be_is_not_asked(client, coordinator_here, candidacy, url):
    Candidacy.objects.filter(pk=candidacy.pk).update(status="withdrawn")
    client.force_login(coordinator_here)

    page = client.get(url).content.decode()

    assert "Deze aanmelding is ingetrokken." in page
    assert "<textarea" not in page


def test_what_is_typed_is_never_markup(client, coordinator_here, url):
    client.force_login(coordinator_here)

    page = client.post(url, {"reason": "</textarea><script>x"}).content.decode()

    assert "<script>x" not in page


def test_a_link_is_given_only_to_who_may_follow_it(
    candidacy, inspect, coordinator_here, coordinator_elsewhere, editor
):
    assert admin_url_for(candidacy, coordinator_here) == inspect
    assert admin_url_for(candidacy, coordinator_elsewhere) is None
    assert admin_url_for(candidacy, editor) is None
    assert admin_url_for(candidacy, None) is None
    assert admin_url_for(None, coordinator_here) is None


def test_scope_without_a_policy_is_nothing(administrator):
    assert not policy.has_scope(administrator, "view", type(administrator))
