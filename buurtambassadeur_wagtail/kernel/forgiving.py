"""Days, moments, numbers and e-mail addresses, however somebody writes them.

Plain functions: they return ``None`` for what cannot be read, and never guess at what
can be read in two ways, other than by the habit of the country.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal

#: Far more digits than anything a form asks for.
LONGEST_NUMBER = 40

_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "febr"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_NUMBER_OF = {name: at for at, names in enumerate(_MONTHS, 1) for name in names}
_GAP = r"[\s./-]*"
_DAY_FIRST = re.compile(
    rf"(?:[a-z]+{_GAP},?\s+)?(\d{{1,2}})(?:e|de|ste)?(?:{_GAP}([a-z]+)\.?{_GAP}"
    r"|[\s./-]+(\d{1,2})[\s./-]+)'?(\d{4}|\d{2})"
)
_YEAR_FIRST = re.compile(r"(\d{4})[\s./-]+(\d{1,2})[\s./-]+(\d{1,2})")
_EIGHT_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4})")
_TIME = re.compile(
    r"(?P<day>.+?)(?:t|[\s,]+(?:(?:om|at)\s+)?)(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d{2})(?::\d{2})?)?(?P<word>\s*(?:uur|u|h)\.?)?"
)
_NUMBER = re.compile(r"[+-]?\d[\d.,]*|[+-]?[.,]\d+")
_AROUND_NUMBER = re.compile(r"[\s'€]|,-$|,--$")
_IN_BRACKETS = re.compile(r"[^<>]*<([^<>]+)>")


def read_day(text: str) -> date | None:
    """Read "3-5-2027", "3 mei 2027", "maandag 3 mei '27" or "2027-05-03"."""
    plain = _plain(text)
    if found := _DAY_FIRST.fullmatch(plain):
        day, word, number, year = found.groups()
        month = _NUMBER_OF.get(word, 0) if word else int(number)
        return _day(_year(year), month, int(day))
    if found := _YEAR_FIRST.fullmatch(plain):
        return _day(*(int(part) for part in found.groups()))
    if found := _EIGHT_DIGITS.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
        return _day(year, month, day)
    return None


def read_moment(text: str) -> datetime | None:
    """Read a day and a time: "3 mei 2027 om 19.30 uur", "2027-05-03T19:30"."""
    found = _TIME.fullmatch(_plain(text))
    if not found or not (found["minute"] or found["word"]):
        return None
    day = read_day(found["day"])
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if day is None or hour > 23 or minute > 59:
        return None
    return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 -- local


def read_number(text: str, *, decimal_mark: str = ",") -> Decimal | None:
    """Read "1000,5", "1.000", "€ 1.000,50" or "1 000".

    A mark between groups of three digits is for reading; ``decimal_mark`` is how the
    language writes a fraction, for what could be both: "1.000" is thousand in Dutch.
    """
    plain = _AROUND_NUMBER.sub("", _plain(text))
    if len(plain) > LONGEST_NUMBER or not _NUMBER.fullmatch(plain):
        return None
    marks = re.findall(r"[.,]", plain)
    if not marks:
        return Decimal(plain)
    last = marks[-1]
    if len(set(marks)) == 1 and (len(marks) > 1 or _groups(plain, last, decimal_mark)):
        last = ""
    whole, _mark, fraction = plain.rpartition(last) if last else (plain, "", "")
    if not _is_grouped(whole) or re.search(r"[.,]", fraction):
        return None
    digits = re.sub("[.,]", "", whole)
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


def tidy_email(text: str) -> str:
    """Return an address without what came along: blanks, "mailto:", brackets, a dot.

    What is no address stays as it was typed.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if found := _IN_BRACKETS.fullmatch(plain):
        plain = found[1]
    plain = re.sub(r"\s+", "", "".join(filter(_is_seen, plain)))
    address = plain.removeprefix("mailto:").rstrip(".,;")
    return address if "@" in address else text


def _plain(text: str) -> str:
    seen = "".join(filter(_is_seen, unicodedata.normalize("NFKC", text)))
    dashes = re.sub(r"[\u2010-\u2015\u2212]", "-", seen)
    quotes = re.sub("[\u2018\u2019`\u00b4]", "'", dashes)
    return " ".join(quotes.casefold().split()).rstrip(".")


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) != "Cf"


def _year(text: str) -> int:
    """Read two digits as most programs do: 69 to 99 are of the last century."""
    year = int(text)
    if len(text) == 4:
        return year
    return year + (1900 if year > 68 else 2000)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _groups(plain: str, mark: str, decimal_mark: str) -> bool:
    """Tell whether one mark stands between thousands, and not before a fraction."""
    is_group = re.fullmatch(rf"[+-]?[1-9]\d{{0,2}}[{mark}]\d{{3}}", plain)
    return mark != decimal_mark and bool(is_group)


def _is_grouped(whole: str) -> bool:
    """Tell whether marks in the whole part, if any, stand between thousands."""
    pattern = r"[+-]?\d*|[+-]?\d{1,3}(?:\.\d{3})+|[+-]?\d{1,3}(?:,\d{3})+"
    return bool(re.fullmatch(pattern, whole))
