"""Read GeoJSON and CSV row by row, so that memory stays flat for any size of file."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from django.utils.translation import gettext

CHUNK = 1 << 16
FEATURES = re.compile(r'"features"\s*:\s*\[')
BETWEEN = re.compile(r"[\s,]*")


class UnreadableFile(ValueError):
    """The file as a whole cannot be read; the message says why, in plain words."""


@dataclass(frozen=True)
class Row:
    """One line or feature: its number in the file, its values, perhaps a geometry."""

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    geometry: Any = None


def reader(path: Path, kind: str | None = None) -> Callable[[], Iterator[Row]]:
    """Return a function that reads the file from its start, as often as it is called.

    ``kind`` is "geojson" or "csv"; without it the name of the file tells. A name that
    ends in ``.gz`` is unpacked on the way.
    """
    kind = kind or ("csv" if ".csv" in path.suffixes else "geojson")
    read = _csv_rows if kind == "csv" else _features

    def rows() -> Iterator[Row]:
        try:
            with _open(path, _encoding(path)) as file:
                yield from read(file)
        except (OSError, EOFError) as problem:
            reason = gettext("The file %(path)s cannot be opened.")
            raise UnreadableFile(reason % {"path": path}) from problem

    return rows


def _open(path: Path, encoding: str) -> IO[str]:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding=encoding, newline="")
    return path.open(encoding=encoding, newline="")


def _encoding(path: Path) -> str:
    """UTF-8, unless the file is not: then it is what Excel writes in this country."""
    try:
        with _open(path, "utf-8") as file:
            while file.read(CHUNK):
                pass
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _csv_rows(file: IO[str]) -> Iterator[Row]:
    first = file.readline()
    file.seek(0)
    delimiter = max(";,\t", key=first.count)
    table = csv.DictReader(file, delimiter=delimiter, restval="")
    try:
        for values in table:
            named = {(name or "").strip(): text for name, text in values.items()}
            yield Row(table.line_num, named)
    except csv.Error as problem:
        reason = gettext("The file cannot be read from line %(number)s on.")
        raise UnreadableFile(reason % {"number": table.line_num}) from problem


def _features(file: IO[str]) -> Iterator[Row]:
    text = _after_start(file)
    number, decoder, ask = 0, json.JSONDecoder(), CHUNK
    while True:
        text = text[_gap(text) :]
        if text.startswith("]"):
            return
        try:
            feature, end = decoder.raw_decode(text)
        except json.JSONDecodeError:
            more = file.read(ask)
            if not more:
                reason = gettext("The file stops or breaks after feature %(number)s.")
                raise UnreadableFile(reason % {"number": number}) from None
            text += more
            ask *= 2  # a giant feature is not tried again for each small piece
            continue
        number, text, ask = number + 1, text[end:], CHUNK
        yield _row(number, feature)


def _after_start(file: IO[str]) -> str:
    text = ""
    while more := file.read(CHUNK):
        text += more
        if start := FEATURES.search(text):
            return text[start.end() :]
    raise UnreadableFile(gettext("This is not GeoJSON: it has no list of features."))


def _gap(text: str) -> int:
    gap = BETWEEN.match(text)
    return gap.end() if gap else 0


def _row(number: int, feature: Any) -> Row:
    if not isinstance(feature, dict):
        return Row(number)
    values = feature.get("properties")
    known = values if isinstance(values, dict) else {}
    return Row(number, known, feature.get("geometry"))
