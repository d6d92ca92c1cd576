import pytest

from buurtambassadeur_wagtail.neighbourhoods.outlines import NoOutline, outline_of
from tests.neighbourhoods.files import SQUARE, polygon


def test_outline_is_rounded_open_and_without_repeats():
    ring = [[5.000001, 52], [5.01, 52], [5.0100001, 52], [5.01, 52.01], [5.0, 52]]

    outline = outline_of(polygon(ring))

    assert outline.rings == [[[5.0, 52.0], [5.01, 52.0], [5.01, 52.01]]]
    assert (outline.west, outline.south) == (5.0, 52.0)
    assert (outline.east, outline.north) == (5.01, 52.01)


def test_holes_and_islands_are_kept_as_rings():
    hole = [[5.002, 52.002], [5.004, 52.002], [5.004, 52.004], [5.002, 52.002]]
    islands = {"type": "MultiPolygon", "coordinates": [[SQUARE, hole], [hole]]}

    assert len(outline_of(islands).rings) == 3


def test_metres_on_the_dutch_grid_become_degrees():
    ring = [[155000, 463000], [156000, 463000], [156000, 464000], [155000, 463000]]

    outline = outline_of(polygon(ring))

    assert outline.rings[0][0] == [5.38721, 52.15517]


def test_heights_are_left_out():
    ring = [[*point, 3.5] for point in SQUARE]

    assert outline_of(polygon(ring)).rings == outline_of(polygon()).rings


def test_degenerate_rings_are_left_out_beside_good_ones():
    point = [[5.0, 52.0], [5.0, 52.0]]
    line = [[5.0, 52.0], [5.01, 52.0], [5.02, 52.0], [5.0, 52.0]]

    assert len(outline_of(polygon(SQUARE, point, line)).rings) == 1


@pytest.mark.parametrize(
    "geometry",
    [
        polygon([[5.0, 52.0], [5.0, 52.0]]),
        polygon([[5.0, 52.0], [5.01, 52.0], [5.0, 52.0]]),
        polygon([]),
        {"type": "Polygon", "coordinates": []},
        {"type": "Point", "coordinates": [5.0, 52.0]},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": 3},
        polygon([["a", "b"], ["c", "d"]]),
        polygon([[float("nan"), 52], [5.01, 52], [5.01, 52.01]]),
        polygon([[500, 52], [5.01, 52], [5.01, 52.01]]),
        polygon([[5], [6], [7]]),
        {},
        [],
        "POLYGON",
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_reason(geometry):
    with pytest.raises(NoOutline) as caught:
        outline_of(geometry)

    assert str(caught.value).endswith(".")
