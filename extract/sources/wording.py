"""Text for which the file gives another wording (/ActualText), which PDFium tells in place of the letters drawn.

It does so for a ligature, a hyphen that a line was broken at, or several lines at once. A wording over several text
objects is told at the first one's place: there the letters drawn are better.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from extract.arrays import Floats, Handles, Integers
from extract.sources import pdfium
from extract.sources.layers import told
from extract.sources.overhang import Letters
from extract.sources.runs import starts_of

# The visible page's left edge, and where characters start and end.
Edges = tuple[float, Floats, Floats]

_KEY = b"ActualText"
# The white beside a letter is no wider than this part of its size.
_WIDEST = 0.25


def take_off_wordings(texts: Sequence[int], unread: Iterable[int]) -> bool:
    """Takes the wordings off the text objects of a page of which nothing was read, and off those that tell theirs;
    whether there were any: the page's text must then be loaded anew."""
    worded = set(marks_of(list(unread)))
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


def widen_worded(
    pointer: Any, letters: Letters, run: Integers, objects: Handles, edges: Edges, moved: Mapping[int, Sequence[float]]
) -> Letters:
    """Writes how wide letters stand for which PDFium tells the ink, as they have a wording; gives the letters that are
    to be measured otherwise. `moved` tells where those start that were put in their places.

    Their ink is as high as each of them, so that the first of them begins a run.
    """
    starts = starts_of(run)
    heads = objects[starts].tolist()
    marks = marks_of(heads)
    if not marks:
        return letters
    left, x0, x1 = edges
    own = np.flatnonzero(np.repeat([head in marks for head in heads], np.diff(starts, append=len(run))))
    begin = starts_of(objects[own])
    firsts, lasts = own[begin], own[np.append(begin[1:], len(own)) - 1]
    listed = letters.kept[firsts].tolist()
    places = pdfium.ORIGINS.filled(pdfium.get_origin, pointer, listed)[:, 0]
    for number, index in enumerate(listed):
        if index in moved:
            places[number] = moved[index][0]
    places -= left
    beside = np.clip(x0[firsts] - places, 0.0, _WIDEST * letters.size[firsts])
    x0[firsts] -= beside
    x1[lasts] += beside
    others = np.ones(len(run), np.bool_) if letters.level is None else letters.level.copy()
    others[own] = False
    return letters._replace(level=others)


def _mark(item: int) -> int:
    """The mark of a text object that gives its wording; 0 where it has none."""
    return marks_of([item]).get(item, 0)


def marks_of(items: Sequence[int]) -> dict[int, int]:
    """The mark that gives the wording of each text object that has one."""
    # Neighbours stand within the same marks.
    is_wording: dict[int, bool] = {}
    found: dict[int, int] = {}
    for item, count in zip(items, map(pdfium.count_marks, items), strict=True):
        for index in range(count):
            mark = int(pdfium.get_mark(item, index))
            if mark not in is_wording:
                is_wording[mark] = bool(pdfium.get_mark_kind(mark, _KEY))
            if is_wording[mark]:
                found[item] = mark
                break
    return found


def _wording(mark: int) -> str:
    return told(pdfium.get_mark_text, mark, _KEY)
