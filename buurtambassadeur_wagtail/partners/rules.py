"""Who may refuse a candidate (R17), and when a contact counts. Plain Python."""

from __future__ import annotations

from datetime import date

DECIDES = "district"
ENTREPRENEURS = "entrepreneurs"


def may_refuse(kind: str, *, entrepreneurs: bool) -> bool:
    """Tell whether an organisation of this kind may refuse.

    The district decides on refusals, so it sends none. ``entrepreneurs``: whether the
    municipality lets their associations refuse.
    """
    if kind == DECIDES:
        return False
    return kind != ENTREPRENEURS or entrepreneurs


def serves(first_day: date | None, last_day: date | None, on: date) -> bool:
    """Tell whether a contact counts on a day: both days inclusive, blank is open."""
    return (first_day is None or first_day <= on) and not is_over(last_day, on)


def is_over(last_day: date | None, on: date) -> bool:
    """Tell whether a contact has had the last day; who is still to begin has not."""
    return last_day is not None and last_day < on
