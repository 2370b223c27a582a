"""The visible part of a page: from a PDF's own coordinates to points from its top left corner."""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

from extract.arrays import Booleans, Floats


class Frame(NamedTuple):
    """The visible box, CropBox within MediaBox, in the page's own coordinates, where y goes up.

    Viewers show exactly this box, so that a box in points from its top left corner can be drawn on the rendered page.
    """

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def boxes(self, left: Floats, bottom: Floats, right: Floats, top: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """Boxes in points from the top left corner: x0, top, x1, bottom."""
        return left - self.left, self.top - top, right - self.left, self.top - bottom

    def shows(self, x0: Floats, top: Floats, x1: Floats, bottom: Floats, skew: float) -> Booleans:
        """Which boxes a viewer shows a part of; of a page that lies askew by so many degrees, whose middle it shows."""
        if skew:
            x, y = (x0 + x1 - self.width) / 2, (top + bottom - self.height) / 2
            sine, cosine = sin(radians(skew)), cos(radians(skew))
            x0 = x1 = x * cosine - y * sine + self.width / 2
            top = bottom = x * sine + y * cosine + self.height / 2
        shown: Booleans = (x1 >= 0) & (x0 <= self.width) & (bottom >= 0) & (top <= self.height)
        return shown

    def turned(self, turn: int) -> Frame:
        """The frame after the page's content was turned clockwise about the origin of its coordinates."""
        left, bottom, right, top = self
        if turn == 90:
            return Frame(bottom, -right, top, -left)
        if turn == 180:
            return Frame(-right, -top, -left, -bottom)
        if turn == 270:
            return Frame(-top, left, -bottom, right)
        return self
