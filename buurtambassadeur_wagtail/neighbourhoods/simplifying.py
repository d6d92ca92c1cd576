"""Leave out corners that nobody sees on a map, without opening gaps between neighbours.

A border belongs to two neighbourhoods, each with a ring of its own that runs the other
way around. So whether a corner stays may depend on nothing but the corner and the two
beside it: then both rings keep and drop the same ones.
"""

from __future__ import annotations

import math
from itertools import pairwise

Ring = list[list[float]]
#: How far a corner may lie from the line that takes its place.
METRES = 4
ROUNDS = 5
_DEGREE = 111_320  # metres from south to north


def simplified(ring: Ring) -> Ring:
    """Return the ring with fewer corners, three at the least."""
    squeeze = math.cos(math.radians(ring[0][1]))
    for _round in range(ROUNDS):
        kept = _round_of(ring, squeeze)
        if len(kept) == len(ring) or len(kept) < 3:
            break
        ring = kept
    return ring


def _round_of(ring: Ring, squeeze: float) -> Ring:
    """Drop corners of which neither neighbour is dropped in the same round."""
    around = [ring[-1], *ring, ring[0]]
    turns = [_turn_of(corner) for corner in around]
    return [
        corner
        for at, corner in enumerate(ring, start=1)
        if turns[at] <= max(turns[at - 1], turns[at + 1])
        or _distance(corner, around[at - 1], around[at + 1], squeeze) > METRES
    ]


def _turn_of(corner: list[float]) -> int:
    """Return a number that is the same for this corner in every ring, and at random."""
    x, y = (round(value * 100_000) for value in corner)
    mixed = (x * 73_856_093 ^ y * 19_349_663) * 2_654_435_761 & 0xFFFFFFFF
    return mixed ^ mixed >> 15


def _distance(
    corner: list[float], one: list[float], other: list[float], squeeze: float
) -> float:
    """Return how many metres the corner lies from the line between the two."""
    points = [(x * squeeze * _DEGREE, y * _DEGREE) for x, y in (corner, one, other)]
    (ax, ay), (bx, by) = ((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))
    length = math.hypot(bx, by)
    along = -(ax * bx + ay * by) / length**2 if length else 0.0
    nearest = min(max(along, 0.0), 1.0)
    return math.hypot(ax + nearest * bx, ay + nearest * by)
