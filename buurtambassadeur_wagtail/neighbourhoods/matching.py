"""Tell which neighbourhood a row of a file is about, so that none is made twice."""

from __future__ import annotations

from collections import defaultdict

from django.utils.translation import gettext

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods import rules
from buurtambassadeur_wagtail.neighbourhoods.entries import BadRow, Entry
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood


class Matcher:
    """Knows the code and name of every neighbourhood, those of this file included.

    A new neighbourhood has a number below zero until it is written.
    """

    def __init__(self, codes_in_file: set[str]) -> None:
        self._codes_in_file = codes_in_file
        self._by_code: dict[str, int] = {}
        self._by_name: dict[str, dict[int, str]] = defaultdict(dict)
        self._new = 0
        columns = ("pk", "cbs_code", "name_key", "archived_on")
        today = clock.today()
        for pk, code, key, archived in Neighbourhood.objects.values_list(*columns):
            # An archived neighbourhood is found by its code only: a later one may well
            # have taken over its name.
            self.know(pk, code, key if not archived or archived > today else "")

    def know(self, pk: int, code: str, key: str) -> None:
        """Remember a neighbourhood under its code and the key of its name."""
        if code:
            self._by_code[code] = pk
        if key:
            self._by_name[key][pk] = code or self._by_name[key].get(pk, "")

    def find(self, entry: Entry) -> int:
        """Return the neighbourhood of the entry, or a new number below zero.

        By code. Else by name: one without a code, or one of the same municipality whose
        code the file no longer knows (a municipality gives new codes at times). Raises
        ``BadRow`` when more than one neighbourhood fits.
        """
        found = self._by_code.get(entry.code) or self._by_its_name(entry)
        if not found:
            self._new -= 1
            found = self._new
        self.know(found, entry.code, entry.key)
        return found

    def written(self, number: int, pk: int, code: str, key: str) -> None:
        """Replace the number of a new neighbourhood by its primary key."""
        self._by_name[key].pop(number, None)
        self.know(pk, code, key)

    def _by_its_name(self, entry: Entry) -> int | None:
        names = self._by_name.get(entry.key, {})
        fitting = [pk for pk, code in names.items() if self._fits(entry.code, code)]
        if len(fitting) > 1:
            reason = gettext("More than one neighbourhood is called %(name)s.")
            raise BadRow(reason % {"name": entry.name})
        return fitting[0] if fitting else None

    def _fits(self, wanted: str, code: str) -> bool:
        if not wanted or not code:
            return True
        same = rules.municipality_of(wanted) == rules.municipality_of(code)
        return same and code not in self._codes_in_file


class Passed:
    """Which rows of the file went before: a repeated row may bring postcodes only."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def check(self, entry: Entry) -> None:
        """Raise ``BadRow`` when the row contradicts one above it, or draws it again."""
        before = self._names.get(entry.code or entry.key)
        if before is None:
            self._names[entry.code or entry.key] = entry.key
        elif before != entry.key:
            raise BadRow(gettext("This code stands above with another name."))
        elif entry.outline or entry.remarks:
            raise BadRow(gettext("This neighbourhood stands above already."))
