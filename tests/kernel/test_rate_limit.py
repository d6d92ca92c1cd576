"""Exactly so many are let through, and no address is kept."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import RequestFactory

from buurtambassadeur_wagtail.kernel.models import RateCount
from buurtambassadeur_wagtail.kernel.rate_limit import allow, visitor_key

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


def ask(key="a", *, limit=3, seconds=600):
    return allow("apply", key, limit=limit, seconds=seconds)


@pytest.mark.django_db
def test_calls_above_the_limit_are_refused_until_the_window_ends():
    with time_machine.travel(NOON, tick=False) as clock:
        assert [ask() for _ in range(5)] == [True, True, True, False, False]
        clock.shift(timedelta(seconds=599))
        assert not ask()
        clock.shift(timedelta(seconds=1))
        assert ask()


@pytest.mark.django_db
def test_keys_scopes_and_windows_count_apart():
    assert ask("a", limit=1)
    assert ask("b", limit=1)
    assert ask("a", limit=1, seconds=86400)
    assert allow("object", "a", limit=1, seconds=600)
    assert not ask("a", limit=1)


@pytest.mark.django_db
def test_key_is_stored_as_a_fingerprint_of_the_day():
    with time_machine.travel(NOON, tick=False) as clock:
        ask("192.0.2.0/24")
        clock.shift(timedelta(hours=13))
        ask("192.0.2.0/24")

    keys = set(RateCount.objects.values_list("key", flat=True))
    assert [len(key) for key in keys] == [64, 64]


@pytest.mark.django_db
def test_yesterdays_counts_are_removed():
    with time_machine.travel(NOON, tick=False) as clock:
        ask("a")
        clock.shift(timedelta(hours=25))
        ask("b")

    assert RateCount.objects.count() == 1


@pytest.mark.parametrize("seconds", [0, 86401])
def test_window_of_more_than_a_day_is_refused(seconds):
    with pytest.raises(ValueError, match="a day"):
        ask(seconds=seconds)


def test_parallel_calls_let_exactly_the_limit_through(committed, at_once):
    for round_ in range(5):
        allowed = at_once(lambda _, key=round_: ask(f"{key}", limit=5), 16)

        assert sum(allowed) == 5


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2ff::9", "2001:db8:1:200::/56"),
        ("", "unknown"),
        ("unix:", "unknown"),
    ],
)
def test_visitor_is_a_network(address, network):
    request = RequestFactory().get("/", REMOTE_ADDR=address)

    assert visitor_key(request) == network


@pytest.mark.parametrize(
    ("proxies", "passed_on", "network"),
    [
        (0, "198.51.100.1", "192.0.2.0/24"),
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.0/24"),
        (2, "1.1.1.1, 203.0.113.9, 198.51.100.1", "203.0.113.0/24"),
        (2, "198.51.100.1", "192.0.2.0/24"),
        (1, "nonsense", "192.0.2.0/24"),
        (1, "", "192.0.2.0/24"),
    ],
)
def test_only_the_hosts_own_proxies_are_believed(settings, proxies, passed_on, network):
    settings.BUURTAMBASSADEUR_TRUSTED_PROXIES = proxies
    headers = {"REMOTE_ADDR": "192.0.2.1", "HTTP_X_FORWARDED_FOR": passed_on}

    assert visitor_key(RequestFactory().get("/", **headers)) == network
