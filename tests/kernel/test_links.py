"""Links open one door, once, for whoever has the letter and nobody else."""

import random
import string
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link

pytestmark = pytest.mark.urls("tests.kernel.link_urls")


def issue(record, purpose="confirm", **delta):
    valid = delta or {"days": 28}
    return links.issue(purpose, record, expires_at=clock.now() + timedelta(**valid))


def test_link_is_found_by_its_token_and_purpose(record):
    link = issue(record)
    token = links.token_of(link)

    assert links.find("confirm", token) == link
    assert links.find("withdraw", token) is None
    assert links.find("con\x00firm", token) is None
    assert links.find("confirm", token).about == record


def test_token_is_not_in_the_database(record):
    link = issue(record)
    token = links.token_of(link)

    row = Link.objects.filter(pk=link.pk).values().get()
    assert not [value for value in row.values() if token in str(value)]
    assert len(token) == 43


def test_changed_tokens_open_nothing(record):
    token = links.token_of(issue(record))
    dice = random.Random(2027)  # noqa: S311 -- the same ten thousand each time

    found = [links.find("confirm", mutated(token, dice)) for _ in range(10_000)]

    assert set(found) == {None}


def mutated(token, dice):
    at = dice.randrange(len(token))
    other = dice.choice(string.ascii_letters + string.digits + "-_=. \x00é")
    kinds = [token[:at] + token[at + 1 :], token[:at] + other + token[at:]]
    kinds.append(token[:at] + other + token[at + 1 :])
    return dice.choice([kind for kind in kinds if kind != token])


@pytest.mark.parametrize("token", ["", "é", "\ud800", "x" * 100_000, "\x00"])
def test_nonsense_opens_nothing(record, token):
    assert links.find("confirm", token) is None


def test_link_is_used_once(record):
    link = issue(record)

    assert link.state == "open"
    assert links.use(link)
    assert link.state == "used"
    assert not links.use(link)
    assert not links.use(Link.objects.get())


def test_expired_link_cannot_be_used(record):
    link = issue(record, seconds=-1)

    assert link.state == "expired"
    assert not links.use(link)


def test_revoked_link_cannot_be_used(record):
    link, other = issue(record), issue(record, "withdraw")

    assert links.revoke(record, "confirm") == 1
    link.refresh_from_db()
    assert link.state == "revoked"
    assert not links.use(link)
    assert links.use(other)


def test_revoking_everything_leaves_used_links_used(record):
    used, unused = issue(record), issue(record, "withdraw")
    links.use(used)

    assert links.revoke(record) == 1
    states = {link.pk: str(link.state) for link in Link.objects.all()}
    assert states == {used.pk: "used", unused.pk: "revoked"}


def test_forgotten_links_are_gone(record):
    token = links.token_of(issue(record))

    assert links.forget(record) == 1
    assert links.find("confirm", token) is None


def test_link_outlives_a_change_of_the_secret_key(record, settings):
    link = issue(record)
    token = links.token_of(link)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"

    assert links.token_of(link) == token
    assert links.find("confirm", token) == link

    settings.SECRET_KEY_FALLBACKS = []
    assert links.find("confirm", token) == link
    with pytest.raises(links.KeyLost):
        links.token_of(link)


def test_address_is_on_the_site_of_the_host(record, settings):
    settings.BUURTAMBASSADEUR_BASE_URL = "https://zilverveen.example"
    link = issue(record)

    token = links.token_of(link)
    address = f"https://zilverveen.example/link/confirm/{token}/"
    assert links.url_of(link) == address


def test_label_is_a_reference(record):
    link = issue(record)

    assert str(link).endswith(str(link.pk))


def test_of_eight_who_use_a_link_one_wins(committed, at_once):
    link = issue(Group.objects.create(name="A record"))

    assert sum(at_once(lambda _: links.use(Link.objects.get(pk=link.pk)), 8)) == 1
