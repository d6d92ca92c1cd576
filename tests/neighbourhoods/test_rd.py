import pytest

from buurtambassadeur_wagtail.neighbourhoods import rd


@pytest.mark.parametrize(
    ("x", "y", "longitude", "latitude"),
    [
        (155_000, 463_000, 5.38720621, 52.15517440),  # Amersfoort, the origin
        (120_700.723, 487_525.501, 4.88352559, 52.37453253),  # Westertoren, Amsterdam
        (233_883.131, 582_065.168, 6.56820053, 53.21938317),  # Martinitoren, Groningen
    ],
)
def test_metres_become_degrees(x, y, longitude, latitude):
    assert rd.degrees(x, y) == pytest.approx((longitude, latitude), abs=1e-5)


def test_degrees_are_not_taken_for_metres():
    assert rd.is_rd(155_000, 463_000)
    assert not rd.is_rd(4.9, 52.4)
    assert not rd.is_rd(-68.9, 12.1)  # Willemstad
