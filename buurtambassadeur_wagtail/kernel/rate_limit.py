"""How often one visitor or one address may do something. No address is stored."""

from __future__ import annotations

import ipaddress
from datetime import timedelta

from django.db import connections, router
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from buurtambassadeur_wagtail.conf import settings
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import RateCount

_DAY = 24 * 60 * 60
_SALT = "buurtambassadeur_wagtail.kernel.rate_limit"
# Counting and judging in one statement: counters in a cache let parallel calls through.
_COUNT = """
    INSERT INTO {table} (scope, key, window_start, count) VALUES (%s, %s, %s, 1)
    ON CONFLICT (scope, key) DO UPDATE SET
        count = CASE WHEN {table}.window_start <= %s THEN 1 ELSE {table}.count + 1 END,
        window_start = CASE WHEN {table}.window_start <= %s
            THEN excluded.window_start ELSE {table}.window_start END
    RETURNING count
"""


def allow(scope: str, key: str, *, limit: int, seconds: int) -> bool:
    """Count this call and tell whether it is among the first ``limit``.

    The count starts anew ``seconds`` after the first call, and at midnight (UTC),
    because the key is stored as a fingerprint that changes every day. ``seconds`` is a
    day at most. Call it outside the transaction of an action: a rollback undoes it.
    """
    if not 0 < seconds <= _DAY:
        raise ValueError("Counts are kept for a day at most.")
    count = _count(scope, _fingerprint(f"{seconds}:{key}"), seconds)
    if count == 1:
        _forget_yesterday()
    return count <= limit


def visitor_key(request: HttpRequest) -> str:
    """Return the network the visitor comes from: /24 for IPv4, /56 for IPv6.

    ``unknown`` when the server does not tell. Behind proxies, set
    ``BUURTAMBASSADEUR_TRUSTED_PROXIES`` to how many there are.
    """
    for candidate in _addresses(request):
        try:
            return _network(candidate)
        except ValueError:
            continue
    return "unknown"


def _count(scope: str, key: str, seconds: int) -> int:
    connection = connections[router.db_for_write(RateCount)]
    now = clock.now()
    moment = connection.ops.adapt_datetimefield_value(now)
    stale = connection.ops.adapt_datetimefield_value(now - timedelta(seconds=seconds))
    table = connection.ops.quote_name(RateCount._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT.format(table=table), [scope, key, moment, stale, stale])
        return int(cursor.fetchone()[0])


def _fingerprint(key: str) -> str:
    salt = f"{_SALT}:{clock.now():%Y-%m-%d}"
    return salted_hmac(salt, key, algorithm="sha256").hexdigest()


def _forget_yesterday() -> None:
    yesterday = clock.now() - timedelta(seconds=_DAY)
    RateCount.objects.filter(window_start__lt=yesterday).delete()


def _addresses(request: HttpRequest) -> list[str]:
    proxies = settings.TRUSTED_PROXIES
    passed_on = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    trusted = passed_on[-proxies:][:1] if 0 < proxies <= len(passed_on) else []
    return [*trusted, request.META.get("REMOTE_ADDR", "")]


def _network(text: str) -> str:
    address = ipaddress.ip_address(text.strip())
    address = getattr(address, "ipv4_mapped", None) or address
    prefix = 24 if address.version == 4 else 56
    return str(ipaddress.ip_network(f"{address}/{prefix}", strict=False))
