"""Drawn logos: nobody's. Flat shapes on a transparent ground."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

SIDE = 160
FINE = 3  # draw larger, then shrink: smooth edges
BLUE, GREEN, BRICK = "#1d3f72", "#0b5d4b", "#94431a"
Points = list[tuple[int, int]]


def _police() -> bytes:
    """A shield with a light in it."""
    shield = [(16, 24), (80, 8), (144, 24), (136, 96), (80, 152), (24, 96)]
    lamp = [(80, 36), (112, 76), (80, 116), (48, 76)]
    return _png((BLUE, shield), ("white", lamp))


def _houses() -> bytes:
    """A house with a door."""
    house = [(8, 76), (80, 12), (152, 76), (132, 76), (132, 148), (28, 148), (28, 76)]
    door = [(66, 148), (66, 100), (94, 100), (94, 148)]
    return _png((BRICK, house), ("white", door))


def _together() -> bytes:
    """Two leaves that touch."""
    left = [(80, 144), (20, 104), (20, 24), (80, 72)]
    right = [(80, 144), (140, 104), (140, 24), (80, 72)]
    return _png((GREEN, left), ("#5f9f86", right))


def _png(*shapes: tuple[str, Points]) -> bytes:
    image = Image.new("RGBA", (SIDE * FINE, SIDE * FINE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for colour, points in shapes:
        pen.polygon([(x * FINE, y * FINE) for x, y in points], fill=colour)
    buffer = BytesIO()
    image.resize((SIDE, SIDE), Image.Resampling.LANCZOS).save(buffer, "PNG")
    return buffer.getvalue()


#: What draws the logo of a partner organisation, by its name.
LOGOS = {
    "Politie, basisteam Zilverveen": _police,
    "Woonstichting De Goede Plaats": _houses,
    "Welzijn Zilverveen": _together,
}
