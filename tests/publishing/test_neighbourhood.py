from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.pages.models import NeighbourhoodTopic
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import (
    AmbassadorFactory,
    CandidatePublicationFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)
from tests.publishing.html import Page
from tests.publishing.people import appointed, serving


def serve(client, page):
    return Page(client.get(page.get_url()))


def count_queries(client, page):
    client.get(page.get_url())  # caches of sites and content types
    with CaptureQueriesContext(connection) as queries:
        client.get(page.get_url())
    return len(queries)


def test_a_vacant_neighbourhood_calls_to_sign_up(client, page, application_page):
    shown = serve(client, page)

    assert shown.is_sound()
    assert "Hier is nog geen buurtambassadeur" in shown.text
    assert shown.all("a", href="http://localhost/programma/aanmelden/buurt/BU99010102/")


def test_without_a_form_there_is_no_dead_button(client, page):
    shown = serve(client, page)

    assert "Hier is nog geen buurtambassadeur" in shown.text
    assert "Meld u aan" not in shown.text


def test_an_ambassador_shows_from_the_first_day_through_the_last(client, page, weverij):
    appointment = appointed(weverij, date(2026, 3, 1), date(2028, 2, 29))
    name = appointment.person.full_name

    seen = {}
    for moment in (
        "2026-02-28T23:59:59+01:00",
        "2026-03-01T00:00:00+01:00",
        "2028-02-29T23:59:59+01:00",
        "2028-03-01T00:00:00+01:00",
    ):
        with time_machine.travel(moment, tick=False):
            seen[moment[:10]] = name in serve(client, page).text

    assert list(seen.values()) == [False, True, True, False]


def test_a_draft_profile_hides_words_but_not_the_ambassador(client, page, weverij):
    appointment = serving(weverij)
    AmbassadorFactory(person=appointment.person, why="Geheim tot later", live=False)

    shown = serve(client, page)

    assert appointment.person.full_name in shown.text
    assert "Geheim tot later" not in shown.text


def test_a_published_profile_shows_its_words(client, page, weverij):
    appointment = serving(weverij)
    AmbassadorFactory(person=appointment.person, why="Voor de buurt", live=True)

    shown = serve(client, page)

    assert "Waarom ik dit doe" in shown.text
    assert "Voor de buurt" in shown.text


def test_a_candidate_is_announced_without_a_name(client, page, weverij):
    publication = CandidatePublicationFactory(
        candidacy__neighbourhood=weverij, open=True
    )

    shown = serve(client, page)

    assert "Er is een kandidaat" in shown.text
    assert publication.name_shown not in shown.text
    assert shown.all("a", href=f"{page.get_url()}kandidaat/{publication.pk}/")


def test_the_announcement_is_gone_after_the_period(client, page, weverij):
    CandidatePublicationFactory(candidacy__neighbourhood=weverij, closed=True)

    assert "Er is een kandidaat" not in serve(client, page).text


def test_topics_come_first_with_theme_and_status_in_words(client, page):
    NeighbourhoodTopic.objects.create(
        page=page,
        theme="safe",
        title="Te hard rijden",
        status="seen",
        text="Bij school",
    )

    shown = serve(client, page)

    assert shown.is_sound()
    assert "Thema: veilig" in shown.text
    assert "Wij kijken ernaar" in shown.text


def test_who_does_what_names_partners_and_their_contacts(client, page, weverij):
    police = PartnerOrganisationFactory(name="Basisteam Zilverveen", type="police")
    PartnerContactFactory(organisation=police, name="Bram Tuinstra", role="wijkagent")

    shown = serve(client, page)

    assert "Basisteam Zilverveen" in shown.text
    assert "Bram Tuinstra, wijkagent" in shown.text
    assert "Stadsdeel Noord" in shown.text


def test_the_limits_always_stand_there_with_both_numbers(client, page):
    ProgrammeSettings.objects.create(
        limits_text="Onze eigen tekst.", emergency_number=" ", police_number=""
    )

    shown = serve(client, page)

    assert "Onze eigen tekst." in shown.text
    assert "grijpt niet in. Dat mogen alleen de politie en de handhavers" in shown.text
    assert shown.all("a", href="tel:112")
    assert shown.all("a", href="tel:09008844")


def test_the_cost_is_the_same_for_one_and_for_three(client, page, weverij):
    def appoint():
        appointment = serving(weverij)
        AmbassadorFactory(person=appointment.person, live=True)

    appoint()
    CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)
    one = count_queries(client, page)
    for _number in range(2):
        appoint()
        CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)

    assert count_queries(client, page) == one


def test_nothing_of_an_application_is_read(client, page, weverij):
    CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)

    with CaptureQueriesContext(connection) as queries:
        client.get(page.get_url())

    assert not [q for q in queries if "wagtail_application" in q["sql"]]


@pytest.mark.parametrize("has_page", [True, False])
def test_the_plain_address_leads_to_the_page_or_shows_the_same(
    client, weverij, has_page, request
):
    if has_page:
        page = request.getfixturevalue("page")

    response = client.get(f"/buurtambassadeurs/zie/buurt/{weverij.pk}/")

    if has_page:
        assert response["Location"] == page.full_url
    else:
        assert Page(response).is_sound()
        assert "De Weverij" in Page(response).text


def test_a_last_day_in_the_list_when_it_is_near(client, programme_page, page, weverij):
    today = clock.today()
    appointed(weverij, today - timedelta(days=9), today + timedelta(days=45))

    shown = serve(client, programme_page)

    assert "1 ambassadeur" in shown.text
    assert "(t/m " in shown.text
