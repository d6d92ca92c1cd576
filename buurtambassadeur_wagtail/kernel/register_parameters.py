"""The parameters of a register's list: what is declared passes, the rest is dropped.

Anything else in the query string would reach modeladmin, which makes an ORM lookup of
it (security, row 27).
"""

from __future__ import annotations

from collections.abc import Iterable

from django.http import QueryDict

SEARCH, ORDER, PAGE, EXPORT = "q", "o", "p", "export"
SEARCH_LENGTH = 200
VALUE_LENGTH = 100


def allowed(query: QueryDict, filters: Iterable[str]) -> QueryDict:
    """Return a copy with only our own names, one clean value each."""
    clean = QueryDict(mutable=True)
    for name in (SEARCH, ORDER, PAGE, EXPORT, *filters):
        if value := _clean(query.get(name, ""), name):
            clean[name] = value
    return clean


def _clean(value: str, name: str) -> str:
    length = SEARCH_LENGTH if name == SEARCH else VALUE_LENGTH
    return value.replace("\x00", "").strip()[:length]
