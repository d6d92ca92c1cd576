"""One line of the work list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from .rules import Kind, Urgency


@dataclass(frozen=True)
class Task:
    """One thing to do: what, where, and through which day it is in time.

    ``target`` is the record that the action is about, ``case`` the one to read.
    ``name`` is for the page itself only, not for the home page.
    """

    kind: Kind
    due: date
    urgency: Urgency
    reference: str = ""
    neighbourhood: str = ""
    name: str = ""
    count: int = 1
    began_on: date | None = None
    ends_on: date | None = None
    target: Any = None
    case: Any = None
