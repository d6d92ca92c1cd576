"""Who was ambassador on a day: the query, the page and its download."""

from datetime import date

import pytest
from wagtail.models import ModelLogEntry

from buurtambassadeur_wagtail.ambassadors.queries import serving_on
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.privacy.actions import erase_person
from tests.factories import AppointmentFactory, NeighbourhoodFactory, PersonFactory

pytestmark = pytest.mark.django_db
PAGE = "/admin/buurtambassadeur/serving/"
DAY = {"day": "2025-06-01"}


@pytest.fixture
def joke(district_here):
    """Served through 2024 and 2025."""
    here = NeighbourhoodFactory(name="Vogelbuurt", district=district_here)
    return AppointmentFactory(neighbourhood=here)


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
    ],
)
def test_first_and_last_day_count(joke, day, found):
    AppointmentFactory(cancelled_at=clock.now())

    assert list(serving_on(day)) == [joke] * found


def test_of_one_neighbourhood_only(joke):
    other = AppointmentFactory()

    assert list(serving_on(date(2025, 6, 1), joke.neighbourhood)) == [joke]
    assert set(serving_on(date(2025, 6, 1))) == {joke, other}


@pytest.mark.parametrize("count", [1, 3])
def test_one_query_for_any_number(count, django_assert_num_queries):
    AppointmentFactory.create_batch(count)

    with django_assert_num_queries(1):
        names = [
            (one.person.full_name, str(one.neighbourhood.district))
            for one in serving_on(date(2025, 6, 1))
        ]

    assert len(names) == count


def test_still_answered_after_a_name_is_erased(sanne, joke, administrator):
    erase_person(
        persons=[joke.person],
        applications=[],
        objections=[],
        by=administrator,
        reason="request",
    )

    response = sanne.get(PAGE, DAY)

    (row,) = response.context["rows"]
    assert [cell["text"] for cell, _column in row["cells"]][:4] == [
        "Naam gewist",
        "Vogelbuurt",
        "1 januari 2024",
        "31 december 2025",
    ]
    assert "Joke" not in response.content.decode()


def test_the_page_tells_time_served_and_latest_last_day(sanne, joke):
    with clock.pretend(clock.start_of(date(2025, 6, 1))):
        response = sanne.get(PAGE)

    (row,) = response.context["rows"]
    assert row["cells"][-1][0]["text"] == (
        "24 maanden buurtambassadeur geweest op 31 december 2025; kan tot en met 31 "
        "december 2027"
    )
    assert response.context["day"] == date(2025, 6, 1)


@pytest.mark.parametrize(
    ("who", "seen"),
    [("administrator", 2), ("coordinator_here", 1), ("coordinator_elsewhere", 0)],
)
def test_everybody_sees_the_own_district(client, joke, who, seen, request):
    AppointmentFactory()
    client.force_login(request.getfixturevalue(who))

    response = client.get(PAGE, DAY)

    assert len(response.context["rows"]) == seen
    places = response.context["form"].fields["neighbourhood"].queryset
    assert len(places) == seen
    rows = b"".join(client.get(PAGE, {**DAY, "export": "csv"}).streaming_content)
    assert rows.count(b"\r\n") == 1 + seen


def test_a_neighbourhood_of_elsewhere_is_not_on_offer(sanne, joke):
    other = AppointmentFactory().neighbourhood

    response = sanne.get(PAGE, {**DAY, "neighbourhood": other.pk})

    assert response.context["rows"] == []
    assert len(response.context["errors"]) == 1


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_else_gets_it(client, editor, joke, method):
    assert getattr(client, method)(PAGE).url.startswith("/admin/login/")

    client.force_login(editor)

    assert getattr(client, method)(PAGE).status_code == 404
    assert PAGE not in client.get("/admin/").content.decode()


def test_reading_only(sanne):
    assert sanne.post(PAGE).status_code == 405
    assert PAGE in sanne.get("/admin/").content.decode()


def test_a_day_that_is_none_is_told(sanne, joke):
    response = sanne.get(PAGE, {"day": "31-2-2025", "export": "csv"})

    assert response.context["rows"] == []
    assert response.context["errors"][0].target == "id_day"


def test_nobody_on_that_day(sanne, joke):
    page = sanne.get(PAGE, {"day": "2020-01-01"}).content.decode()

    assert "Op 1 januari 2020 was hier niemand ambassadeur." in page


def test_the_download_holds_no_formula_and_is_logged(sanne, joke, coordinator_here):
    joke.person.given_name = "=1+1"
    joke.person.save()

    response = sanne.get(PAGE, {**DAY, "export": "csv"})

    text = b"".join(response.streaming_content).decode("utf-8-sig")
    heading, row, rest = text.split("\r\n")
    assert heading.startswith('"Naam";"Buurt";"Eerste dag";"Laatste dag"')
    assert row.startswith('"\'=1+1 Verhulst";"Vogelbuurt";"2024-01-01";"2025-12-31"')
    assert rest == ""
    assert "2025-06-01.csv" in response["Content-Disposition"]
    assert response["Cache-Control"].startswith("private, no-store")
    (entry,) = ModelLogEntry.objects.filter(action="buurtambassadeur.export")
    assert (entry.user, entry.data) == (coordinator_here, {"rows": 1, "format": "CSV"})


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_for_any_number(
    client, administrator, count, django_assert_num_queries
):
    for number in range(count):
        AppointmentFactory(person=PersonFactory(given_name=f"Jo{number}"))
    client.force_login(administrator)
    client.get(PAGE, DAY)  # fills what Wagtail keeps for later

    with django_assert_num_queries(10):
        response = client.get(PAGE, DAY)

    assert len(response.context["rows"]) == count
