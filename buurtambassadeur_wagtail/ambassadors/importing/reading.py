"""Read a spreadsheet (CSV or XLSX) into a table of short texts. Nothing is kept."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from buurtambassadeur_wagtail.kernel.exporting import plain_text
from buurtambassadeur_wagtail.kernel.normalise import clean_text
from buurtambassadeur_wagtail.kernel.refusals import Refused

MOST_BYTES = 2_000_000
MOST_UNPACKED = 40_000_000  # a workbook is a zip: what a bomb would unpack to
MOST_ROWS = 500
MOST_COLUMNS = 40
MOST_CHARACTERS = 300
OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # .xls, and a workbook with a password
BROKEN_WORKBOOK = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    ParseError,
    AttributeError,  # openpyxl on a part that is not there
    EOFError,
    KeyError,
    IndexError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
Line = tuple[int, list[str]]


@dataclass(frozen=True)
class Table:
    """The names of the columns, and the rows below with their number in the file."""

    headers: list[str]
    rows: list[Line]

    def samples(self, column: int, most: int = 3) -> list[str]:
        """Return the first values of a column that are there."""
        values = (cells[column] for _number, cells in self.rows if cells[column])
        return list(dict.fromkeys(values))[:most]


def read_table(data: bytes) -> Table:
    """Return the first sheet of a workbook, or a CSV file, as a table.

    The separator is ``,``, ``;`` or a tab; the text UTF-8 or what Excel writes here.
    Refuses what is no spreadsheet, is empty, or holds more than 500 rows.
    """
    if len(data) > MOST_BYTES:
        raise Refused(_("The file is too large. It can be 2 MB at most."))
    if data.startswith(OLD_EXCEL):
        raise Refused(
            _("This kind of file cannot be read. Save it as .xlsx or .csv first.")
        )
    lines = _workbook(data) if data.startswith(b"PK") else _text(data)
    return _table(_filled(lines))


def _filled(lines: Iterable[tuple[int, Iterable[Any]]]) -> Iterator[Line]:
    for number, values in lines:
        cells = [_cell(value) for value in values]
        if any(cells):
            yield number, cells


def _table(lines: Iterator[Line]) -> Table:
    headers = next(lines, (0, []))[1]
    while headers and not headers[-1]:
        headers.pop()
    if len(headers) > MOST_COLUMNS:
        raise Refused(_("The file has more than 40 columns."))
    rows = []
    for number, cells in lines:
        if len(rows) == MOST_ROWS:
            raise Refused(_("The file has more than 500 rows. Split it in parts."))
        padded = [*cells, *[""] * len(headers)]
        rows.append((number, padded[: len(headers)]))
    if not rows:
        raise Refused(_("There is nothing in the file below the first row."))
    return Table(headers, rows)


def _cell(value: Any) -> str:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = "" if value is None else str(value)[: MOST_CHARACTERS * 2]
    return plain_text(clean_text(text))[:MOST_CHARACTERS]


def _text(data: bytes) -> Iterator[tuple[int, list[str]]]:
    text = _decoded(data)
    first, _end, rest = text.partition("\n")
    passed = 0
    if first.casefold().startswith("sep="):  # Excel's own line about the separator
        text, passed = rest, 1
        first = rest.partition("\n")[0]
    table = csv.reader(io.StringIO(text), delimiter=max(";,\t", key=first.count))
    before = passed
    try:
        for cells in table:
            yield before + 1, cells
            before = table.line_num + passed
    except csv.Error as problem:
        reason = _("The file cannot be read from line %(number)s on.")
        raise Refused(reason % {"number": before + 1}) from problem


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _workbook(data: bytes) -> Iterator[tuple[int, Iterable[Any]]]:
    try:
        lines = list(_sheet(data))
    except BROKEN_WORKBOOK as problem:
        raise Refused(_("This workbook cannot be read. Save it as .csv.")) from problem
    yield from lines


def _sheet(data: bytes) -> Iterator[tuple[int, Iterable[Any]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise ValueError("unpacks to too much")
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        # One more than allowed, so that too many is seen; blank rows count double.
        rows = book.worksheets[0].iter_rows(
            max_row=MOST_ROWS * 4, max_col=MOST_COLUMNS + 1, values_only=True
        )
        yield from enumerate(rows, start=1)
    finally:
        book.close()
