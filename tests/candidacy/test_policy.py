"""Role by district by action, for every record of a case."""

import pytest

from buurtambassadeur_wagtail.kernel import policy
from tests.factories import (
    AppointmentFactory,
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    ObjectionFactory,
)

pytestmark = pytest.mark.django_db

ACTIONS = [
    "view",
    "export",
    "confirm",
    "publish",
    "decide",
    "appoint",
    "erase",
    "view_letters",
]
COORDINATES = set(ACTIONS) - {"erase"}
LOOKS = {"view", "export", "erase", "view_letters"}
ROLES = {
    "administrator": {"here": LOOKS, "elsewhere": LOOKS, "nowhere": LOOKS},
    "coordinator_here": {"here": COORDINATES, "elsewhere": set(), "nowhere": set()},
    "coordinator_everywhere": dict.fromkeys(
        ["here", "elsewhere", "nowhere"], COORDINATES
    ),
    "coordinator_and_administrator": {
        "here": COORDINATES | LOOKS,
        "elsewhere": LOOKS,
        "nowhere": LOOKS,
    },
    "editor": {"here": set(), "elsewhere": set(), "nowhere": set()},
    "stranger": {"here": set(), "elsewhere": set(), "nowhere": set()},
}
PLACES = ["here", "elsewhere", "nowhere"]
KINDS = ["candidacy", "application", "publication", "objection", "appointment"]


@pytest.fixture
def coordinator_everywhere(make_coordinator):
    return make_coordinator("dilek", None)


@pytest.fixture
def coordinator_and_administrator(administrator, district_here):
    district_here.coordinators.create(user=administrator)
    return administrator


@pytest.fixture
def stranger(make_user):
    return make_user("vreemd")


@pytest.fixture
def cases(district_here, district_elsewhere):
    """A case in this district, in another, and in a municipality without districts."""
    districts = [district_here, district_elsewhere, None]
    return {
        place: _case(NeighbourhoodFactory(district=district))
        for place, district in zip(PLACES, districts, strict=True)
    }


def _case(neighbourhood):
    publication = CandidatePublicationFactory(
        open=True, candidacy__neighbourhood=neighbourhood
    )
    candidacy = publication.candidacy
    return {
        "candidacy": candidacy,
        "application": candidacy.application,
        "publication": publication,
        "objection": ObjectionFactory(candidacy=candidacy),
        "appointment": AppointmentFactory(neighbourhood=neighbourhood),
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("role", ROLES)
def test_who_may_do_what_where(role, kind, cases, request):
    user = request.getfixturevalue(role)

    allowed = {
        place: {a for a in ACTIONS if policy.may(user, a, cases[place][kind])}
        for place in PLACES
    }

    assert allowed == ROLES[role]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("role", ROLES)
def test_list_holds_what_may_be_seen(role, kind, cases, request):
    user = request.getfixturevalue(role)
    rows = type(cases["here"][kind]).objects.all()

    expected = {cases[place][kind] for place in PLACES if "view" in ROLES[role][place]}
    assert set(policy.visible(user, rows)) == expected


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("role", ROLES)
def test_scope_is_what_may_be_done_somewhere(role, kind, cases, request):
    user = request.getfixturevalue(role)
    model = type(cases["here"][kind])

    scope = {action for action in ACTIONS if policy.has_scope(user, action, model)}
    assert scope == set.union(*ROLES[role].values())


def test_coordinator_who_leaves_sees_nothing_any_more(
    coordinator_here, district_here, cases
):
    application = cases["here"]["application"]
    assert policy.may(coordinator_here, "view", application)

    district_here.coordinators.all().delete()

    user = type(coordinator_here).objects.get(pk=coordinator_here.pk)
    assert not policy.may(user, "view", application)
