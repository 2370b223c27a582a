"""The page as it is seen: from a PDF's own coordinates to points from the top left corner of the visible page."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Frame(NamedTuple):
    """The visible box (CropBox within MediaBox) in the page's own coordinates, and its clockwise turn in degrees.

    Viewers show exactly this box, turned; so a box in these coordinates can be drawn on the rendered page.
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turn in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turn in (90, 270) else self.top - self.bottom

    def points(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Points of the page's own coordinates as seen: x from the left, y from the top."""
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def boxes(self, left: Floats, bottom: Floats, right: Floats, top: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """Boxes as seen: x0, top, x1, bottom."""
        x, y = self.points(left, bottom)
        other_x, other_y = self.points(right, top)
        return np.minimum(x, other_x), np.minimum(y, other_y), np.maximum(x, other_x), np.maximum(y, other_y)

    def direction(self, a: float, b: float) -> tuple[float, float]:
        """A direction of the page's own coordinates as seen: to the right, downwards."""
        if self.turn == 90:
            return b, a
        if self.turn == 180:
            return -a, b
        if self.turn == 270:
            return -b, -a
        return a, -b
