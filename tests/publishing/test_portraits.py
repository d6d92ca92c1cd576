"""A visitor sees a portrait that is ready, and never waits for one to be made."""

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.kernel.portraits import PORTRAIT, prepare_portraits
from buurtambassadeur_wagtail.pages.models import NeighbourhoodTopic
from tests.factories import AmbassadorFactory
from tests.publishing.html import Page
from tests.publishing.people import serving


@pytest.fixture
def image(db):
    picture = get_test_image_file(size=(600, 700))
    return get_image_model().objects.create(title="Joke", file=picture)


@pytest.fixture
def profile(weverij, image):
    person = serving(weverij).person
    return AmbassadorFactory(
        person=person, portrait=image, portrait_alt="Joke lacht", live=True
    )


def test_a_ready_portrait_shows_with_its_description(client, page, profile, image):
    prepare_portraits(image)

    shown = Page(client.get(page.get_url())).one("img")

    assert shown["alt"] == "Joke lacht"
    assert (shown["width"], shown["height"]) == ("360", "420")


def test_a_telephone_gets_a_smaller_one(client, page, profile, image):
    prepare_portraits(image)

    shown = Page(client.get(page.get_url())).one("img")

    large, small = (part.rsplit(" ", 1) for part in shown["srcset"].split(", "))
    assert (large[1], small[1]) == ("360w", "216w")
    assert large[0] == shown["src"]
    assert image.renditions.get(width=216).url == small[0]
    assert shown["sizes"]


def test_a_portrait_that_was_ready_before_has_one_size(client, page, profile, image):
    image.get_rendition(PORTRAIT)

    shown = Page(client.get(page.get_url())).one("img")

    assert shown["srcset"] == f"{shown['src']} 360w"


def test_portraits_below_the_fold_wait(client, page, weverij, profile, image):
    prepare_portraits(image)
    for _number in range(2):
        AmbassadorFactory(person=serving(weverij).person, portrait=image, live=True)

    def waiting():
        pictures = Page(client.get(page.get_url())).all("img")
        return [one.get("loading") for one in pictures]

    assert waiting() == [None, None, "lazy"]
    NeighbourhoodTopic.objects.create(page=page, theme="safe", title="Te hard rijden")
    assert waiting() == ["lazy", "lazy", "lazy"]


def test_without_a_rendition_there_are_initials_and_none_is_made(
    client, page, profile, image
):
    image.renditions.all().delete()

    shown = Page(client.get(page.get_url()))

    assert not shown.all("img")
    assert "JV" in shown.text
    assert not image.renditions.exists()


def test_a_moved_focal_point_asks_for_a_new_rendition(weverij, profile, image):
    prepare_portraits(image)
    get_image_model().objects.update(
        focal_point_x=300,
        focal_point_y=300,
        focal_point_width=50,
        focal_point_height=50,
    )

    (row,) = sitting(weverij)

    assert row.portrait is None


def test_portraits_cost_the_same_for_one_and_for_three(
    weverij, profile, image, django_assert_num_queries
):
    prepare_portraits(image)

    with django_assert_num_queries(2):
        assert len(sitting(weverij)) == 1
    for _number in range(2):
        AmbassadorFactory(person=serving(weverij).person, portrait=image, live=True)
    with django_assert_num_queries(2):
        assert len(sitting(weverij)) == 3
