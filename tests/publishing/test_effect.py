"""What a refusal does stands on the page of the candidate; and the public trace."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.kernel import clock
from tests.factories import CandidatePublicationFactory, ObjectionFactory
from tests.publishing.html import Page

TRACE = "Er zijn reacties gekomen. Het stadsdeel heeft deze beoordeeld."
AGREED = "Dat staat zo in de Buurtafspraak van De Weverij."


@pytest.fixture
def publication(weverij):
    return CandidatePublicationFactory(candidacy__neighbourhood=weverij, open=True)


def address(page, publication):
    return f"{page.get_url()}kandidaat/{publication.pk}/"


@pytest.mark.parametrize("local", [False, True])
@pytest.mark.parametrize(
    ("effect", "sentence"),
    [
        ("", "Wij kijken naar elke weigering en beslissen met redenen."),
        ("assessed", "Wij kijken naar elke weigering en beslissen met redenen."),
        ("partner_binding", "Over weigeringen van bewoners beslissen wij zelf"),
        ("any_binding", "Wij kijken eerst of de redenen mogen meetellen."),
    ],
)
def test_page_says_what_a_refusal_does(
    client, page, publication, effect, sentence, local
):
    publication.refusal_effect, publication.effect_is_local = effect, local
    publication.save()

    shown = Page(client.get(address(page, publication)))

    assert shown.is_sound()
    assert sentence in shown.text
    assert "Dan wordt Naïma geen buurtambassadeur." in shown.text
    assert (AGREED in shown.text) is local


@pytest.mark.parametrize(
    ("outcomes", "shown"),
    [
        ([], False),
        (["withdrawn"], False),
        (["lapsed"], False),
        (["received"], False),
        (["not_upheld", "received"], False),
        (["not_upheld"], True),
        (["upheld", "lapsed"], True),
        (["inadmissible", "withdrawn"], True),
    ],
)
def test_public_trace_is_one_sentence(client, page, publication, outcomes, shown):
    publication.opens_at = clock.now() - timedelta(days=30)
    publication.closes_at = clock.now() - timedelta(days=9)
    publication.save()
    for outcome in outcomes:
        ObjectionFactory(
            candidacy=publication.candidacy,
            outcome=outcome,
            motivation="Hierom.",
            decided_at=clock.now(),
        )

    response = client.get(address(page, publication))

    text = Page(response).text
    assert response.status_code == 410
    assert (TRACE in text) is shown
    assert "Naïma" not in text
    assert "Thijs" not in text
