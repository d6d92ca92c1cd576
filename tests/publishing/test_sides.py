"""Who does what: each side with its people of today, its logo and its website."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.partners.logos import LOGO
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.publishing.sides import who
from tests.factories import (
    NeighbourhoodFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)
from tests.publishing.html import Page

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings(
        "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
    ),
]


@pytest.fixture
def logo():
    cache.clear()  # numbers come again in each test, and renditions are remembered
    file = get_test_image_file(size=(800, 400))
    return get_image_model().objects.create(title="Logo", file=file)


def test_in_general_five_sides_have_a_part_and_a_task():
    found = who(None, ProgrammeSettings())

    assert [side.part for side in found.sides] == [
        "Verbindt, en handhaaft niet",
        "Heeft de leiding",
        "Handhaaft",
        "Zorgt voor woningen",
        "Doen mee",
    ]
    assert all(side.name and side.task for side in found.sides)
    assert found.others == []


def test_a_partner_takes_the_place_of_its_side_and_others_follow():
    here = NeighbourhoodFactory(district__name="Noord")
    for name, kind in (
        ("Politie", "police"),
        ("Woonstichting", "corporation"),
        ("Zorgwoning", "corporation"),
        ("Huurders", "residents"),
        ("Welzijn", "other"),
    ):
        PartnerOrganisationFactory(name=name, type=kind, task=" ")

    found = who(here, ProgrammeSettings(), ["Joke Verhulst"])

    assert [side.name for side in found.sides] == [
        "Buurtambassadeur",
        "Stadsdeel Noord",
        "Politie",
        "Woonstichting",
        "Zorgwoning",
        "Bewoners",
    ]
    assert found.sides[0].contacts == ["Joke Verhulst"]
    assert all(side.task for side in found.sides)
    assert [side.name for side in found.others] == ["Huurders", "Welzijn"]


def test_only_who_is_contact_today_is_named():
    here, today = NeighbourhoodFactory(), clock.today()
    partner = PartnerOrganisationFactory()
    for name, first, last in (("Ilse", -9, -1), ("Bram", 0, 0), ("Soraya", 1, 9)):
        PartnerContactFactory(
            organisation=partner,
            name=name,
            first_day=today + timedelta(first),
            last_day=today + timedelta(last),
        )

    police = who(here, ProgrammeSettings()).sides[2]

    assert police.contacts == ["Bram, wijkagent"]


def test_a_logo_is_ready_and_decorates_the_name(logo, client, weverij):
    PartnerOrganisationFactory(
        name="Politie", logo=logo, website="https://politie.example/"
    )

    shown = Page(client.get(f"/buurtambassadeurs/zie/buurt/{weverij.pk}/"))

    image = shown.one("img")
    assert (image["alt"], image["width"], image["height"]) == ("", "224", "112")
    assert shown.one("a", href="https://politie.example/")
    assert logo.renditions.get().filter_spec == LOGO
    assert shown.is_sound()


def test_a_broken_logo_costs_only_the_logo(client, weverij):
    logo = get_image_model().objects.create(
        title="Weg", file="weg.png", width=8, height=8
    )
    PartnerOrganisationFactory(name="Politie", logo=logo)

    shown = Page(client.get(f"/buurtambassadeurs/zie/buurt/{weverij.pk}/"))

    assert "Politie" in shown.text
    assert not shown.all("img")


@pytest.mark.parametrize("count", [1, 3])
def test_the_block_costs_the_same_for_any_number(
    count, logo, django_assert_num_queries
):
    here = NeighbourhoodFactory()
    for _number in range(count):
        partner = PartnerOrganisationFactory(logo=logo)
        PartnerContactFactory.create_batch(count, organisation=partner)

    with django_assert_num_queries(3):
        found = who(here, ProgrammeSettings())
    assert [len(side.contacts) for side in found.sides if side.logo] == [count] * count


@pytest.mark.parametrize("name", ["neighbourhood", "contact"])
def test_what_only_the_police_may_do_stands_before_one_types(name, client, weverij):
    ProgrammeSettings.objects.create(limits_text="Iets anders.", police_tasks="Anders.")

    shown = Page(client.get(reverse(f"buurtambassadeur:{name}", args=[weverij.pk])))

    assert "Dat mogen alleen de politie en de handhavers" in shown.text
    assert "Verbindt, en handhaaft niet" in shown.text
    assert shown.all("a", href="tel:112")
    assert shown.all("a", href="tel:09008844")
