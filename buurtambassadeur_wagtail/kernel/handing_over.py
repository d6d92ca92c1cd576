"""What goes along when a colleague takes work over: features tell it here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol


class Follower(Protocol):
    """Moves what a feature keeps under a person's name; returns how much it was."""

    def __call__(
        self, leaver: Any, colleague: Any, *, districts: Iterable[int | None], by: Any
    ) -> int: ...


_followers: list[Follower] = []


def follow(follower: Follower) -> None:
    """Call ``follower`` in the transaction of each handover; a second time is once."""
    if follower not in _followers:
        _followers.append(follower)


def move_along(
    leaver: Any, colleague: Any, *, districts: Iterable[int | None], by: Any
) -> int:
    """Let every feature move its part, inside the action; return how much it was."""
    places = list(districts)
    return sum(one(leaver, colleague, districts=places, by=by) for one in _followers)
