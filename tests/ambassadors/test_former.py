"""Who is named as a former ambassador: a year, longer by agreement, or not at all."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.urls import reverse

from buurtambassadeur_wagtail.ambassadors.former import (
    FormerAmbassador,
    decide_naming,
    former,
    is_named,
)
from buurtambassadeur_wagtail.ambassadors.former_rules import may_be_named, years
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.candidacy.conftest import at
from tests.factories import AmbassadorFactory, AppointmentFactory, NeighbourhoodFactory

LAST = date(2025, 12, 31)


@pytest.mark.parametrize(
    ("today", "wish", "discreet", "named"),
    [
        (date(2025, 12, 31), None, False, False),  # the last day is served
        (date(2025, 12, 31), True, False, False),
        (date(2026, 1, 1), None, False, True),
        (date(2026, 12, 31), None, False, True),  # a year, this day too
        (date(2027, 1, 1), None, False, False),
        (date(2027, 1, 1), True, False, True),
        (date(2040, 1, 1), True, False, True),
        (date(2026, 1, 1), False, False, False),
        (date(2026, 1, 1), None, True, False),  # death, dismissal
        (date(2026, 1, 1), True, True, True),
        (date(2026, 1, 1), False, True, False),
    ],
)
def test_a_year_unless_somebody_said_otherwise(today, wish, discreet, named):
    assert may_be_named(LAST, today, wish=wish, discreet=discreet) == named


@pytest.mark.parametrize(
    ("spans", "joined"),
    [
        ([(2020, 2021)], [(2020, 2021)]),
        ([(2022, 2024), (2020, 2022)], [(2020, 2024)]),
        ([(2020, 2020), (2021, 2022)], [(2020, 2020), (2021, 2022)]),
    ],
)
def test_years_that_touch_are_one_span(spans, joined):
    assert years(spans) == joined


@pytest.mark.parametrize("reason", ["", "deceased", "dismissed", "moved", "resigned"])
@pytest.mark.parametrize("said", [True, False])
@pytest.mark.parametrize("wish", [True, None, False])
def test_after_a_death_or_a_dismissal_nobody_is_named_unasked(reason, said, wish):
    """Whatever was agreed in life: after a death the coordinator says so, or nobody."""
    died = reason == "deceased"
    person = SimpleNamespace(deceased_at=died or None, named_after_death=died and said)
    ended = SimpleNamespace(
        end_reason=reason, person=person, named_as_former=wish, last_day=LAST
    )

    named = is_named(ended, date(2026, 1, 1))

    if died:
        assert named == (said and wish is not False)
    else:
        assert named == (reason != "dismissed" if wish is None else wish)


@pytest.fixture
def place(district_here):
    return NeighbourhoodFactory(name="Vogelbuurt", district=district_here)


@pytest.mark.django_db
def test_name_and_years_the_last_one_first(place):
    first = AppointmentFactory(neighbourhood=place, named_as_former=True)
    AppointmentFactory(
        person=first.person,
        neighbourhood=place,
        named_as_former=True,
        first_day=date(2020, 3, 1),
        last_day=date(2020, 12, 31),
    )
    last = AmbassadorFactory(
        name="Tante Jo", person__given_name="Jo", person__family_name="Smit"
    )
    AppointmentFactory(
        person=last.person,
        neighbourhood=place,
        first_day=date(2025, 1, 1),
        last_day=date(2026, 3, 31),
    )

    assert former(place, date(2026, 6, 1)) == [
        FormerAmbassador("Tante Jo", "2025–2026"),
        FormerAmbassador("Joke Verhulst", "2020 en 2024–2025"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("why", ["erased", "cancelled", "sits", "later", "elsewhere"])
def test_nobody_is_named_who_should_not_be(place, why):
    one = AppointmentFactory(neighbourhood=place, named_as_former=True)
    if why == "erased":
        one.person.erased_at = clock.now()
        one.person.save()
    elif why == "cancelled":
        one.cancelled_at = clock.now()
        one.save()
    elif why == "sits":
        AppointmentFactory(
            person=one.person,
            neighbourhood=place,
            first_day=date(2026, 1, 1),
            last_day=date(2026, 12, 31),
        )
    day = date(2023, 1, 1) if why == "later" else date(2026, 6, 1)

    assert former(NeighbourhoodFactory() if why == "elsewhere" else place, day) == []


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_one_query(place, count, django_assert_num_queries):
    for _number in range(count):
        AppointmentFactory(neighbourhood=place)

    with django_assert_num_queries(1):
        assert len(former(place, date(2026, 6, 1))) == count


@pytest.mark.django_db
@pytest.mark.parametrize("show", [True, False])
def test_the_page_names_them_only_where_that_is_wanted(place, client, show):
    ProgrammeSettings.objects.create(show_former=show)
    AppointmentFactory(neighbourhood=place)

    with at(2026, 6, 1, 9):
        url = reverse("buurtambassadeur:neighbourhood", args=[place.pk])
        content = client.get(url).content.decode()

    assert ("Eerdere buurtambassadeurs" in content) == show
    assert ("Joke Verhulst" in content) == show
    assert ("2024–2025" in content) == show


@pytest.mark.django_db
def test_the_coordinator_notes_what_was_agreed(place, client, coordinator_here):
    ProgrammeSettings.objects.create(show_former=True)
    one = AppointmentFactory(neighbourhood=place)
    client.force_login(coordinator_here)
    base = "buurtambassadeur_appointment_modeladmin_"
    inspect = reverse(f"{base}inspect", args=[one.pk])
    naming = reverse(f"{base}naming", args=[one.pk])
    assert "T/m 31 december 2026, zoals altijd" in client.get(inspect).content.decode()

    for answer, stored in (("yes", True), ("no", False), ("usual", None)):
        client.post(naming, {"named": answer})
        one.refresh_from_db()
        assert one.named_as_former is stored

    decide_naming(one, named=False, by=coordinator_here)
    reasons = one.history.values_list("history_change_reason", flat=True)
    assert list(reasons)[:4] == ["naming afterwards agreed"] * 4
