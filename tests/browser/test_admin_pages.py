"""Every screen of ours in the admin, as the people meet it who work in it.

Which screens there are is found by following links; what each person may open stands
in the table of doors. Neither may know a screen that the other does not.
"""

from pathlib import Path

import pytest
from django.test.signals import template_rendered

import buurtambassadeur_wagtail
from buurtambassadeur_wagtail.kernel.own_texts import LetterText
from tests.browser import validity
from tests.browser.admin_looking import look_at_mistakes, look_in_admin
from tests.browser.admin_part import cut_out
from tests.browser.admin_tour import Tour
from tests.browser.admin_world import add_what_is_rare, elsewhere
from tests.browser.people import (
    COORDINATOR_NORTH,
    DESK,
    Person,
    logged_in,
)
from tests.doors.table import EXPECTED

MENU = "wagtail-sidebar-submenu-buurtambassadeurs-title"
BASE = "/admin/buurtambassadeur/"
PROFILES = "wagtailsnippets_buurtambassadeur_wagtail_ambassador:"
PARTNERS = "wagtailsnippets_buurtambassadeur_wagtail_partnerorganisation:"
#: Wagtail's own screens with something of ours on them.
IN_WAGTAILS = {
    *("wagtailadmin_home", "buurtambassadeur_coordinators:timeline"),
    *(f"{PROFILES}edit", f"{PROFILES}timeline", f"{PARTNERS}timeline"),
}
#: A file; and the steps that follow on a form: in ``test_admin_steps.py``.
ANSWERS = {"buurtambassadeur_conference_modeladmin_export"}
FOLLOWING = {
    *(f"buurtambassadeur_erasure_{one}" for one in ("confirm", "erase", "done")),
    *(f"buurtambassadeur_take_over_{one}" for one in ("check", "do")),
}
NAMED = {name for name in EXPECTED if ":" not in name}
SCREENS = sorted((NAMED | IN_WAGTAILS) - ANSWERS - FOLLOWING)
#: A table keeps its role where it is shown as a list; Django's choices have a "for".
WANTED = {"no-redundant-role", "no-redundant-for"}


TEMPLATES = Path(buurtambassadeur_wagtail.__file__).parent / "templates"
ADMIN = "buurtambassadeur_wagtail/admin/"
#: Seen in ``test_admin_steps.py``; the dossier shows its own refusals instead.
STEPS = {
    "privacy/_choose.html",
    *("privacy/confirm.html", "privacy/done.html"),
    *(f"ambassadors/importing/{one}.html" for one in ("_row", "columns", "rows")),
    *("starting/make_pages.html", "letters/_preview.html"),
    *("worklist/_nothing.html", "_timeline_pages.html"),
}
REPLACED = {"candidacy/_objections.html"}


@pytest.fixture(scope="module")
def templates():
    return set()


@pytest.fixture(scope="module")
def tour(municipality, templates):
    def note(template, **_signal):
        templates.add(str(template.name or "").removeprefix(ADMIN))

    add_what_is_rare()
    template_rendered.connect(note)
    found = Tour(*elsewhere())
    template_rendered.disconnect(note)
    return found


@pytest.fixture(scope="module")
def window(chromium, server):
    """Give the window of somebody who works there; it stays open."""
    windows = {}

    def of(who):
        if who not in windows:
            known = logged_in(who)
            windows[who] = Person(chromium, server, viewport=DESK, storage_state=known)
        return windows[who]

    yield of
    for one in windows.values():
        one.leave()


def test_every_screen_of_ours_is_on_the_tour(tour):
    assert set(tour.screens) == set(SCREENS)
    assert tour.without >= ANSWERS


def test_no_template_of_the_admin_is_left_out(tour, templates):
    folder = TEMPLATES / ADMIN
    ours = {str(one.relative_to(folder)) for one in folder.rglob("*.html")}
    assert ours - templates == STEPS | REPLACED


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_in_all_ways(name, tour, window):
    screen = tour.screens[name]
    person = window(screen.who)
    assert person.visit(screen.url) == 200

    found = look_in_admin(person.page)
    if screen.mistakes:
        found += [f"with mistakes: {one}" for one in send_empty(person, screen)]
    assert found == [], "\n".join([screen.url, *found])


def send_empty(person, screen):
    """Look at what came back when the form was sent empty; nothing was changed."""
    address = person.site + screen.url
    answer = {"body": screen.mistakes, "content_type": "text/html"}
    person.page.route(address, lambda route: route.fulfill(**answer))
    person.visit(screen.url)
    person.page.unroute(address)
    told = person.reads(".ba-errors")
    assert "verplicht veld" not in told  # but what to do
    return look_at_mistakes(person.page)


def test_screens_are_valid_html(tour):
    pages = {}
    for name, screen in tour.screens.items():
        pages[name] = cut_out(screen.html)
        if screen.mistakes:
            pages[f"{name}, mistakes"] = cut_out(screen.mistakes)
    assert len(pages) > len(SCREENS) + 40

    faults = validity.faults(pages, but=WANTED)
    assert faults == {}, str(faults)


def test_only_our_part_is_cut_out_as_it_was_written():
    ours = '<div class="ba-admin x"><p>Een<br>twee<ul></p></div>'
    around = f"<main><p>Wagtail</p>{ours}<p>Wagtail</p></main>"

    assert f"<main>{ours}</main>" in cut_out(around)
    assert cut_out("<p>Op papier</p>") == "<p>Op papier</p>"
    assert list(validity.faults({"one": cut_out(around)})) == ["one"]


def test_the_menu_holds_everything_in_the_order_of_the_work(municipality, someone):
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit("/admin/")
    sanne.page.get_by_role("button", name="Buurtambassadeurs").click()
    labels = sanne.page.locator(f"ul[aria-labelledby={MENU}] .menuitem-label")
    labels.first.wait_for()

    assert labels.all_inner_texts() == [
        "Mijn werklijst",
        "Aanmeldingen",
        "Weigeringen",
        "Aanstellingen",
        "Wie was ambassadeur?",
        "Ambassadeurs overnemen",
        "Buurtafspraken",
        "Buurtbeheeroverleggen",
        "Aandachtspunten",
        "Buurtconferenties",
        "Inzet en draagvlak",
        "Profielen",
        "Wat ontbreekt er nog?",
        "Buurtacties",
        "Berichten",
        "Brieven",
        "Teksten van brieven",
        "Draag over",
        "Buurten",
        "Stadsdelen",
        "Partners",
        "Instellingen",
    ]


def test_placeholder_comes_where_the_cursor_is_and_the_example_follows(
    municipality, someone
):
    sanne = someone(COORDINATOR_NORTH)
    sanne.visit(f"{BASE}letter-texts/application_known/")
    sanne.fill({"Onderwerp": "Nummer "})
    sanne.page.get_by_role("button", name="{nummer}").click()
    sanne.page.get_by_text("Nummer 2026", exact=False).first.wait_for()

    assert sanne.value("Onderwerp") == "Nummer {nummer}"
    assert not LetterText.objects.filter(event="application_known").exists()
