"""Reading the extra days off of a municipality. Plain Python: no Django, no clock."""

from __future__ import annotations

from datetime import date, datetime

WRITTEN = ("%d-%m-%Y", "%Y-%m-%d")  # 5-12-2027 and 2027-12-05


def extra_days(text: str) -> dict[date, str]:
    """Return the day and the name of each line: "5-12-2027 Sinterklaas".

    The name may be left out. A line that does not begin with a date is passed over:
    see ``unreadable_line`` for telling who wrote it.
    """
    found = {}
    for line in _lines(text):
        written, _space, name = line.partition(" ")
        if day := _day(written):
            found[day] = name.strip()
    return found


def unreadable_line(text: str) -> str | None:
    """Return the first line that does not begin with a date; ``None``: all do."""
    lines = (line for line in _lines(text) if _day(line.partition(" ")[0]) is None)
    return next(lines, None)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _day(written: str) -> date | None:
    for form in WRITTEN:
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007 -- no moment
        except ValueError:
            continue
    return None
