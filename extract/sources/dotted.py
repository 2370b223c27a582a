"""A picture of a page -> the same without the rows of dots that lead from a label to its amount.

A reader of pictures takes such dots for letters, and the words before them with them.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from extract.arrays import Booleans, Places
from extract.sources.tesseract import Picture

# What is so much darker than the paper is ink.
_INK = 0.7
# In inches: the widest dot, what is free above and below its middle, and how far one is from the next at most.
_DOT, _FREE, _PITCH = 0.036, 0.04, 0.26
# So many in a row, each as far from the next as the others, lead to something; the feet of letters are fewer.
_FEWEST, _REGULAR, _UNEVEN = 12, 0.22, 0.008
# Letters stand so high above the foot of dots: where there is ink between dots, they are full stops. So far below dots
# nothing stands.
_LETTER, _BELOW = 0.09, 0.062
_SOFT = 2
# No dot is so low that it lies between two of the rows that are looked at.
_STEP = 2


class _Dots(NamedTuple):
    """The dots that one row of the picture cuts: where each begins and ends."""

    row: int
    starts: Places
    ends: Places


def without_leaders(picture: Picture, dots_per_inch: int) -> Picture:
    """The picture with paper where dots lead from one word to another; itself where none do."""
    paper = float(np.percentile(picture[::3, ::3], 90))
    ink = picture < _INK * paper
    free = round(_FREE * dots_per_inch)
    found = [dots for each in _small(ink, dots_per_inch, free) for dots in _leading(each, ink, dots_per_inch)]
    if not found:
        return picture
    clean = picture.copy()
    for row, starts, ends in found:
        top, bottom = max(0, row - free), row + free + 1
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            clean[top:bottom, max(0, start - _SOFT) : end + _SOFT] = round(paper)
    return clean


def _small(ink: Booleans, dots_per_inch: int, free: int) -> list[_Dots]:
    """Of every other row of the picture the short stretches of ink with paper above and below, where there are many."""
    reach = 2 * free
    if min(ink.shape) <= 2 * reach:
        return []
    edges = np.diff(np.pad(ink[reach:-reach:_STEP], ((0, 0), (1, 1))).view(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    if not len(rows):
        return []
    short = ends - starts <= _DOT * dots_per_inch
    rows, starts, ends = _STEP * rows[short] + reach, starts[short], ends[short]
    lone = np.ones(len(rows), dtype=np.bool_)
    for down in (-reach, -free, free):
        for places in (starts, (starts + ends) // 2, ends - 1):
            lone &= ~ink[rows + down, places]
    rows, starts, ends = rows[lone], starts[lone], ends[lone]
    # What is higher than wide is the stem of an i, or a 1.
    middles = (starts + ends) // 2
    high = np.zeros(len(rows), dtype=np.intp)
    for down in range(-free, free + 1):
        high += ink[rows + down, middles]
    low = high <= _DOT * dots_per_inch
    rows, starts, ends = rows[low], starts[low], ends[low]
    places, firsts, counts = np.unique(rows, return_index=True, return_counts=True)
    many = counts >= _FEWEST
    return [
        _Dots(row, starts[first : first + count], ends[first : first + count])
        for row, first, count in zip(places[many].tolist(), firsts[many].tolist(), counts[many].tolist(), strict=True)
    ]


def _leading(dots: _Dots, ink: Booleans, dots_per_inch: int) -> list[_Dots]:
    """Those of a row's dots that stand as far from one another, with nothing between them."""
    pitches = np.diff(dots.starts)
    found: list[_Dots] = []
    start = 0
    for index in range(1, len(pitches) + 1):
        if index < len(pitches) and _is_alike(pitches[start : index + 1], dots_per_inch):
            continue
        row = _Dots(dots.row, dots.starts[start : index + 1], dots.ends[start : index + 1])
        if (
            len(row.starts) >= _FEWEST
            and pitches[start] <= _PITCH * dots_per_inch
            and _is_clear(row, ink, dots_per_inch)
        ):
            found.append(row)
            start = index + 1
        else:
            start = index
    return found


def _is_alike(pitches: Places, dots_per_inch: int) -> bool:
    usual = float(np.median(pitches))
    return bool(abs(float(pitches[-1]) - usual) <= max(_UNEVEN * dots_per_inch, _REGULAR * usual))


def _is_clear(dots: _Dots, ink: Booleans, dots_per_inch: int) -> bool:
    """Whether there is paper between the dots, above them where letters would stand, and below: the tops of zeros have
    more of them there.
    """
    top = max(0, dots.row - round(_LETTER * dots_per_inch))
    below, bottom = (dots.row + round(part * dots_per_inch) for part in (_FREE, _BELOW))
    first, last = int(dots.starts[0]), int(dots.ends[-1])
    if ink[below - _SOFT : bottom, first:last].any():
        return False
    filled: Booleans = np.any(ink[top : dots.row + 1, first:last], axis=0)
    for start, end in zip(dots.starts.tolist(), dots.ends.tolist(), strict=True):
        filled[max(0, start - first - _SOFT) : end - first + _SOFT] = False
    return not filled.any()
