"""How the host tells us about its own look, and what a portrait weighs."""

import gzip

import pytest
from django.contrib.staticfiles.finders import find
from django.test import override_settings

from buurtambassadeur_wagtail import checks
from tests.publishing.html import Page

OURS = "/static/buurtambassadeur_wagtail/buurtambassadeur.css"
THEME = {"class": "utrecht-theme wide", "stylesheets": ["gemeente/theme.css"]}


SHEET_BUDGET = 12_000  # bytes, as a server sends it


def test_our_style_sheet_is_light():
    with open(find(OURS.removeprefix("/static/")), "rb") as sheet:
        assert len(gzip.compress(sheet.read())) <= SHEET_BUDGET


def shown(client, page, theme):
    with override_settings(BUURTAMBASSADEUR_THEME=theme):
        return Page(client.get(page.get_url()))


def sheets(found):
    return [one["href"] for one in found.all("link", rel="stylesheet")]


def test_without_a_theme_our_own_look_shows(client, page):
    found = shown(client, page, {})

    assert found.one("main")["class"] == "ba"
    assert sheets(found) == [OURS]


def test_a_theme_is_one_setting(client, page):
    found = shown(client, page, THEME)

    assert found.one("main")["class"] == "ba ba--themed utrecht-theme wide"
    assert sheets(found) == [OURS, "/static/gemeente/theme.css"]


def test_a_theme_that_the_site_loads_already_needs_only_its_class(client, page):
    found = shown(client, page, {"class": "utrecht-theme"})

    assert found.one("main")["class"] == "ba ba--themed utrecht-theme"
    assert sheets(found) == [OURS]


def test_a_full_address_stays_as_it_is(client, page):
    address = "https://cdn.zilverveen.example/theme.css"

    found = shown(client, page, {"stylesheets": [address, "/look.css"]})

    assert found.one("main")["class"] == "ba ba--themed"
    assert sheets(found) == [OURS, address, "/look.css"]


def test_a_site_without_a_dark_mode_keeps_ours_light(client, page):
    found = shown(client, page, {"dark": False})

    assert found.one("main")["class"] == "ba ba--light"


@pytest.mark.parametrize(
    ("theme", "found"),
    [
        ({}, []),
        (THEME, []),
        ({"dark": False}, []),
        ({"stylesheet": ["theme.css"]}, ["W007"]),
        ({"stylesheets": "theme.css"}, ["W007"]),
        ("theme.css", ["W007"]),
    ],
)
def test_a_theme_that_is_written_wrongly_is_told(theme, found):
    with override_settings(BUURTAMBASSADEUR_THEME=theme):
        messages = checks.theme(None)

    assert [message.id.rpartition(".")[2] for message in messages] == found
