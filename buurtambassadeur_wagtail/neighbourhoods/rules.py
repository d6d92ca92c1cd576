"""How names and codes of neighbourhoods compare. Plain Python: no Django, no clock."""

import re
import unicodedata
from collections.abc import Collection
from datetime import date, timedelta

# CBS writes BU, four digits of the municipality and four of the neighbourhood, which
# may be letters where digits ran out. What looks otherwise is a municipality's own.
CODE = re.compile(r"(BU\d{4}[0-9A-Z]{4}|(?!BU\d)[0-9A-Z][0-9A-Z._-]{0,19})")


def clean_code(value: object) -> str:
    """Return the code in capitals and without spaces; "" for nothing."""
    return re.sub(r"\s+", "", str(value or "")).upper()


def is_code(code: str) -> bool:
    """Tell whether the code is one of CBS, or one a municipality may use itself."""
    return CODE.fullmatch(code) is not None


def municipality_of(code: str) -> str:
    """Return the municipality's part of a CBS code; "" for any other code."""
    return code[2:6] if re.fullmatch(r"BU\d{4}[0-9A-Z]{4}", code) else ""


def name_key(name: str) -> str:
    """Return the words of a name as they are compared: no accents, capitals or signs.

    Each word has a space before it, so that a search for " lin" finds "Tuindorp
    Lindehof" and not "Berlin".
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.findall(r"\w+", letters)
    return "".join(f" {word}" for word in words)


def uncovered_from(last_days: Collection[date | None], *, today: date) -> date | None:
    """Return the first day on which nobody coordinates; ``None``: somebody stays.

    ``last_days`` are those of everybody who coordinates, the last day included;
    ``None`` is somebody who stays. With nobody at all it is so today.
    """
    known = [day for day in last_days if day is not None]
    if len(known) < len(last_days):
        return None
    return max(known) + timedelta(days=1) if known else today
