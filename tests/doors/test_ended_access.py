"""Who coordinated until yesterday is a stranger today, at every door."""

from datetime import timedelta

import pytest

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.publishing.setup_records import made
from tests.doors.table import EXPECTED
from tests.doors.test_admin_doors import ADDRESSES, values  # noqa: F401 -- a fixture

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("method", ["get", "post"])
def test_ended_access_opens_what_an_outsider_opens(
    method,
    knock,
    people,
    values,  # noqa: F811 -- the fixture
    private,
    case,
    make_user,
):
    people["outsider"] = make_user("kees", groups=[made("coordinators")])
    yesterday = clock.today() - timedelta(days=1)
    DistrictCoordinator.objects.filter(user=people["here"]).update(last_day=yesterday)

    wrong = []
    for name in EXPECTED:
        url = ADDRESSES[name].url(values(name))
        ended = knock("here", method, url)
        if ended.word != knock("outsider", method, url).word:
            wrong.append((name, ended.word))
        assert private.in_text(ended.content) == set(), name

    assert wrong == []
