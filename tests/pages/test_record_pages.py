"""Pages about a record take title and address from it, unless somebody types them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.admin.panels import ObjectList
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.pages.models import (
    ApplicationFormPage,
    NeighbourhoodConferencePage,
    NeighbourhoodPage,
)
from buurtambassadeur_wagtail.publishing.editor_panels import record_first
from tests.factories import ConferenceFactory, NeighbourhoodFactory
from tests.publishing.html import Page

LABEL = "buurtambassadeur_pages"
STREAM = {"body-count": "0"}


@pytest.fixture
def admin(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def evening(weverij):
    return ConferenceFactory(neighbourhoods=[weverij], title="Buurtavond De Weverij")


def adding(model, parent):
    return reverse(
        "wagtailadmin_pages:add", args=[LABEL, model._meta.model_name, parent.pk]
    )


def form(**answers):
    blank = {
        "title": "",
        "slug": "",
        "lead": "",
        "topics": inline_formset([]),
        "comments": inline_formset([]),
        "privacy_notice": rich_text(""),
        "thanks": rich_text(""),
        "action-publish": "publish",
    }
    return nested_form_data(blank | answers) | STREAM


def test_a_conference_gives_its_page_a_title_and_an_address(
    admin, programme_page, evening
):
    admin.post(
        adding(NeighbourhoodConferencePage, programme_page), form(conference=evening.pk)
    )

    page = NeighbourhoodConferencePage.objects.get()
    assert (page.title, page.slug) == (evening.title, "buurtavond-de-weverij")
    assert (page.draft_title, page.live) == (evening.title, True)


def test_a_neighbourhood_gives_its_page_a_title_and_a_free_address(
    admin, programme_page, weverij
):
    programme_page.add_child(
        instance=NeighbourhoodPage(
            title="Elders", slug="de-weverij", neighbourhood=NeighbourhoodFactory()
        )
    )

    admin.post(
        adding(NeighbourhoodPage, programme_page), form(neighbourhood=weverij.pk)
    )

    page = NeighbourhoodPage.objects.get(neighbourhood=weverij)
    assert (page.title, page.slug) == ("De Weverij", "de-weverij-1")


def test_what_an_editor_types_goes_before_the_record(admin, programme_page, evening):
    typed = form(conference=evening.pk, title="Kom langs!", slug="kom")

    admin.post(adding(NeighbourhoodConferencePage, programme_page), typed)

    page = NeighbourhoodConferencePage.objects.get()
    assert (page.title, page.slug) == ("Kom langs!", "kom")


def test_a_host_may_leave_the_address_out_of_the_screen(weverij, programme_page):
    handler = ObjectList(record_first(NeighbourhoodPage)).bind_to_model(
        NeighbourhoodPage
    )
    data = {"title": "", "neighbourhood": weverij.pk, "lead": "", **STREAM}
    rows = nested_form_data({"topics": inline_formset([])})

    form = handler.get_form_class()(data | rows, parent_page=programme_page)

    assert form.errors == {}
    assert form.cleaned_data["title"] == "De Weverij"


@pytest.mark.parametrize("action", ["action-publish", "action-save"])
def test_without_title_and_record_nothing_is_made(
    admin, programme_page, evening, action
):
    data = form(conference="")
    del data["action-publish"]

    response = admin.post(
        adding(NeighbourhoodConferencePage, programme_page), data | {action: "x"}
    )

    assert "title" in response.context["form"].errors
    assert not NeighbourhoodConferencePage.objects.exists()


def test_a_live_page_keeps_its_address_when_its_title_is_emptied(admin, page, weverij):
    page.slug = "bij-de-molen"
    page.save_revision().publish()

    admin.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        form(neighbourhood=weverij.pk),
    )

    page.refresh_from_db()
    assert (page.title, page.slug) == ("De Weverij", "bij-de-molen")


def begins_with(client, model, parent, name):
    return client.get(adding(model, parent)).context["form"][name].value()


def test_a_new_page_begins_with_the_only_record_without_a_page(
    admin, programme_page, page
):
    def first():
        return begins_with(admin, NeighbourhoodPage, programme_page, "neighbourhood")

    assert first() is None
    place = NeighbourhoodFactory()
    assert first() == place.pk
    NeighbourhoodFactory(archived_on=clock.today())
    assert first() == place.pk
    NeighbourhoodFactory()
    assert first() is None


def test_the_page_of_a_neighbourhood_offers_its_next_conference(admin, page, evening):
    ConferenceFactory(title="Elders")
    yesterday = clock.today() - timedelta(days=1)
    ConferenceFactory(neighbourhoods=[page.neighbourhood], day=yesterday)
    ConferenceFactory(
        neighbourhoods=[page.neighbourhood], status="cancelled", reason="Ziek"
    )

    form = admin.get(adding(NeighbourhoodConferencePage, page)).context["form"]

    assert form["conference"].value() == evening.pk
    day = clock.today() + timedelta(days=30)
    assert f"{evening.title}, " in str(form["conference"])
    assert str(day.year) in str(form["conference"])
    assert "---" not in str(form["conference"])


@pytest.mark.parametrize(
    ("model", "record"),
    [(NeighbourhoodPage, "neighbourhood"), (NeighbourhoodConferencePage, "conference")],
)
def test_what_is_needed_stands_first(model, record):
    names = [getattr(one, "field_name", "") for one in model.content_panels]

    assert names[:2] == [record, "title"]


@pytest.mark.parametrize("model", [NeighbourhoodConferencePage, ApplicationFormPage])
def test_an_editor_reads_the_standard_text_beside_a_blank_field(
    admin, programme_page, model
):
    screen = Page(admin.get(adding(model, programme_page))).text

    assert f"lezen bewoners: ‘{strip_tags(model().shown_thanks)}’" in screen
    assert "lezen bewoners: ‘" + model().shown_lead[:60] in screen
