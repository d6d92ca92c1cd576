"""What a visit costs with everything on the page, and that more rows cost no more."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    ConferenceAssessment,
)
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.portraits import prepare_portraits
from buurtambassadeur_wagtail.pages.models import (
    NeighbourhoodConferencePage,
    NeighbourhoodTopic,
)
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests import factories
from tests.publishing.html import Page
from tests.publishing.people import appointed, serving

#: The most that a page costs with everything on it. Seven of these are Wagtail's own,
#: as for any page here: the site, two for each level, two for who may read it.
MOST = {"neighbourhood": 24, "programme": 14, "application": 12, "objection": 12}
TOLD = [
    "Joke Verhulst",
    "Er is een kandidaat",
    "Te hard",
    "Opruimdag met koffie",
    "Buurthuis De Merel",
    "Over licht.",
    "Meer licht.",
    "Conferentie 0",
    "De buurt is blij 0.",
    "Bram Tuinstra",
    "Meld u aan",
]


@pytest.fixture
def picture(db):
    file = get_test_image_file(size=(600, 700))
    image = get_image_model().objects.create(title="Beeld", file=file)
    prepare_portraits(image)
    return image


@pytest.fixture
def fill(page, weverij, picture, programme_page):
    """Add one of everything that the page of a neighbourhood can show."""
    today, now = clock.today(), clock.now()
    held = factories.ConferenceFactory(neighbourhoods=[weverij], held=True)

    def add(number):
        sits = serving(weverij)
        factories.ContactDetailsFactory(person=sits.person)
        factories.AmbassadorFactory(person=sits.person, portrait=picture, live=True)
        appointed(weverij, today - timedelta(900), today - timedelta(180))
        factories.CandidatePublicationFactory(
            candidacy__neighbourhood=weverij, open=True
        )
        NeighbourhoodTopic.objects.create(page=page, theme="safe", title="Te hard")
        for days in (7, -7):
            factories.NeighbourhoodActionFactory(
                neighbourhood=weverij, held_on=today + timedelta(days)
            )
        factories.ManagementMeetingFactory(neighbourhoods=[weverij])
        factories.ManagementMeetingFactory(
            neighbourhoods=[weverij],
            day=today - timedelta(30 + number),
            state="held",
            invited_at=now,
            summary="Over licht.",
            published_at=now,
        )
        factories.AttentionPointFactory(
            appointment=sits, public_text="Meer licht.", published_at=now
        )
        coming = factories.ConferenceFactory(
            neighbourhoods=[weverij], title=f"Conferentie {number}"
        )
        programme_page.add_child(
            instance=NeighbourhoodConferencePage(
                title=f"Conferentie {number}", conference=coming
            )
        )
        assessed = ConferenceAssessment.objects.create(
            conference=held,
            appointment=sits,
            effort="sufficient",
            effort_label="voldoende",
            serving_since=sits.first_day,
            method="ballot",
            quorum=3,
            majority=50,
            support="positive",
            assessed_at=now,
        )
        AssessmentSummary.objects.create(
            assessment=assessed,
            text=f"De buurt is blij {number}.",
            with_scores=True,
            sent_at=now,
            sent_via="letter",
            answer="agreed",
            answered_at=now,
            answered_via="link",
            published_at=now,
        )
        partner = factories.PartnerOrganisationFactory(
            neighbourhoods=[weverij], logo=picture
        )
        factories.PartnerContactFactory(organisation=partner)
        return partner

    return add


def cost(client, page):
    """Return the queries of a second visit, when caches are warm, and the page."""
    client.get(page.get_url())
    with CaptureQueriesContext(connection) as queries:
        response = client.get(page.get_url())
    assert response.status_code == 200
    return [query["sql"] for query in queries], Page(response)


@pytest.mark.parametrize("count", [1, 3])
def test_everything_on_the_page_of_a_neighbourhood(
    count, client, page, fill, application_page
):
    ProgrammeSettings.objects.create(agreement_blocks_recruitment="block")
    for number in range(count):
        fill(number)

    queries, shown = cost(client, page)

    assert [words for words in TOLD if words not in shown.text] == []
    assert len(queries) <= MOST["neighbourhood"], queries


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("kind", ["programme", "application", "objection"])
def test_the_other_pages(count, kind, client, fill, request):
    asked = request.getfixturevalue(f"{kind}_page")
    for number in range(count):
        fill(number)

    queries, _shown = cost(client, asked)

    assert len(queries) <= MOST[kind], queries


def test_settings_are_read_once_for_a_page_and_anew_after_a_change(client, page):
    ProgrammeSettings.objects.create(limits_text="Eerst dit.")
    first = cost(client, page)
    ProgrammeSettings.objects.update(limits_text="Nu dat.")
    second = cost(client, page)

    for queries, _shown in (first, second):
        assert len([one for one in queries if "programmesettings" in one]) == 1
    assert "Eerst dit." in first[1].text
    assert "Nu dat." in second[1].text
