"""Draw outlines as SVG paths on a grid of whole numbers, small enough for any page.

Server-side and without a map service: no visitor's address leaves the site.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood, Outline

Point = tuple[int, int]
MARGIN = 4


@dataclass(frozen=True)
class Shape:
    """One neighbourhood: its path (to be filled even-odd) and a spot inside it."""

    path: str
    label_x: int
    label_y: int
    neighbourhood: Neighbourhood


@dataclass(frozen=True)
class Drawing:
    """All shapes, and the size of the paper that they fill."""

    width: int
    height: int
    shapes: list[Shape]

    @property
    def view_box(self) -> str:
        """The value of the SVG's ``viewBox``."""
        return f"0 0 {self.width} {self.height}"


def draw(outlines: Iterable[Outline], width: int = 640) -> Drawing:
    """Draw the outlines together, north up, ``width`` steps wide at most.

    Each neighbourhood that is too small for the grid becomes a dot. The height follows
    from the shape of the area and is never more than the width. Fetch the outlines with
    their neighbourhood: ``queries.outlines()`` does.
    """
    outlines = list(outlines)
    if not outlines:
        return Drawing(width, width, [])
    paper = _Paper(outlines, width)
    shapes = [_shape(outline, paper) for outline in outlines]
    return Drawing(paper.width, paper.height, shapes)


class _Paper:
    """Where a longitude and latitude come on the paper."""

    def __init__(self, outlines: list[Outline], width: int) -> None:
        self._west = min(outline.west for outline in outlines)
        self._north = max(outline.north for outline in outlines)
        east = max(outline.east for outline in outlines)
        south = min(outline.south for outline in outlines)
        # A degree east-west is shorter than one north-south, the more so to the north.
        self._squeeze = math.cos(math.radians((self._north + south) / 2))
        across = max((east - self._west) * self._squeeze, 1e-9)
        along = max(self._north - south, 1e-9)
        self._scale = (width - 2 * MARGIN) / max(across, along)
        self.width = round(across * self._scale) + 2 * MARGIN
        self.height = round(along * self._scale) + 2 * MARGIN

    def point(self, longitude: float, latitude: float) -> Point:
        x = (longitude - self._west) * self._squeeze * self._scale
        y = (self._north - latitude) * self._scale
        return round(x) + MARGIN, round(y) + MARGIN


def _shape(outline: Outline, paper: _Paper) -> Shape:
    rings = [_on_grid(ring, paper) for ring in outline.rings]
    rings = [ring for ring in rings if len(ring) > 2] or [_dot(outline, paper)]
    x, y = _inside(max(rings, key=_area))
    path = "".join(_path(ring) for ring in rings)
    return Shape(path, x, y, outline.neighbourhood)


def _on_grid(ring: list[list[float]], paper: _Paper) -> list[Point]:
    """Return the corners on the grid, without those that do not turn."""
    corners: list[Point] = []
    for longitude, latitude in ring:
        point = paper.point(longitude, latitude)
        if corners and corners[-1] == point:
            continue
        if len(corners) > 1 and _turn(corners[-2], corners[-1], point) == 0:
            corners.pop()
        if not corners or corners[-1] != point:
            corners.append(point)
    while len(corners) > 2 and _turn(corners[-2], corners[-1], corners[0]) == 0:
        corners.pop()
    return corners


def _turn(a: Point, b: Point, c: Point) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])


def _dot(outline: Outline, paper: _Paper) -> list[Point]:
    longitude = (outline.west + outline.east) / 2
    latitude = (outline.south + outline.north) / 2
    x, y = paper.point(longitude, latitude)
    return [(x - 1, y), (x, y - 1), (x + 1, y), (x, y + 1)]


def _path(ring: list[Point]) -> str:
    """Write the ring with steps from point to point: shorter than full coordinates."""
    x, y = ring[0]
    steps = ((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring))
    line = "".join(f"{_number(dx)}{_number(dy)}" for dx, dy in steps)
    return f"M{x} {y}l{line.strip()}z"


def _number(value: int) -> str:
    return f"{value}" if value < 0 else f" {value}"


def _area(ring: list[Point]) -> int:
    corners = [*ring, ring[0]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(corners)))


def _inside(ring: list[Point]) -> Point:
    """Return a spot inside: the middle of the widest stretch at half height."""
    heights = [y for _x, y in ring]
    level = (min(heights) + max(heights)) / 2 + 0.01  # never through a corner
    crossings = sorted(
        a[0] + (level - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
        for a, b in pairwise([*ring, ring[0]])
        if (a[1] > level) != (b[1] > level)
    )
    stretches = list(zip(crossings[::2], crossings[1::2], strict=True))
    left, right = max(stretches, key=lambda stretch: stretch[1] - stretch[0])
    return round((left + right) / 2), round(level)
