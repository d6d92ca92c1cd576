"""From Dutch grid metres (RD) to longitude and latitude. Plain Python.

The polynomial of F.H. Schreutelkamp and G.L. Strang van Hees (NCG, 2001): within half a
metre in the Netherlands, which is finer than any outline is drawn.
"""

NORTH = (
    (0, 1, 3235.65389),
    (2, 0, -32.58297),
    (0, 2, -0.24750),
    (2, 1, -0.84978),
    (0, 3, -0.06550),
    (2, 2, -0.01709),
    (1, 0, -0.00738),
    (4, 0, 0.00530),
    (2, 3, -0.00039),
    (4, 1, 0.00033),
    (1, 1, -0.00012),
)
EAST = (
    (1, 0, 5260.52916),
    (1, 1, 105.94684),
    (1, 2, 2.45656),
    (3, 0, -0.81885),
    (1, 3, 0.05594),
    (3, 1, -0.05607),
    (0, 1, 0.01199),
    (3, 2, -0.00256),
    (1, 4, 0.00128),
    (0, 2, 0.00022),
    (2, 0, -0.00022),
    (5, 0, 0.00026),
)


def is_rd(x: float, y: float) -> bool:
    """Tell whether this is a point in metres on the Dutch grid."""
    return 0 <= x <= 300_000 and 300_000 <= y <= 650_000


def degrees(x: float, y: float) -> tuple[float, float]:
    """Return longitude and latitude of a point in metres."""
    dx, dy = (x - 155_000) / 1e5, (y - 463_000) / 1e5
    north = sum(weight * dx**p * dy**q for p, q, weight in NORTH)
    east = sum(weight * dx**p * dy**q for p, q, weight in EAST)
    return 5.38720621 + east / 3600, 52.15517440 + north / 3600
