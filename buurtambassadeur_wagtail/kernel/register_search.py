"""Search in a register: plain words in the declared columns, and not without end."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail_modeladmin.helpers import DjangoORMSearchHandler

MOST_WORDS = 8  # a condition for each word and column; SQLite stops at a depth of 1000


class CappedSearchHandler(DjangoORMSearchHandler):
    """Looks for each of the first words in each of the columns."""

    def search_queryset(
        self, queryset: QuerySet[Any], search_term: str, **kwargs: Any
    ) -> QuerySet[Any]:
        words = " ".join(search_term.split()[:MOST_WORDS])
        return super().search_queryset(queryset, words, **kwargs)
