"""Links wrong, used, expired, withdrawn, of another dossier, mutated: none opens."""

import base64
import unicodedata
from datetime import timedelta
from types import SimpleNamespace
from urllib.parse import quote, unquote

import pytest

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link
from tests.doors.mutations import mutations
from tests.doors.test_public_doors import PURPOSES
from tests.doors.walking import stored
from tests.factories import CandidateResponseFactory, DistrictFactory

pytestmark = pytest.mark.django_db

MUTATIONS = 10_000
#: What is in letters too, and not in those of the case that every door is tried with.
MORE = {"candidate-response", "portrait-withdraw"}
KNOCKS = 8  # of the mutations of each purpose go through the door itself
OVER = {"used": "used_at", "expired": "expires_at", "revoked": "revoked_at"}


@pytest.fixture
def opened(case):
    """An open link of each purpose that there is, with its token."""
    response = CandidateResponseFactory(objection=case.objection, waiting=True)
    about = {link.purpose: link.about for link in Link.objects.order_by("pk")}
    about |= {"candidate-response": response, "portrait-withdraw": case.proposal}
    assert set(about) == PURPOSES | MORE
    until = clock.now() + timedelta(days=1)
    Link.objects.all().delete()
    made = {one: links.issue(one, about[one], expires_at=until) for one in about}
    return {
        one: SimpleNamespace(link=link, about=about[one], token=links.token_of(link))
        for one, link in made.items()
    }


def test_ten_thousand_mutations_and_none_is_accepted(client, opened):
    tokens = [one.token for one in opened.values()]
    each = -(-MUTATIONS // len(opened))
    before, tried = stored(), 0

    for purpose, one in opened.items():
        others = [token for token in tokens if token != one.token]
        held = [one.link.digest, one.link.nonce, str(one.link.pk)]  # in the database
        tries = held + mutations(one.token, others, each)
        tried += len(tries)
        assert [other for other in tries if links.find(purpose, other)] == []
        for other in tries[:: len(tries) // KNOCKS]:
            if other.strip("/"):
                assert knock(client, purpose, other) == (404, 404), (purpose, other)
        assert links.find(purpose, one.token) == one.link
    assert tried >= MUTATIONS
    assert stored() == before


def test_a_link_that_is_over_explains_itself_whatever_it_was_for(client, opened):
    for state in OVER:
        nothing = dict.fromkeys(OVER.values())
        tomorrow, yesterday = (clock.now() + timedelta(days) for days in (1, -1))
        Link.objects.update(
            **nothing | {"expires_at": tomorrow} | {OVER[state]: yesterday}
        )
        before = stored()
        for purpose, one in opened.items():
            assert knock(client, purpose, one.token) == (410, 410), (state, purpose)
        assert stored() == before, state


def test_a_link_opens_its_own_dossier_at_its_own_address_only(client, opened):
    until = clock.now() + timedelta(days=1)
    for purpose, one in opened.items():
        assert {other for other in opened if links.find(other, one.token)} == {purpose}
        elsewhere = links.issue(purpose, DistrictFactory(), expires_at=until)
        other = links.token_of(elsewhere)
        assert links.find(purpose, one.token).about == one.about
        assert links.find(purpose, other).about == elsewhere.about
        elsewhere.about.delete()
        assert knock(client, purpose, other) == (404, 404), purpose


def same_bytes(token):
    try:
        return base64.urlsafe_b64decode(token.rstrip("=") + "=").hex()
    except ValueError:
        return token


#: Ways in which looking up could be too kind: what is taken for the same token.
KIND = {
    "case": str.lower,
    "blanks and padding": lambda token: token.strip("= \n"),
    "the beginning": lambda token: token[:40],
    "encoded twice": unquote,
    "the same bytes": same_bytes,
    "full width": lambda token: unicodedata.normalize("NFKC", token),
    "other alphabet": lambda token: token.replace("+", "-").replace("/", "_"),
}


@pytest.mark.parametrize("kind", KIND.values(), ids=KIND)
def test_looking_up_that_is_too_kind_would_be_noticed(kind, monkeypatch):
    """The negative proof: were tokens compared like this, mutations would get in."""
    digest = links._digest
    monkeypatch.setattr(links, "_digest", lambda token: digest(kind(token)))
    found = Link.objects.filter  # without the guard that refuses what is no ASCII
    token = ""
    while not {"-", "_"} <= set(token):
        link = links.issue("own-words", DistrictFactory(), expires_at=clock.now())
        token = links.token_of(link)

    let_in = [
        other
        for other in mutations(token, count=700)
        if found(digest=links._digest(other)).exists()
    ]

    assert let_in


def knock(client, purpose, token):
    """Return how a visitor is answered who opens the link, and who sends it."""
    url = address(purpose, token)
    return client.get(url).status_code, client.post(url).status_code


def address(purpose, token):
    return f"/buurtambassadeurs/link/{purpose}/{quote(token, safe='')}/"
