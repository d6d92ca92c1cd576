"""Our pages in the look of a municipality, and in the dark: axe at both widths."""

import re
from pathlib import Path

import pytest
from django.test import override_settings

import buurtambassadeur_wagtail
from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from tests.browser.accessibility import check
from tests.browser.people import DESK, PHONE
from tests.browser.test_public_pages import PAGES, ROOT
from tests.browser.themes import COMPONENTS, THEMES, dress

TEMPLATES = Path(buurtambassadeur_wagtail.__file__).parent / "templates"
NAMES = re.compile(r"\butrecht-[a-z0-9_-]*[a-z0-9]\b(?!-)(?!\{)")


@pytest.fixture
def kinds(municipality):
    """Return an address of every kind of page that is not among ``PAGES``."""
    candidate = CandidatePublication.objects.get(name_shown="Naïma Bouzidi")
    return {
        **PAGES,
        "candidate": f"{ROOT}zie/kandidaat/{candidate.pk}/",
        "objection form": f"{ROOT}zie/weigeren/{candidate.pk}/",
        "contact form": f"{ROOT}vogelbuurt/contact/",
    }


@pytest.mark.parametrize("name", THEMES)
def test_pages_in_the_look_of_a_municipality(name, kinds, someone):
    visitor = someone(viewport=DESK)
    dress(visitor.page, THEMES[name])
    with override_settings(BUURTAMBASSADEUR_THEME=THEMES[name].setting):
        walk(visitor, kinds)
        assert accent(visitor.page) == LINK_COLOURS[name]


LINK_COLOURS = {"utrecht": "rgb(36, 87, 143)", "rotterdam": "rgb(0, 129, 31)"}


def test_pages_in_the_dark(kinds, someone):
    visitor = someone(viewport=DESK, color_scheme="dark")

    walk(visitor, kinds)

    assert accent(visitor.page) == "rgb(134, 213, 190)"


def walk(visitor, kinds):
    """Check each page at both widths, and a form with mistakes."""
    for address in kinds.values():
        assert visitor.visit(address) == 200, address
        check_both(visitor.page)
    visitor.visit(kinds["contact form"])
    visitor.click(visitor.page.locator(".ba button[type=submit]").first)
    check_both(visitor.page)


def check_both(page):
    for viewport in (DESK, PHONE):
        page.set_viewport_size(viewport)
        check(page)


def accent(page):
    return page.evaluate("getComputedStyle(document.querySelector('.ba a')).color")


def test_class_names_are_those_of_the_component_library():
    known = set(NAMES.findall(COMPONENTS.css))
    ours = {
        name
        for one in TEMPLATES.rglob("*.html")
        for name in NAMES.findall(one.read_text())
    }

    assert ours - known == set()
