"""On a page in another language, what people wrote says which language it is in."""

import pytest
from django.utils import translation

from tests.factories import AmbassadorFactory
from tests.publishing.people import serving

pytestmark = pytest.mark.django_db
WHY = "<p>Ik ken iedereen in de straat.</p>"


@pytest.mark.parametrize(
    ("screen", "mark"), [("nl", ""), ("en", ' lang="nl"'), ("nl-be", "")]
)
def test_words_of_an_ambassador(screen, mark, client, page, weverij):
    AmbassadorFactory(person=serving(weverij).person)

    with translation.override(screen):
        shown = client.get(page.get_url()).content.decode()

    assert f'<div class="ba-said"{mark}>{WHY}</div>' in shown
