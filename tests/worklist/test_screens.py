"""The list on the home page, on its own page and in the menu: for coordinators only."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.worklist.audience import has_work_list
from tests import factories
from tests.worklist.conftest import (
    application,
    ending,
    failed_letter,
    one_of_each,
    text,
)

HOME = "/admin/"
PAGE = "/admin/buurtambassadeur/work/"
HEADING = "Mijn werklijst"


@pytest.fixture
def sanne(client, coordinator_here):
    client.force_login(coordinator_here)
    return client


def read(response):
    return " ".join(response.content.decode().split())


def lines(response):
    return [line for group in response.context["groups"] for line in group.lines]


def test_page_groups_by_urgency_in_words(sanne, here):
    one_of_each(here)

    response = sanne.get(PAGE)

    assert [
        (str(group.title), [line.sentence for line in group.lines])
        for group in response.context["groups"]
    ] == [
        (
            "Vandaag",
            [
                "1 brief kon niet worden verstuurd",
                "Herinner de kandidaat aan de tekst die nog goedgekeurd moet worden",
            ],
        ),
        (
            "Binnen een week",
            [
                "Beslis, of laat weten dat het later wordt",
                "Lees een signaal over een ambassadeur",
            ],
        ),
        (
            "Later",
            [
                "De kandidaat kan worden aangesteld",
                "Bevestig de aanmelding per telefoon",
                "Ga in gesprek met de aanmelder",
                "3 weigeringen te beslissen",
                "De tekst is goedgekeurd: maak de kandidaat bekend",
                "Lees de kandidaat de tekst voor, per telefoon",
                "Aanstelling loopt af: begin uiterlijk op 29 december 2026",
                "Bel de partner en schrijf de redenen op",
            ],
        ),
    ]
    assert "12 taken wachten op u." in read(response)


def test_every_line_leads_to_where_it_is_done(sanne, here):
    one_of_each(here)

    for line in lines(sanne.get(PAGE)):
        response = sanne.get(line.url)

        assert response.status_code == 200
        assert not response.context.get("refusal"), line.sentence
        assert not line.case_url or sanne.get(line.case_url).status_code == 200


@pytest.mark.parametrize(
    ("days_ago", "left", "urgency"),
    [
        (22, "1 dag te laat", "Te laat"),
        (24, "3 dagen te laat", "Te laat"),
        (21, "vandaag is de laatste dag", "Vandaag"),
        (20, "nog 1 dag", "Binnen een week"),
        (16, "nog 5 dagen", "Binnen een week"),
        (0, "nog 21 dagen", "Later"),
    ],
)
def test_days_left_in_words(sanne, here, days_ago, left, urgency):
    application(here, days_ago=days_ago)

    (line,) = lines(sanne.get(PAGE))

    assert (line.left, str(line.urgency)) == (left, urgency)


def test_refusals_say_how_many_and_how_long(sanne, here):
    candidacy = text(here, closed=True, days_ago=51).candidacy
    objections = factories.ObjectionFactory.create_batch(3, candidacy=candidacy)

    response = sanne.get(PAGE)

    (line,) = lines(response)
    assert (line.sentence, line.left) == ("3 weigeringen te beslissen", "nog 5 dagen")
    assert line.why == (
        "Ontvangen: 51 dagen geleden. Beslis uiterlijk op zaterdag 28 november 2026, "
        "of laat weten dat het langer duurt."
    )
    url = reverse("buurtambassadeur_objection_modeladmin_decide", args=["0"])
    assert line.url == url.replace("/0/", f"/{objections[0].pk}/")
    assert candidacy.reference in read(response)


def test_one_refusal_is_singular(sanne, here):
    factories.ObjectionFactory(candidacy=text(here, open=True).candidacy)

    (line,) = lines(sanne.get(PAGE))

    assert line.sentence == "1 weigering te beslissen"


def test_ending_appointment_says_when_to_begin(sanne, here):
    ending(here, date(2027, 5, 15))

    (line,) = lines(sanne.get(PAGE))

    assert line.sentence == "Aanstelling loopt af: begin uiterlijk op 19 februari 2027"
    assert line.why == (
        "De laatste dag is 15 mei 2027. Een nieuwe procedure is op tijd als die begint "
        "op vrijdag 19 februari 2027."
    )


def test_failed_letters_lead_to_those_letters(sanne, here):
    candidacy = application(here, status="rejected").candidacy
    failed_letter(candidacy)
    failed_letter(candidacy, failed_at=None)

    (line,) = lines(sanne.get(PAGE))

    assert (line.left, line.case_url) == ("", "")
    assert len(sanne.get(line.url).context["rows"]) == 1


def test_names_are_on_the_page_and_not_on_the_home_page(sanne, here):
    case = application(here, given_name="Fenna", family_name="Wiersma")

    assert "Fenna Wiersma" in read(sanne.get(PAGE))
    home = read(sanne.get(HOME))
    assert "Wiersma" not in home
    assert case.candidacy.reference in home
    assert "Vogelbuurt" in home


def test_names_are_escaped(sanne, here):
    application(here, family_name="<script>alert(1)</script>")

    assert "<script>alert" not in sanne.get(PAGE).content.decode()


def test_home_page_shows_the_five_most_urgent_and_the_way_to_the_rest(sanne, here):
    for days in range(7):
        application(here, days_ago=days, reference=f"2026-7000{days}")

    home = read(sanne.get(HOME))

    assert [day for day in range(7) if f"2026-7000{day}" in home] == [2, 3, 4, 5, 6]
    assert "Bekijk alle 7 taken" in home
    assert "Binnen een week" not in home
    assert '<span class="ba-status ba-status--quiet">Later</span>' in home


def test_an_empty_list_is_good_news(sanne):
    for address in (HOME, PAGE):
        text_shown = read(sanne.get(address))

        assert "Alles is klaar. Er wacht niets op u." in text_shown
        assert "Bekijk alle" not in text_shown


@pytest.mark.parametrize("who", ["editor", "administrator"])
def test_others_see_nothing_of_it(who, client, here, request):
    one_of_each(here)
    client.force_login(request.getfixturevalue(who))

    assert HEADING not in client.get(HOME).content.decode()
    assert client.get(PAGE).status_code == 404
    assert client.post(PAGE).status_code == 404


def test_a_visitor_is_asked_to_log_in(client, db):
    for response in (client.get(PAGE), client.post(PAGE)):
        assert response.status_code == 302
        assert response.url.startswith("/admin/login/")


def test_page_is_only_read(sanne):
    assert sanne.post(PAGE).status_code == 405


def test_coordinator_of_elsewhere_sees_the_own_list(
    client, coordinator_elsewhere, here
):
    one_of_each(here)
    client.force_login(coordinator_elsewhere)

    assert "Alles is klaar." in client.get(PAGE).content.decode()


def test_it_is_the_first_item_of_our_menu(sanne):
    home = sanne.get(HOME).content.decode()

    assert home.index(f'"{PAGE}"') < home.index(
        '"/admin/buurtambassadeur/application/"'
    )


def test_administrator_who_coordinates_has_it_too(client, administrator, here):
    DistrictCoordinator.objects.create(user=administrator, district=here.district)
    application(here)
    client.force_login(administrator)

    assert HEADING in client.get(HOME).content.decode()
    assert len(lines(client.get(PAGE))) == 1


def test_administrator_who_stops_coordinating_loses_it_at_once(
    client, administrator, here
):
    row = DistrictCoordinator.objects.create(user=administrator, district=here.district)
    client.force_login(administrator)
    assert client.get(PAGE).status_code == 200

    row.delete()

    assert client.get(PAGE).status_code == 404


@pytest.mark.parametrize("who", ["editor", "administrator"])
def test_it_costs_others_no_query(who, client, request, monkeypatch):
    """Against the same home page without the list; the minute has begun."""
    client.force_login(request.getfixturevalue(who))
    client.get(HOME)
    with CaptureQueriesContext(connection) as with_list:
        client.get(HOME)
    for module in ("admin", "views"):
        path = f"buurtambassadeur_wagtail.worklist.{module}.has_work_list"
        monkeypatch.setattr(path, lambda user: False)
    with CaptureQueriesContext(connection) as without:
        client.get(HOME)

    assert len(with_list) == len(without)


def test_page_and_home_page_cost_the_same_for_one_and_three(sanne, here):
    counts = {HOME: [], PAGE: []}
    for _round in range(3):
        one_of_each(here)
        for address, seen in counts.items():
            sanne.get(address)
            with CaptureQueriesContext(connection) as captured:
                sanne.get(address)
            seen.append(len(captured))

    for seen in counts.values():
        assert seen[0] == seen[2]


def test_who_is_not_logged_in_has_no_list(db):
    assert not has_work_list(AnonymousUser())
