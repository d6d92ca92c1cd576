from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import (
    DistrictCoordinator,
    Neighbourhood,
)
from tests.factories import DistrictFactory, NeighbourhoodFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("archived_on", "active"),
    [(None, True), (date(2026, 3, 2), True), (date(2026, 3, 1), False)],
)
def test_neighbourhood_is_active_until_the_day_it_is_archived(archived_on, active):
    NeighbourhoodFactory(archived_on=archived_on)

    found = Neighbourhood.objects.active(on=date(2026, 3, 1))

    assert found.exists() is active


def test_neighbourhood_archived_today_is_archived():
    today = clock.today()

    assert Neighbourhood(archived_on=today).is_archived
    assert not Neighbourhood(archived_on=today + timedelta(1)).is_archived
    assert not Neighbourhood.objects.create(name="Vogelbuurt").is_archived


def test_code_is_cleaned_and_checked():
    good = Neighbourhood(name="Kasteelpolder", cbs_code="bu 990102a1")
    good.full_clean()

    assert good.cbs_code == "BU990102A1"
    with pytest.raises(ValidationError) as caught:
        Neighbourhood(name="Kasteelpolder", cbs_code="BU99").full_clean()
    assert set(caught.value.message_dict) == {"cbs_code"}


def test_two_neighbourhoods_may_lack_a_code_but_not_share_one():
    NeighbourhoodFactory(cbs_code="")
    NeighbourhoodFactory(cbs_code="")
    NeighbourhoodFactory(cbs_code="BU99010101")

    with pytest.raises(IntegrityError):
        NeighbourhoodFactory(cbs_code="BU99010101")


def test_successor_needs_a_day_and_is_another_neighbourhood():
    old, new = NeighbourhoodFactory(), NeighbourhoodFactory()

    old.succeeded_by = new
    with pytest.raises(ValidationError) as caught:
        old.full_clean()
    assert set(caught.value.message_dict) == {"archived_on"}

    old.succeeded_by, old.archived_on = old, date(2026, 1, 1)
    with pytest.raises(ValidationError) as caught:
        old.full_clean()
    assert set(caught.value.message_dict) == {"succeeded_by"}


def test_key_of_the_name_follows_the_name():
    place = NeighbourhoodFactory(name="Čapekbuurt")
    place.name = "Zuid-Oost"
    place.save()

    assert Neighbourhood.objects.get().name_key == " zuid oost"


def test_person_coordinates_a_district_or_everything_only_once(editor):
    district = DistrictFactory()
    for place in (district, None):
        DistrictCoordinator.objects.create(user=editor, district=place)
        twice = DistrictCoordinator(user=editor, district=place)
        with pytest.raises(ValidationError):
            twice.full_clean()


def test_name_of_a_coordinator_row_tells_no_person(editor):
    district = DistrictFactory(name="Noord")

    assert str(DistrictCoordinator(user=editor, district=district)) == "Noord"
    assert editor.username not in str(DistrictCoordinator(user=editor))
