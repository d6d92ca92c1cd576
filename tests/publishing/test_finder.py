import logging
import socket
from urllib.parse import urlencode

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import WSGIRequestHandler
from django.test import Client
from django.views.debug import ExceptionReporter

from buurtambassadeur_wagtail.pages.models import NeighbourhoodPage
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.publishing import finder
from tests.factories import NeighbourhoodFactory
from tests.publishing.html import Page
from tests.publishing.people import serving

URL = "/buurtambassadeurs/zoek/"


def broken(*_args, **_kwargs):
    """Stand in for what goes wrong half-way."""
    raise RuntimeError


def test_one_match_leads_to_the_neighbourhood(client, page):
    response = client.post(URL, {"postcode": " 1234 ca "})

    assert response.status_code == 302
    assert response["Location"] == page.get_url()
    assert "1234" not in response["Location"]


def test_several_matches_give_a_choice(client, page, weverij):
    other = NeighbourhoodFactory(name="Vogelbuurt", postcodes=["1234ZZ"])

    shown = Page(client.post(URL, {"postcode": "1234ZZ"}))

    assert shown.is_sound()
    assert "1234 ZZ ligt in meer dan één buurt" in shown.text
    assert shown.all("a", href=page.get_url())
    assert shown.all("a", href=f"/buurtambassadeurs/zie/buurt/{other.pk}/")


def test_unknown_is_friendly_and_says_whom_to_ask(client, programme_page):
    ProgrammeSettings.objects.create(contact_name="Sanne Oosterveld")

    shown = Page(client.post(URL, {"postcode": "9999 XX"}))

    assert "Wij kennen 9999 XX nog niet" in shown.text
    assert "Vraag naar Sanne Oosterveld" in shown.text


@pytest.mark.parametrize("typed", ["weverij", " De Weverij ", "DE WEV"])
def test_a_name_leads_to_the_neighbourhood(client, page, typed):
    response = client.post(URL, {"postcode": typed})

    assert response.status_code == 302
    assert response["Location"] == page.get_url()


def test_a_part_of_several_names_gives_a_choice(client, page):
    NeighbourhoodFactory(name="De Werf")

    shown = Page(client.post(URL, {"postcode": "de we"}))

    assert shown.is_sound()
    assert "Welke buurt bedoelt u?" in shown.text
    assert shown.all("a", href=page.get_url())


def test_a_name_that_nobody_knows_is_said_back(client, programme_page):
    shown = Page(client.post(URL, {"postcode": "<b>Nergens 7</b>"}))

    assert shown.is_sound()
    assert "Wij kennen <b>Nergens 7</b> nog niet" in shown.text


@pytest.mark.parametrize("typed", ["2e Dwarsbuurt", "Sector 3", "Buurt 12 A"])
def test_a_name_may_hold_figures(client, programme_page, typed):
    place = NeighbourhoodFactory(name=typed)

    response = client.post(URL, {"postcode": typed})

    assert response["Location"] == f"/buurtambassadeurs/zie/buurt/{place.pk}/"


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "12", "0123AB", "1234 SS", "1234-", "\u200b", "…", "x" * 900],
)
def test_a_wrong_postcode_gives_a_focused_summary(client, programme_page, typed):
    shown = Page(client.post(URL, {"postcode": typed}))

    assert shown.is_sound()
    assert shown.one("h2", id="ba-mistakes")["autofocus"] is None
    assert shown.all("a", href="#id_postcode")
    assert shown.one("input", name="postcode")["aria-invalid"] == "true"


def test_it_needs_no_token_and_is_never_cached(programme_page):
    response = Client(enforce_csrf_checks=True).post(URL, {"postcode": "1234CA"})

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


def test_it_works_without_any_page(client, db):
    assert client.get(URL).status_code == 200


@pytest.mark.parametrize("typed", ["1234ZZ", "buurt"])
@pytest.mark.parametrize("count", [2, 5])
def test_the_cost_is_the_same_for_any_number(
    count, typed, client, programme_page, django_assert_num_queries
):
    for number in range(count):
        place = NeighbourhoodFactory(name=f"Buurt {number}", postcodes=["1234ZZ"])
        serving(place)
        instance = NeighbourhoodPage(title=place.name, neighbourhood=place)
        programme_page.add_child(instance=instance)
    client.post(URL, {"postcode": typed})

    with django_assert_num_queries(6):
        shown = Page(client.post(URL, {"postcode": typed}))

    assert len(shown.all("a", class_="utrecht-link ba-go")) == count + 1


class Desk:
    """What a server gives to the code that answers one request, and writes down."""

    server_name, server_port = "testserver", 80
    base_environ = {"SERVER_NAME": "testserver", "SERVER_PORT": "80", "SCRIPT_NAME": ""}

    def get_app(self):
        return WSGIHandler()


def answered(request):
    """Let Django's own server answer the bytes; return what went back."""
    ours, theirs = socket.socketpair()
    ours.settimeout(10)
    with ours, theirs:
        ours.sendall(request)
        ours.shutdown(socket.SHUT_WR)
        WSGIRequestHandler(theirs, ("127.0.0.1", 5000), Desk())
        theirs.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: ours.recv(65536), b"")).decode()


@pytest.mark.parametrize("typed", ["1234CA", "1234 zz", "9999XX", "1234"])
def test_a_postcode_is_in_no_address_and_in_no_log(page, caplog, typed):
    NeighbourhoodFactory(postcodes=["1234ZZ"])
    body = urlencode({"postcode": typed}).encode()
    head = (
        f"POST {URL} HTTP/1.1\r\nHost: testserver\r\nConnection: close\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )

    with caplog.at_level(logging.DEBUG):
        back = answered(head.encode() + body)

    headers = back.partition("\r\n\r\n")[0]
    told = [
        record.getMessage()
        for record in caplog.records
        if "django.db" not in record.name
    ]
    assert any(f"POST {URL}" in line for line in told)
    for kept in (headers, *told):
        assert typed[:4] not in kept, kept


@pytest.mark.parametrize("name", ["neighbourhood_pages", "_place"])
def test_a_fault_tells_no_postcode_either(name, db, monkeypatch, client, caplog):
    NeighbourhoodFactory(postcodes=["1234CA"])
    monkeypatch.setattr(finder, name, broken)
    client.raise_request_exception = False

    response = client.post(URL, {"postcode": "1234CA"})

    assert response.status_code == 500
    (record,) = [one for one in caplog.records if one.name == "django.request"]
    report = ExceptionReporter(record.request, *record.exc_info)
    assert "1234CA" not in report.get_traceback_text()
    assert "1234CA" not in report.get_traceback_html()
    assert "1234CA" not in caplog.text
