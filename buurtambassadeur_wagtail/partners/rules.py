"""Which organisations may refuse a candidate (R17). Plain Python: no Django."""

from __future__ import annotations

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
