"""Days as people in the Netherlands write them in lists. Plain Python, no clock."""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = [
    *("jan", "feb", "mrt", "apr", "mei", "jun"),
    *("jul", "aug", "sep", "okt", "nov", "dec"),
]
OTHER_SPELLINGS = {"maa": 3, "mar": 3, "oct": 10, "may": 5}
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(?:[a-z]+ )?(\d{1,2})[- ]([a-z]{3,})\.?[- ](\d{4}|\d{2})")
_MIDNIGHT = re.compile(r"[t ]0?0:00(:00)?(\.0+)?$")
_SPREADSHEET_BEGINS = date(1899, 12, 30)  # day zero of Excel and LibreOffice


def written_day(text: str) -> date | None:
    """Return the day that is meant, or ``None`` when this is no day.

    Takes 1-9-2026, 01/09/2026, 1.9.26, 1 september 2026, di 1 sept. 2026, 2026-09-01
    and the number a spreadsheet keeps. The day comes before the month, as in Dutch; two
    digits are a year after 2000.
    """
    plain = _MIDNIGHT.sub("", " ".join(text.casefold().split()))
    if match := _ISO.fullmatch(plain):
        return _day(match[1], match[2], match[3])
    if match := _NUMBERS.fullmatch(plain):
        return _day(match[3], match[2], match[1])
    if match := _IN_WORDS.fullmatch(plain):
        return _day(match[3], _month(match[2]), match[1])
    if re.fullmatch(r"[2-6]\d{4}", plain):  # from 1954 to 2091
        return _SPREADSHEET_BEGINS + timedelta(int(plain))
    return None


def _month(name: str) -> int:
    start = name[:3]
    return MONTHS.index(start) + 1 if start in MONTHS else OTHER_SPELLINGS.get(start, 0)


def _day(year: str, month: str | int, day: str) -> date | None:
    full = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return date(full, int(month), int(day))
    except ValueError:
        return None
