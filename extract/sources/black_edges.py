"""A picture of a page -> the same with white paper where a scanner's glass was dark around the page."""

from __future__ import annotations

import numpy as np

from extract.arrays import Booleans
from extract.sources.tesseract import Picture

# What is so dark is no paper's colour; the picture is made this much smaller to look.
_BLACK, _REDUCED = 75, 4
# A border takes this part of the picture's width or height at most, and is so long.
_DEEPEST, _SHORTEST = 0.25, 0.1
# In a heading's ground there are light letters, with dark beyond them, in so much of its width.
_LETTERED = 0.05
# The edge between dark and paper is so many dots soft.
_SOFT = 2


def without_black_edges(picture: Picture) -> Picture:
    """The picture without black that reaches in from its edges; itself where there is none."""
    small = picture[::_REDUCED, ::_REDUCED] < _BLACK
    if min(small.shape) < 2 or not (small[0].any() or small[-1].any() or small[:, 0].any() or small[:, -1].any()):
        return picture
    border = np.zeros_like(small)
    for turn in range(4):
        # A view: what is marked in it is marked in the whole.
        _mark(np.rot90(small, turn), np.rot90(border, turn))
    if not border.any():
        return picture
    for _ in range(_SOFT):
        border[1:] |= border[:-1].copy()
        border[:-1] |= border[1:].copy()
        border[:, 1:] |= border[:, :-1].copy()
        border[:, :-1] |= border[:, 1:].copy()
    height, width = picture.shape
    whole = np.repeat(np.repeat(border, _REDUCED, axis=0), _REDUCED, axis=1)[:height, :width]
    clean = picture.copy()
    clean[whole] = 255
    return clean


def _mark(dark: Booleans, border: Booleans) -> None:
    """Marks the dark that reaches in from the top."""
    height, width = dark.shape
    deepest = max(1, round(_DEEPEST * height))
    reaching = np.logical_and.accumulate(dark[:deepest], axis=0)
    depths = reaching.sum(axis=0)
    # Letters that touch the edge, and lines down the whole page, are none.
    long = (depths > 0) & (depths < deepest)
    if long.sum() < _SHORTEST * width:
        return
    band = dark[: int(np.percentile(depths[long], 95))]
    is_lettered = (band & ~reaching[: len(band)])[:, long].any(axis=0)
    if is_lettered.mean() > _LETTERED:
        return
    border[:deepest] |= reaching & long
