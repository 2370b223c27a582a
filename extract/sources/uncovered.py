"""A page's picture and the words that were read -> lines of letters that no reading covers.

Faint print, or a line that a pen went through, is passed over whole: what was read then says nothing of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, median_low
from typing import NamedTuple

import numpy as np
from PIL import Image

from extract.model import BBox
from extract.sources.connected import connected
from extract.sources.parts import parts_of
from extract.sources.scan import REDUCED, Piece
from extract.sources.tesseract import Picture, SeenLine

# All in parts of the type's size. What is left out around words; what parts two lines, or two cells, of letters; how
# high and how wide such a line is at least.
_AROUND, _PARTED, _HEIGHTS, _WIDTH = 0.3, 0.5, (0.45, 1.5), 2.5
# Ink is darker than this part of the paper: faint print is pale.
_INK = 0.8
# A line has so many pieces, so high on the whole, and so much of its box is ink: a pen's stroke hangs together.
_FEWEST, _LETTERS, _FILLED = 6, (0.2, 1.0), (0.04, 0.5)
# A page with more pieces is a picture.
_MOST = 600
# The page was not read where so many lines, and such a part of all that is written, were passed over.
_LINES, _PART = 4, 0.2


class Uncovered(NamedTuple):
    """The lines that no reading covers, from the top, and whether they are so much of the page that it was not read."""

    boxes: tuple[BBox, ...] = ()
    is_most: bool = False


def find_uncovered(rows: Sequence[SeenLine], seen: Sequence[BBox], piece: Piece) -> Uncovered:
    """The lines of letters in a piece's picture outside the words of its rows and all that was `seen`."""
    if not rows:
        return Uncovered()
    size = median_low([row.size for row in rows])
    words = [word.box for row in rows for word in row.words]
    small = np.asarray(Image.fromarray(piece.picture).reduce(REDUCED))
    ink = small < _INK * float(np.percentile(small, 90))
    around = _AROUND * size
    for box in (*words, *seen):
        corners = (box.x0 - around, box.top - around, box.x1 + around, box.bottom + around)
        own = zip(corners, (piece.left, piece.top) * 2, strict=True)
        left, top, right, bottom = (max(0, round((place - start) / REDUCED)) for place, start in own)
        ink[top : bottom + 1, left : right + 1] = False
    found: list[BBox] = []
    for count, (x0, y0, x1, y1) in enumerate(parts_of(ink, max(1, round(_PARTED * size / REDUCED)))):
        if count >= _MOST:
            return Uncovered()
        high, wide = REDUCED * (y1 - y0), REDUCED * (x1 - x0)
        if not _HEIGHTS[0] * size <= high <= _HEIGHTS[1] * size or wide < _WIDTH * size:
            continue
        if _FILLED[0] <= float(ink[y0:y1, x0:x1].mean()) <= _FILLED[1]:
            window = piece.picture[REDUCED * y0 : REDUCED * y1, REDUCED * x0 : REDUCED * x1]
            if _are_letters(window, size):
                left, top = REDUCED * x0 + piece.left, REDUCED * y0 + piece.top
                found.append(BBox(left, top, left + wide, top + high))
    passed_over, read = (sum(box.x1 - box.x0 for box in boxes) for boxes in (found, words))
    return Uncovered(tuple(found), len(found) >= _LINES and passed_over >= _PART * (passed_over + read))


def _are_letters(window: Picture, size: float) -> bool:
    """Whether ink is in pieces of the size of letters, or of what is left of them in a bad copy."""
    parts = connected(window < _INK * float(np.percentile(window, 95)))
    heights = (parts.bottom - parts.top)[parts.filled > 2].tolist()
    return len(heights) >= _FEWEST and _LETTERS[0] * size <= median(heights) <= _LETTERS[1] * size
