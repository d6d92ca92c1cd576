"""Several who want the last place, or several clicks, at the same moment."""

from uuid import uuid4

import pytest

from buurtambassadeur_wagtail.conferences import actions, queries
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.kernel.refusals import Refused
from tests import factories
from tests.conferences.conftest import DAY
from tests.factories import ConferenceFactory


@pytest.mark.parametrize("left", [1, 3])
def test_the_last_place_goes_once(committed, at_once, left):
    """Four at the same moment, and only so many places; whoever comes first."""
    for _round in range(3):
        place = factories.NeighbourhoodFactory()
        evening = ConferenceFactory(neighbourhoods=[place], day=DAY, max_sign_ups=left)

        def act(number, evening=evening):
            own = Conference.objects.get(pk=evening.pk)
            answers = {
                "name": f"Bewoner {number}",
                "email": f"bewoner{number}{evening.pk}@zilverveen.example",
                "people": 1,
            }
            try:
                return actions.sign_up(own, token=uuid4(), answers=answers).created
            except Refused:
                return False

        assert sum(at_once(act, 4)) == left
        assert queries.people_coming(evening) == left


def test_two_clicks_at_once_are_one(committed, at_once):
    evening = ConferenceFactory(
        neighbourhoods=[factories.NeighbourhoodFactory()], day=DAY, max_sign_ups=1
    )
    token = uuid4()

    def act(number):
        own = Conference.objects.get(pk=evening.pk)
        answers = {"name": "Anton", "email": "anton@x.example", "people": 1}
        return actions.sign_up(own, token=token, answers=answers).created

    assert sorted(at_once(act, 4)) == [False, False, False, True]
