"""Our pages in the look of a municipality, by its setting, and in the dark.

Contrast of each state in each look is seen on the tour: ``test_public_pages.py``.
"""

import re
from pathlib import Path

import pytest
from django.test import override_settings

import buurtambassadeur_wagtail
from tests.browser.accessibility import check
from tests.browser.people import DESK, PHONE
from tests.browser.states import ROOT
from tests.browser.themes import COMPONENTS, THEMES, dress

TEMPLATES = Path(buurtambassadeur_wagtail.__file__).parent / "templates"
NAMES = re.compile(r"\butrecht-[a-z0-9_-]*[a-z0-9]\b(?!-)(?!\{)")
PAGES = (ROOT, f"{ROOT}vogelbuurt/contact/")
LINK_COLOURS = {"utrecht": "rgb(36, 87, 143)", "rotterdam": "rgb(0, 129, 31)"}


@pytest.mark.parametrize("name", THEMES)
def test_pages_in_the_look_of_a_municipality(name, municipality, someone):
    visitor = someone(viewport=DESK)
    dress(visitor.page, THEMES[name])
    with override_settings(BUURTAMBASSADEUR_THEME=THEMES[name].setting):
        walk(visitor)
        assert accent(visitor.page) == LINK_COLOURS[name]
        assert shows_as_chosen(visitor.field("bewoner"))


def test_pages_in_the_dark(municipality, someone):
    visitor = someone(viewport=DESK, color_scheme="dark")

    walk(visitor)

    assert accent(visitor.page) == "rgb(134, 213, 190)"


def walk(visitor):
    """Check a page with a map and one with a form at both widths."""
    for address in PAGES:
        assert visitor.visit(address) == 200, address
        for viewport in (DESK, PHONE):
            visitor.page.set_viewport_size(viewport)
            check(visitor.page)


def shows_as_chosen(radio):
    """See whether it looks otherwise when chosen; a theme may draw it itself."""
    before = radio.screenshot()
    radio.evaluate("(it) => { it.checked = true; }")
    return radio.screenshot() != before


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
