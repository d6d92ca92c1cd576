"""Every public page in every state, looked at once in all ways; forms; weight."""

from pathlib import Path

import pytest
from django.test.signals import template_rendered

import buurtambassadeur_wagtail
from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from tests.browser import validity
from tests.browser.looking import look
from tests.browser.people import PHONE
from tests.browser.states import LINKS, ROOT, STATES
from tests.browser.weight import MOST_BYTES, MOST_REQUESTS, Scales
from tests.doors.test_public_doors import PURPOSES

TEMPLATES = Path(buurtambassadeur_wagtail.__file__).parent / "templates"
#: Not for residents, or no page: letters, the admin, and what a coordinator prints.
NOT_PUBLIC = ("admin/", "letters/", "ambassador_preview.html", "blocks/preview.html")
PRINTED_BY_COORDINATORS = {
    f"print/{name}.html"
    for name in ("paper_form", "letterbox", "_own_questions", "receipt", "notice")
} | {"print/_refuse.html"}


MISTAKES = ("mistake", "mistakes")


class Seen:
    """What the tour met: pages as the server sent them, titles, and templates."""

    def __init__(self):
        self.pages, self.titles = {}, {}
        self.templates, self.dressed = set(), set()

    def note(self, template, **_signal):
        name = str(template.name or "")
        self.templates.add(name.removeprefix("buurtambassadeur_wagtail/"))


@pytest.fixture(scope="module")
def seen(municipality):
    found = Seen()
    template_rendered.connect(found.note)
    yield found
    template_rendered.disconnect(found.note)


@pytest.fixture
def enter(someone, seen):
    """Open a state and keep what came; return the visitor, and what is too heavy."""

    def open_state(name):
        state = STATES[name]
        visitor = someone(viewport=PHONE)
        scales = Scales(visitor.page)
        with state.made():
            assert visitor.visit(state.url) == state.status, name
            heavy = too_heavy(scales.weigh())
            state.act(visitor)
        seen.pages[name] = scales.last_page
        seen.titles[name] = visitor.page.title()
        return visitor, heavy

    return open_state


@pytest.mark.parametrize("name", STATES)
def test_a_page_in_all_ways(name, enter, seen):
    visitor, heavy = enter(name)

    told = visitor.page.locator(".ba-error-summary").all_inner_texts()
    assert bool(told) == name.endswith(MISTAKES), told
    if told:
        assert "verplicht veld" not in told[0]  # but what to do
        assert " fout" in seen.titles[name].split(":")[0], seen.titles[name]
    found = heavy + look(visitor.page, seen.dressed)
    assert found == [], "\n".join([visitor.page.url, *found])


def too_heavy(weight):
    if weight.requests > MOST_REQUESTS or weight.compressed > MOST_BYTES:
        return [str(weight)]
    return []


@pytest.fixture
def everything(enter, seen):
    """The whole tour; what other tests of this file did not see yet is opened now."""
    for name in STATES:
        if name not in seen.pages:
            enter(name)
    return seen


def test_pages_are_valid_html(everything):
    faults = validity.faults(everything.pages)
    assert faults == {}, str(faults)


def test_no_public_template_is_left_out(everything):
    ours = {
        str(one.relative_to(TEMPLATES / "buurtambassadeur_wagtail"))
        for one in TEMPLATES.rglob("*.html")
    }
    public = {one for one in ours if not one.startswith(NOT_PUBLIC)}

    assert public - PRINTED_BY_COORDINATORS - everything.templates == set()
    assert public >= PRINTED_BY_COORDINATORS


def test_every_kind_of_link_is_on_the_tour():
    assert PURPOSES - set(LINKS) == {"publication-approve", "partner-objection"}


def test_titles_tell_the_pages_apart(everything):
    kinds = {}
    for name, title in everything.titles.items():
        kinds.setdefault(title, set()).add(name.split(",")[0])

    same = {title: names for title, names in kinds.items() if len(names) > 1}
    assert same == {}, str(same)


@pytest.fixture
def candidate(municipality):
    return CandidatePublication.objects.get(name_shown="Naïma Bouzidi")


def test_forms_work_without_javascript(candidate, someone):
    resident = someone(viewport=PHONE, java_script_enabled=False)
    page = resident.page
    resident.visit(f"{ROOT}de-weverij/")
    resident.follow("Bekijk de kandidaat")
    resident.follow("Ik ben het niet eens met deze kandidaat")
    resident.fill({"Uw naam": "Griet Vos"})
    resident.press("Verstuur mijn weigering")
    assert "Verbeter" in resident.reads(".ba-error-summary")
    assert resident.value("Uw naam") == "Griet Vos"

    resident.fill(
        {
            "Waarom bent u het niet eens": "Zij is te druk.",
            "E-mailadres": "griet@zilverveen.example",
            "Postcode": "1234 AH",
        }
    )
    resident.tick("16 jaar of ouder")
    resident.press("Verstuur mijn weigering")
    assert page.locator(".ba-receipt strong").inner_text().startswith("W")
