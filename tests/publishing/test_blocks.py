"""The blocks and template tags: what they show, where, and what they cost."""

from datetime import timedelta

import pytest
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.blocks import Block
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Page as WagtailPage

from buurtambassadeur_wagtail.blocks import BodyBlock, ProgrammeBlock
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.publishing import figures
from tests.factories import (
    ConferenceFactory,
    ManagementMeetingFactory,
    NeighbourhoodFactory,
)
from tests.publishing import people
from tests.publishing.html import Page

ELEMENTS = list(ProgrammeBlock().child_blocks)
CONTENT = [name for name in BodyBlock().child_blocks if name not in ELEMENTS]
ANYWHERE = ["find_my_ambassador", "next_dates", "figures"]


@pytest.fixture
def show(rf, site):
    """Return a function that prints blocks as a page of the host does."""

    def show(*blocks, page=None):
        raw = [{"type": name, "value": value} for name, value in blocks]
        stream = BodyBlock().to_python(raw)
        request = rf.get("/")
        template = Template("{% load wagtailcore_tags %}{% include_block body %}")
        printed = template.render(
            Context({"request": request, "body": stream, "page": page})
        )
        return printed.replace("\u00ad", "")

    return show


def serving(place, count=1):
    return [people.serving(place) for _each in range(count)]


def soon(**days):
    begins = clock.now() + timedelta(days=7)
    return {"starts_at": begins, "ends_at": begins + timedelta(hours=2)} | days


def test_ambassadors_of_the_neighbourhood_that_was_chosen(show, weverij, page):
    (one,) = serving(weverij)

    shown = show(("ambassadors", {"neighbourhood": weverij.pk}))

    assert one.person.full_name in shown
    assert "Buurtambassadeurs in De Weverij" in shown
    assert f'href="{page.full_url}"' in shown


def test_on_its_own_page_a_neighbourhood_need_not_be_chosen(show, weverij, page):
    (one,) = serving(weverij)

    assert one.person.full_name in show(("ambassadors", {}), page=page)


def test_without_a_neighbourhood_visitors_see_nobody(show, weverij):
    (one,) = serving(weverij)

    shown = show(("ambassadors", {}))

    assert one.person.full_name not in shown
    assert "Kies een buurt" not in shown


def test_who_is_no_longer_there_is_not_shown(show, weverij):
    (one,) = serving(weverij)
    one.person.erased_at = clock.now()
    one.person.save()

    shown = show(("ambassadors", {"neighbourhood": weverij.pk}))

    assert one.person.full_name not in shown
    assert "Hier is nog geen buurtambassadeur." in shown


def test_dates_of_one_neighbourhood_or_of_all(show, weverij):
    ConferenceFactory(title="Avond in De Weverij", **soon()).neighbourhoods.add(weverij)
    elsewhere = ConferenceFactory(title="Avond elders", **soon())
    elsewhere.neighbourhoods.add(NeighbourhoodFactory())

    here = show(("next_dates", {"neighbourhood": weverij.pk, "most": 5}))
    everywhere = show(("next_dates", {"most": 5}))

    assert "Avond in De Weverij" in here
    assert "Avond elders" not in here
    assert "Avond elders" in everywhere


def test_no_more_dates_than_asked_and_none_that_was_cancelled(show):
    for number in range(3):
        later = clock.now() + timedelta(days=30 + number)
        ends = later + timedelta(hours=2)
        ConferenceFactory(title=f"Avond {number}", starts_at=later, ends_at=ends)
    ConferenceFactory(
        title="Gaat niet door", status="cancelled", reason="Zaal dicht", **soon()
    )

    shown = show(("next_dates", {"most": 2}))

    assert shown.count("<li>") == 2
    assert "Avond 2" not in shown
    assert "Gaat niet door" not in shown


def test_the_call_leads_to_the_form(show, application_page):
    assert application_page.full_url in show(("call_to_apply", {}))


def test_a_shut_form_is_told(show, application_page):
    application_page.closes_on = clock.today() - timedelta(days=1)
    application_page.save_revision().publish()

    shown = show(("call_to_apply", {}))

    assert "U kunt zich nu niet aanmelden" in shown
    assert application_page.full_url not in shown


def test_figures_are_counted(db):
    place = NeighbourhoodFactory()
    NeighbourhoodFactory()
    _first, second = serving(place, 2)

    assert [one.number for one in figures.now()] == [2, 1]

    second.person.erased_at = clock.now()
    second.person.save()
    assert [one.number for one in figures.now()] == [1, 1]


def test_the_first_element_brings_the_style_sheet_and_no_other(show):
    shown = show(("figures", {}), ("next_dates", {"most": 3}))

    assert shown.count('rel="stylesheet"') == 1
    assert shown.count("ba-embed") == 2


def test_two_finders_on_one_page_have_names_of_their_own(show):
    shown = show(("find_my_ambassador", {}), ("find_my_ambassador", {}))

    assert 'id="ba-find-1-postcode"' in shown
    assert 'id="ba-find-2-postcode"' in shown


def test_a_heading_of_the_editor_wins(show):
    assert "Zo gaat het" in show(("figures", {"heading": "Zo gaat het"}))


@pytest.mark.parametrize("name", ELEMENTS)
def test_the_number_of_queries_does_not_depend_on_rows(name, show, weverij, page):
    def cost():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            show((name, {"neighbourhood": weverij.pk, "most": 5}))
        return len(queries)

    def grow(rows):
        serving(weverij, rows)
        for _each in range(rows):
            ConferenceFactory(**soon()).neighbourhoods.add(weverij)
            ManagementMeetingFactory(**soon()).neighbourhoods.add(weverij)

    grow(1)
    show((name, {"neighbourhood": weverij.pk, "most": 5}))
    one = cost()
    grow(2)

    assert cost() == one
    assert one <= 14


def test_a_page_of_ours_shows_its_body_and_is_sound(client, page, weverij):
    serving(weverij)
    page.body = [
        ("text", "<h2>Welkom</h2><p>Fijn dat u er bent.</p>"),
        ("quote", {"text": "Wij kennen elkaar.", "source": "Een bewoner"}),
        ("questions", {"questions": [{"question": "Wat?", "answer": "<p>Dit.</p>"}]}),
        ("button", {"text": "Lees meer", "page": page.get_parent(), "url": ""}),
        *((name, {}) for name in ELEMENTS),
    ]
    page.save_revision().publish()

    shown = Page(client.get(page.get_url()))

    assert shown.is_sound()
    assert "Fijn dat u er bent." in shown.text
    assert not shown.all("div", class_="ba ba-embed")


def test_a_copy_and_an_alias_keep_the_body(page):
    page.body = [("figures", {"heading": "Zo gaat het"})]
    page.save_revision().publish()

    copy = page.copy(update_attrs={"slug": "kopie", "title": "Kopie"})
    alias = page.create_alias(update_slug="alias")

    for one in (copy, alias):
        assert one.body[0].value["heading"] == "Zo gaat het"


def test_a_button_leads_to_one_place(page):
    block = BodyBlock().child_blocks["button"]
    value = block.to_python({"text": "Lees", "page": None, "url": ""})

    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(value)

    assert "page" in caught.value.block_errors


@pytest.mark.parametrize("name", [*ELEMENTS, *CONTENT])
def test_each_block_is_previewed_without_a_record(name, client, editor):
    block = BodyBlock().child_blocks[name]
    Block.definition_registry[block.definition_prefix] = block
    client.force_login(editor)
    url = reverse("wagtailadmin_block_preview")

    response = client.get(url, {"id": block.definition_prefix})

    assert block.is_previewable
    assert response.status_code == 200
    assert "buurtambassadeur.css" in response.content.decode()


TAGS = [
    "neighbourhood_ambassadors place",
    "find_my_ambassador",
    "who_does_what place",
    "next_dates place 3",
    "call_to_apply place",
    "programme_figures heading='Zo gaat het'",
]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("by_code", [True, False])
def test_each_tag_prints_its_element(tag, by_code, rf, site, weverij):
    place = weverij.cbs_code if by_code else weverij
    text = "{% load buurtambassadeur %}{% buurtambassadeur_styles %}{% " + tag + " %}"

    shown = Template(text).render(Context({"request": rf.get("/"), "place": place}))

    assert shown.count('rel="stylesheet"') == 1
    assert shown.index("stylesheet") < shown.index("ba-element")


def test_the_host_searches_the_body(page):
    fields = [one.field_name for one in type(page).get_searchable_search_fields()]

    assert "body" in fields
    assert isinstance(page, WagtailPage)
