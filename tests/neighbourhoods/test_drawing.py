import re

import pytest

from buurtambassadeur_wagtail.neighbourhoods.drawing import draw
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood, Outline


def outline(*rings):
    points = [point for ring in rings for point in ring]
    return Outline(
        neighbourhood=Neighbourhood(name="Vogelbuurt"),
        rings=list(rings),
        west=min(x for x, _y in points),
        east=max(x for x, _y in points),
        south=min(y for _x, y in points),
        north=max(y for _x, y in points),
    )


def square(x, y, size=0.01):
    return [[x, y], [x + size, y], [x + size, y + size], [x, y + size]]


def corners(path):
    """Return the corners of each ring, as a browser would read the path."""
    rings = []
    for ring in re.findall(r"M([^z]*)z", path):
        start, steps = ring.split("l")
        points = [tuple(map(int, start.split()))]
        numbers = list(map(int, re.findall(r"-?\d+", steps)))
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            points.append((points[-1][0] + dx, points[-1][1] + dy))
        rings.append(points)
    return rings


def test_nothing_draws_an_empty_paper():
    assert draw([]).shapes == []
    assert draw([]).view_box == "0 0 640 640"


def test_north_is_up_and_east_is_right():
    south_west, north_east = outline(square(5, 52)), outline(square(5.02, 52.02))

    first, second = draw([south_west, north_east]).shapes

    assert first.label_x < second.label_x
    assert first.label_y > second.label_y


def test_degree_to_the_north_is_longer_than_one_to_the_east():
    drawing = draw([outline(square(5, 52))], width=640)

    (ring,) = corners(drawing.shapes[0].path)
    wide = max(x for x, _y in ring) - min(x for x, _y in ring)
    high = max(y for _x, y in ring) - min(y for _x, y in ring)
    assert (drawing.height, high) == (640, 632)
    assert wide / high == pytest.approx(0.6155, abs=0.005)  # cos(52.005°)


def test_paper_fits_the_drawing():
    drawing = draw([outline(square(5, 52)), outline(square(5.2, 52.03))], width=300)

    points = [p for s in drawing.shapes for ring in corners(s.path) for p in ring]
    assert all(0 < x < drawing.width and 0 < y < drawing.height for x, y in points)
    assert drawing.width == 300
    assert drawing.view_box == f"0 0 300 {drawing.height}"


def test_points_on_a_straight_line_are_left_out():
    straight = [
        [5, 52],
        [5.005, 52],
        [5.01, 52],
        [5.01, 52.01],
        [5, 52.01],
        [5, 52.005],
    ]

    (ring,) = corners(draw([outline(straight)]).shapes[0].path)

    assert len(ring) == 4


def test_hole_is_a_ring_of_its_own():
    ring_road = outline(square(5, 52), square(5.004, 52.004, 0.002))

    shape = draw([ring_road]).shapes[0]

    assert len(corners(shape.path)) == 2


def test_label_lies_inside_a_hollow_shape():
    u_shape = [
        [5, 52],
        [5.03, 52],
        [5.03, 52.02],
        [5.02, 52.02],
        [5.02, 52.004],
        [5.01, 52.004],
        [5.01, 52.02],
        [5, 52.02],
    ]

    shape = draw([outline(u_shape)]).shapes[0]

    (ring,) = corners(shape.path)
    assert inside(shape.label_x, shape.label_y, ring)


def inside(x, y, ring):
    crossed = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossed = not crossed
    return crossed


def test_neighbourhood_too_small_for_the_grid_becomes_a_dot():
    tiny, big = outline(square(5, 52, 0.0001)), outline(square(5, 52, 1))

    shape = draw([tiny, big]).shapes[0]

    (ring,) = corners(shape.path)
    assert len(ring) == 4
    assert max(x for x, _y in ring) - min(x for x, _y in ring) == 2


def test_path_reads_back_to_the_corners_drawn():
    shape = draw([outline(square(5, 52))], width=108).shapes[0]

    assert corners(shape.path) == [[(4, 104), (66, 104), (66, 4), (4, 4)]]
