"""How far the edges of a page's columns lean in its picture, to set them upright: a photograph that is taken from the
side or from below shows them leaning, those at the left otherwise than those at the right.

To turn the picture makes its lines level, and its edges upright only where it was taken from straight above.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from extract.arrays import Floats
from extract.sources.strokes import Stroke
from extract.sources.tesseract import SeenLine

# Edges lean by such parts of the height: by so much in the page's middle, and by so much more at its right side.
_MOST, _STEP = 0.04, 0.002
# A page's edges are upright where they lean less, or where leaning makes hardly fewer of them; and so many are needed.
_LEAST, _CLEARER, _FEWEST = 0.006, 1.25, 24
# In parts of the size: what stands so far from the word before begins an edge; what is so near stands on one.
_GAP, _SAME = 1.2, 0.15
# A drawn line so long, as a part of the page's width, begins and ends at the edges of a table, as so many words do.
_LONG, _WEIGHT = 0.3, 2


class Lean(NamedTuple):
    """How edges lean to the right from the top down: at `middle`, and how much more for every dot to its right; they
    are held where they stand at the height `level`."""

    slope: float
    widening: float
    middle: float
    level: float

    def upright(self, x: float, y: float) -> float:
        """Where what stands at a place is across an upright page."""
        return x - (self.slope + self.widening * (x - self.middle)) * (y - self.level)


def find_lean(rows: Sequence[SeenLine], strokes: Sequence[Stroke]) -> Lean | None:
    """How the edges of these rows and lines lean; None where they are upright, or too few to tell."""
    if not rows:
        return None
    left, right = min(row.words[0].x0 for row in rows), max(row.words[-1].x1 for row in rows)
    long = [stroke for stroke in strokes if stroke.x1 - stroke.x0 >= _LONG * (right - left)]
    starts = [*_starts(rows), *((stroke.x0, stroke.top) for stroke in long for _ in range(_WEIGHT))]
    ends = [*_ends(rows), *((stroke.x1, stroke.top) for stroke in long for _ in range(_WEIGHT))]
    if len(starts) + len(ends) < _FEWEST:
        return None
    near = _SAME * float(np.median([row.size for row in rows]))
    middle, level = (left + right) / 2, (rows[0].baseline + rows[-1].baseline) / 2
    half = max(1.0, (right - left) / 2)
    sides = [np.array(places, dtype=np.float64) for places in (starts, ends)]

    def agreeing(slope: float, more: float) -> float:
        return sum(_agreeing(side, slope, more / half, middle, level, near) for side in sides)

    slope = more = 0.0
    for step, most in ((2 * _STEP, _MOST), (_STEP, 2 * _STEP)):
        steps = np.arange(-most, most + step / 2, step)
        tried = [(round(slope + one, 4), round(more + other, 4)) for one in steps.tolist() for other in steps.tolist()]
        slope, more = max(tried, key=lambda each: (agreeing(*each), -abs(each[0]) - abs(each[1])))
    if abs(slope) + abs(more) < _LEAST or agreeing(slope, more) < _CLEARER * agreeing(0.0, 0.0):
        return None
    return Lean(slope, more / half, middle, level)


def _agreeing(places: Floats, slope: float, widening: float, middle: float, level: float, near: float) -> float:
    """How many places stand below one another on an edge, each pair counting, after a page that leans so is upright."""
    across, down = places[:, 0], places[:, 1]
    upright = across - (slope + widening * (across - middle)) * (down - level)
    columns = np.rint((upright - upright.min()) / near).astype(np.int64)
    counts = np.bincount(columns).astype(np.float64)
    # What stands on the border between two counts with both.
    return float((counts**2).sum() + (counts[1:] * counts[:-1]).sum())


def _starts(rows: Sequence[SeenLine]) -> Iterable[tuple[float, float]]:
    for row in rows:
        end = float("-inf")
        for word in row.words:
            if word.x0 - end >= _GAP * row.size:
                yield word.x0, row.baseline
            end = word.x1


def _ends(rows: Sequence[SeenLine]) -> Iterable[tuple[float, float]]:
    for row in rows:
        start = float("inf")
        for word in reversed(row.words):
            if start - word.x1 >= _GAP * row.size:
                yield word.x1, row.baseline
            start = word.x0
