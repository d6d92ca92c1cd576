"""Two clicks at the same moment make one neighbourhood."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.publishing.test_starting import ADD, fields
from tests.races import at_once, committed  # noqa: F401 -- fixtures

CLICKS = 4


@pytest.fixture
def browsers(committed):  # noqa: F811 -- a fixture
    """The same administrator, as often as the button is clicked."""
    boss = get_user_model().objects.create_superuser(
        "beheer", "beheer@zilverveen.example", "geheim"
    )
    found = [Client() for _click in range(CLICKS)]
    for one in found:
        one.force_login(boss)
    return found


def test_clicks_at_the_same_moment_make_one(browsers, at_once):  # noqa: F811
    def click(number):
        return browsers[number].post(reverse(ADD), fields(page="none")).status_code

    answers = at_once(click, CLICKS)

    assert Neighbourhood.objects.filter(name="Vogelbuurt").count() == 1
    assert sorted(answers) == [200, 200, 200, 302]
