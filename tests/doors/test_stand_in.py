"""Every door, asked by somebody of another district who acts in one case here.

Who stands in does what a coordinator here does, in that case; who reads along only
looks and answers. Every other case, and every other door, stays as for "elsewhere".
"""

import pytest

from buurtambassadeur_wagtail.candidacy.models import Candidacy, DecisionProposal
from buurtambassadeur_wagtail.kernel import clock
from tests.doors.table import EXPECTED, NO
from tests.doors.test_admin_doors import ADDRESSES, values  # noqa: F401 -- a fixture
from tests.doors.walking import stored

pytestmark = pytest.mark.django_db

APPLICATION = "buurtambassadeur_application_modeladmin_"
OBJECTION = "buurtambassadeur_objection_modeladmin_"
LETTER = "buurtambassadeur_letter_modeladmin_"
# Who stands in does not choose that, and takes nothing home.
OWN_DISTRICT = ("stand_in", "end_stand_in", "print", "blackened")


def doors(prefix):
    """Return every door to a record of this kind, but those the district keeps."""
    names = [name for name in EXPECTED if name.startswith(prefix)]
    return [name for name in names if not name.endswith(OWN_DISTRICT)]


# The case that is granted, and the doors it opens: by GET, and by POST.
OF_THE_APPLICATION = dict.fromkeys(["get", "post"], doors(APPLICATION))
OF_THE_OBJECTION = dict.fromkeys(["get", "post"], doors(OBJECTION) + doors(LETTER))
TO_READ = {
    "get": [
        *(OBJECTION + name for name in ("inspect", "second")),
        *(LETTER + name for name in ("inspect", "retry")),
    ],
    "post": [OBJECTION + "second", LETTER + "retry"],
}
READ_ONLY = {APPLICATION + "history": "404"}  # there, and nothing to post to
CLOSED = {"inspect": "405"}


def in_the_application(case, user):
    Candidacy.objects.filter(application=case.application).update(stand_in=user)


def in_the_objection(case, user):
    Candidacy.objects.filter(objections=case.objection).update(stand_in=user)


def along(case, user):
    DecisionProposal.objects.create(
        objection=case.objection,
        outcome="not_upheld",
        motivation="Nee.",
        proposed_at=clock.now(),
        asked=user,
    )


PARTS = {
    "stand-in, application": (in_the_application, OF_THE_APPLICATION),
    "stand-in, objection": (in_the_objection, OF_THE_OBJECTION),
    "second reader": (along, TO_READ),
}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("part", PARTS)
def test_one_case_is_open_and_nothing_else(
    part,
    method,
    knock,
    values,  # noqa: F811 -- the fixture
    case,
    people,
):
    grant, opened = PARTS[part]
    grant(case, people["elsewhere"])
    before, wrong = stored(), []

    for name, expected in EXPECTED.items():
        answer = knock("elsewhere", method, ADDRESSES[name].url(values(name)))
        who = "here" if name in opened[method] else "elsewhere"
        wanted = expected[method][who]
        if method == "post" and name in opened["get"] and name not in opened["post"]:
            wanted = READ_ONLY.get(name, CLOSED["inspect"])
        if answer.word != wanted:
            wrong.append((name, answer.word, wanted))
        if answer.word in NO:
            assert answer.stored == before, f"{name} stored something"

    assert wrong == []
