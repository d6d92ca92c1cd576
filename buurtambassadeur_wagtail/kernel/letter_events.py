"""What each kind of letter is called in the register; features name their own."""

from __future__ import annotations

from typing import Any

_names: dict[str, Any] = {}


def name_events(names: dict[str, Any]) -> None:
    """Give events of letters their names, in the order of the work."""
    _names.update(names)


def event_name(event: str) -> str:
    """Return the name of an event; of one that nobody named, the event itself."""
    return str(_names.get(event, event))


def event_choices() -> list[tuple[str, str]]:
    """Return the events that have a name, with it."""
    return [(event, str(name)) for event, name in _names.items()]
