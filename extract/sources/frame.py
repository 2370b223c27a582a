"""The visible part of a page: from a PDF's own coordinates to points from its top left corner."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


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
