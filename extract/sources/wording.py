"""Text for which the file gives another wording (/ActualText), which PDFium tells in place of the letters drawn.

It does so for a ligature, a hyphen that a line was broken at, or several lines at once. A wording over several text
objects is told at the first one's place: there the letters drawn are better.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.sources import pdfium
from extract.sources.frame import Floats
from extract.sources.layers import told
from extract.sources.overhang import Letters
from extract.sources.runs import Integers

# The visible page's left edge, and where characters start and end.
Edges = tuple[float, Floats, Floats]

_KEY = b"ActualText"
# The white beside a letter is no wider than this part of its size.
_WIDEST = 0.25


def take_off_wordings(texts: Sequence[int], read: Iterable[int]) -> bool:
    """Takes the wordings off the text objects of a page of which nothing was read, and off those that tell theirs;
    whether there were any: the page's text must then be loaded anew."""
    worded = {item for item in set(texts).difference(read) if _mark(item)}
    if not worded:
        return False
    for index in range(len(texts) - 1, 0, -1):
        item, before = texts[index], texts[index - 1]
        if item in worded and (mark := _mark(before)) and _wording(mark) == _wording(_mark(item)):
            worded.add(before)
    for item in worded:
        # Objects that one mark stands around may share it.
        if mark := _mark(item):
            pdfium.remove_mark(item, mark)
    return True


def widen_worded(pointer: Any, letters: Letters, run: Integers, objects: NDArray[np.uint64], edges: Edges) -> Letters:
    """Writes how wide letters stand for which PDFium tells the ink, as they have a wording; gives the letters that are
    to be measured otherwise.

    Their ink is as high as each of them, so that the first of them begins a run.
    """
    starts = np.flatnonzero(np.append(True, run[1:] != run[:-1]))
    heads = objects[starts].tolist()
    counts = zip(starts.tolist(), heads, map(pdfium.count_marks, heads), strict=True)
    runs = {int(run[start]) for start, item, count in counts if count > 0 and _mark(item)}
    if not runs:
        return letters
    left, x0, x1 = edges
    own = np.flatnonzero(np.isin(run, sorted(runs)))
    firsts = own[np.append(True, objects[own[1:]] != objects[own[:-1]])]
    lasts = np.append(own[np.searchsorted(own, firsts[1:]) - 1], own[-1])
    places = pdfium.ORIGINS.filled(pdfium.get_origin, pointer, letters.kept[firsts].tolist())[:, 0] - left
    beside = np.clip(x0[firsts] - places, 0.0, _WIDEST * letters.size[firsts])
    x0[firsts] -= beside
    x1[lasts] += beside
    others = np.ones(len(run), np.bool_) if letters.level is None else letters.level.copy()
    others[own] = False
    return letters._replace(level=others)


def _mark(item: int) -> int:
    """The mark of a text object that gives its wording; 0 where it has none."""
    for index in range(pdfium.count_marks(item)):
        mark = int(pdfium.get_mark(item, index))
        if pdfium.get_mark_kind(mark, _KEY):
            return mark
    return 0


def _wording(mark: int) -> str:
    return told(pdfium.get_mark_text, mark, _KEY)
