"""Drawn portraits: nobody real. Flat shapes in the colours of the public pages."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

SIZE = (600, 700)
FINE = 3  # draw larger, then shrink: smooth edges
INK = "#1e2925"


@dataclass(frozen=True)
class Look:
    """What somebody looks like: colours, and what is on the head."""

    skin: str
    hair: str
    shirt: str
    wall: str = "#e1efe8"
    style: str = "short"  # short, long, bun or bald
    glasses: bool = False
    beard: bool = False


def draw(look: Look) -> bytes:
    """Return the portrait as a PNG of 600 by 700 pixels."""
    image = Image.new("RGB", (SIZE[0] * FINE, SIZE[1] * FINE), look.wall)
    pen = _Pen(ImageDraw.Draw(image))
    _hair_behind(pen, look)
    _body(pen, look)
    _face(pen, look)
    _hair_in_front(pen, look)
    buffer = BytesIO()
    image.resize(SIZE, Image.Resampling.LANCZOS).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


class _Pen:
    """Draws in the points of the small picture."""

    def __init__(self, pen: ImageDraw.ImageDraw) -> None:
        self._pen = pen

    def oval(self, *box: int, fill: str) -> None:
        self._pen.ellipse([FINE * one for one in box], fill=fill)

    def ring(self, *box: int) -> None:
        self._pen.ellipse([FINE * one for one in box], outline=INK, width=5 * FINE)

    def block(self, *box: int, fill: str, round_by: int = 0) -> None:
        corners = [FINE * one for one in box]
        self._pen.rounded_rectangle(corners, radius=round_by * FINE, fill=fill)

    def bow(self, *box: int, start: int, end: int, fill: str = INK) -> None:
        corners = [FINE * one for one in box]
        self._pen.arc(corners, start, end, fill=fill, width=7 * FINE)

    def cap(self, *box: int, fill: str) -> None:
        self._pen.pieslice([FINE * one for one in box], 180, 360, fill=fill)


def _hair_behind(pen: _Pen, look: Look) -> None:
    if look.style == "long":
        pen.block(160, 210, 440, 560, fill=look.hair, round_by=120)
    if look.style == "bun":
        pen.oval(240, 80, 360, 200, fill=look.hair)


def _body(pen: _Pen, look: Look) -> None:
    pen.block(90, 530, 510, 800, fill=look.shirt, round_by=120)
    pen.block(255, 450, 345, 580, fill=look.skin, round_by=40)
    pen.oval(235, 510, 365, 600, fill=look.skin)


def _face(pen: _Pen, look: Look) -> None:
    pen.oval(185, 170, 415, 480, fill=look.skin)
    if look.beard:
        pen.oval(225, 385, 375, 480, fill=look.hair)
        pen.oval(262, 392, 338, 432, fill=look.skin)
    for left in (242, 340):
        pen.oval(left, 310, left + 18, 330, fill=INK)
        pen.bow(left - 10, 276, left + 28, 306, start=200, end=340, fill=look.hair)
    pen.bow(290, 330, 312, 372, start=20, end=160, fill="#b5765a")
    pen.bow(258, 372, 342, 422, start=20, end=160, fill="#8f2f2a")
    if look.glasses:
        pen.ring(222, 288, 284, 350)
        pen.ring(316, 288, 378, 350)
        pen.bow(280, 305, 320, 330, start=200, end=340)


def _hair_in_front(pen: _Pen, look: Look) -> None:
    if look.style == "bald":
        return
    pen.cap(175, 140, 425, 400, fill=look.hair)
    pen.oval(175, 230, 215, 330, fill=look.hair)
    pen.oval(385, 230, 425, 330, fill=look.hair)
