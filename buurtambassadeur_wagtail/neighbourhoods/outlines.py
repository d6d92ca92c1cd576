"""From the geometry in a file to rings fit for drawing, once, at import."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext

from buurtambassadeur_wagtail.neighbourhoods import rd
from buurtambassadeur_wagtail.neighbourhoods.models import Outline
from buurtambassadeur_wagtail.neighbourhoods.simplifying import Ring, simplified

DECIMALS = 5  # about a metre


class NoOutline(ValueError):
    """Nothing can be drawn of this geometry; the message says why."""


def outline_of(geometry: Any) -> Outline:
    """Return the outline, unsaved and without its neighbourhood.

    Coordinates are rounded to a metre, repeats and corners that nobody sees dropped;
    metres on the Dutch grid become degrees. Rings that are a point or a line are left
    out. Raises ``NoOutline`` when nothing is left, or when this is no polygon.
    """
    try:
        rings = [_ring(points) for points in _rings(geometry)]
    except (TypeError, ValueError, IndexError, KeyError, OverflowError) as problem:
        if isinstance(problem, NoOutline):
            raise
        raise NoOutline(gettext("The outline cannot be read.")) from problem
    rings = [simplified(ring) for ring in rings if _has_area(ring)]
    if not rings:
        raise NoOutline(gettext("The outline is a point or a line."))
    east_west = [point[0] for ring in rings for point in ring]
    north_south = [point[1] for ring in rings for point in ring]
    return Outline(
        rings=rings,
        west=min(east_west),
        east=max(east_west),
        south=min(north_south),
        north=max(north_south),
    )


def _rings(geometry: Any) -> Iterator[list[Any]]:
    if geometry["type"] == "Polygon":
        yield from geometry["coordinates"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["coordinates"]:
            yield from polygon
    else:
        raise NoOutline(gettext("The outline is not a polygon."))


def _ring(points: list[Any]) -> Ring:
    """Return the ring open, its last point not the first again."""
    ring: Ring = []
    for point in points:
        place = _place(float(point[0]), float(point[1]))
        if not ring or ring[-1] != place:
            ring.append(place)
    if len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    return ring


def _place(x: float, y: float) -> list[float]:
    if rd.is_rd(x, y):
        x, y = rd.degrees(x, y)
    if not (math.isfinite(x) and abs(x) <= 180 and abs(y) <= 90):
        raise NoOutline(gettext("The outline lies outside the world."))
    return [round(x, DECIMALS), round(y, DECIMALS)]


def _has_area(ring: Ring) -> bool:
    if len(ring) < 3:
        return False
    (left, low), *rest = ring
    moved = [(x - left, y - low) for x, y in rest]
    double = sum(
        x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(moved)
    )
    return abs(double) > 10 ** (-2 * DECIMALS)
