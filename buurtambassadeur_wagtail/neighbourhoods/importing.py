"""Import neighbourhoods from a file: update what is known, never make one twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext

from buurtambassadeur_wagtail.neighbourhoods.entries import (
    BadRow,
    Columns,
    Entry,
    entry_of,
    identity,
)
from buurtambassadeur_wagtail.neighbourhoods.matching import Matcher, Passed
from buurtambassadeur_wagtail.neighbourhoods.models import District
from buurtambassadeur_wagtail.neighbourhoods.reading import Row, UnreadableFile, reader
from buurtambassadeur_wagtail.neighbourhoods.writing import write

BATCH = 500
Say = Callable[[int, str], None]


@dataclass
class Report:
    """What an import did, counted in neighbourhoods; bad rows are counted in rows."""

    rows: int = 0
    bad: int = 0
    met: set[int] = field(default_factory=set)
    added: set[int] = field(default_factory=set)
    updated: set[int] = field(default_factory=set)

    @property
    def unchanged(self) -> int:
        """How many neighbourhoods stood there exactly so already."""
        return len(self.met - self.added - self.updated)


def import_file(
    path: Path,
    *,
    kind: str | None = None,
    columns: Columns | None = None,
    year: int | None = None,
    dry_run: bool = False,
    say: Say,
) -> Report:
    """Add or update the neighbourhoods of a GeoJSON or CSV file, all or nothing.

    A bad row is told to ``say`` with its number and the reason, and the rest goes on.
    ``dry_run`` tells and counts the same and writes nothing. A file that breaks off in
    the middle raises ``UnreadableFile`` and leaves everything as it was. Only what the
    file says is written: names, codes, outlines, inhabitants; postcodes are added and
    never taken away; a district changes only where ``columns`` names its column.
    """
    rows, columns = reader(path, kind), columns or Columns()
    codes = _codes(rows(), columns)
    report = Report()
    with transaction.atomic():
        run = _Run(columns, year, say, Matcher(codes), report)
        for batch in _batches(rows(), BATCH):
            run.take(batch)
        transaction.set_rollback(dry_run)
    return report


def _codes(rows: Iterable[Row], columns: Columns) -> set[str]:
    """Return all codes of the file; refuse a file without any name in it."""
    codes, named, known = set(), False, ""
    for row in rows:
        known = known or ", ".join(map(str, row.values))
        code, name = identity(row, columns)
        codes.add(code)
        named = named or bool(name)
    if not named:
        reason = gettext(
            "No column holds the name. These are the columns: %(columns)s."
        )
        raise UnreadableFile(reason % {"columns": known or "-"})
    return codes - {""}


def _batches(rows: Iterator[Row], size: int) -> Iterator[list[Row]]:
    while batch := list(islice(rows, size)):
        yield batch


class _Run:
    def __init__(
        self,
        columns: Columns,
        year: int | None,
        say: Say,
        matcher: Matcher,
        report: Report,
    ) -> None:
        self._columns, self._year, self._say = columns, year, say
        self._matcher, self._report, self._passed = matcher, report, Passed()
        self._districts = {
            district.name.casefold(): district for district in District.objects.all()
        }

    def take(self, batch: list[Row]) -> None:
        entries = [entry for row in batch if (entry := self._entry(row))]
        matched: list[tuple[int, Entry]] = []
        for entry in entries:
            try:
                self._passed.check(entry)
                matched.append((self._matcher.find(entry), entry))
            except BadRow as reason:
                self._refuse(entry.number, str(reason))
        self._write(matched)

    def _write(self, matched: list[tuple[int, Entry]]) -> None:
        districts = {entry.district for _number, entry in matched} - {""}
        for name in districts:
            self._district(name)
        written = write(matched, districts=self._districts, year=self._year)
        for number, place in written.added.items():
            self._matcher.written(number, place.pk, place.cbs_code, place.name_key)
            self._report.added.add(place.pk)
        self._report.updated |= written.updated
        self._report.met |= written.met

    def _entry(self, row: Row) -> Entry | None:
        self._report.rows += 1
        try:
            entry = entry_of(row, self._columns)
        except BadRow as reason:
            self._refuse(row.number, str(reason))
            return None
        for remark in entry.remarks:
            self._say(row.number, remark)
        if entry.problems:
            self._refuse(row.number, " ".join(entry.problems))
        return entry

    def _refuse(self, number: int, reason: str) -> None:
        self._report.bad += 1
        self._say(number, reason)

    def _district(self, name: str) -> District:
        if name.casefold() not in self._districts:
            district = District.objects.create(name=name)
            self._districts[name.casefold()] = district
        return self._districts[name.casefold()]
