import math

import pytest

from buurtambassadeur_wagtail.neighbourhoods.simplifying import METRES, simplified

STEP = 0.0001  # about seven metres to the east, eleven to the north


def wavy(count, height=0.00002):
    """A border that runs east and hardly turns."""
    return [
        [round(5 + number * STEP, 5), round(52 + height * (number % 2), 5)]
        for number in range(count)
    ]


def field(border, *, north):
    """A ring with the border as one of its sides; the southern one runs back."""
    (west, _), (east, _) = border[0], border[-1]
    edge = 52.01 if north else 51.99
    rest = [[east, edge], [west, edge]]
    return [*border, *rest] if north else [*reversed(border), *reversed(rest)]


def test_corners_that_nobody_sees_are_left_out():
    ring = field(wavy(60), north=True)

    assert len(simplified(ring)) < len(ring) / 3


def test_what_is_seen_stays():
    ring = field(wavy(10, height=0.001), north=True)

    assert simplified(ring) == ring


@pytest.mark.parametrize("count", [9, 30, 61])
def test_neighbours_keep_the_same_corners_of_their_border(count):
    border = wavy(count)

    one = simplified(field(border, north=True))
    other = simplified(field(border, north=False))

    between = {tuple(corner) for corner in border[1:-1]}
    kept = [{tuple(corner) for corner in ring} & between for ring in (one, other)]
    assert kept[0] == kept[1]
    assert kept[0] < between


def test_a_ring_keeps_three_corners_and_begins_anywhere():
    ring = [[5, 52], [5.00001, 52], [5.00001, 52.00001], [5, 52.00001]]

    assert len(simplified(ring)) >= 3
    assert len(simplified(ring[2:] + ring[:2])) == len(simplified(ring))


def test_a_circle_stays_round():
    ring = [
        [
            5 + 0.01 * math.cos(turn / 200 * math.tau),
            52 + 0.006 * math.sin(turn / 200 * math.tau),
        ]
        for turn in range(200)
    ]
    after = simplified(ring)

    assert len(after) < 150
    for x, y in after:
        assert math.hypot((x - 5) / 0.01, (y - 52) / 0.006) == pytest.approx(1)


def test_doing_it_again_gives_the_same_for_the_same_file():
    ring = field(wavy(40), north=True)

    assert simplified(ring) == simplified([list(corner) for corner in ring])
    assert METRES < 10  # a third of a step on the map of a large city
