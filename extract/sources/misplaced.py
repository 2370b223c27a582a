"""Characters of a wording (`ActualText`: of a ligature, a hyphen) whose places PDFium tells as if the page they are on
were not drawn within another, moved or made smaller."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from math import isfinite
from typing import Any

import numpy as np

from extract.arrays import Floats, Handles, Integers
from extract.sources import pdfium
from extract.sources.runs import starts_of
from extract.sources.wording import marks_of

# Where characters start whose places were put right, by their index in PDFium's text.
Moved = dict[int, list[float]]
# What hardly moves a point, or is no matrix that could be turned about.
_UNMOVED, _FLAT = 1e-3, 1e-9


def put_in_place(pointer: Any, kept: Integers, objects: Handles, loose: Floats) -> Moved:
    """Writes where those of the kept characters stand, whose loose boxes are `loose`."""
    moved: Moved = {}
    starts = starts_of(objects)
    # A page that is drawn within another is so with nearly all its text.
    looked_at = starts[[len(starts) // 3, 2 * len(starts) // 3]].tolist()
    if all(_drawn(pointer, int(kept[start]), int(objects[start])) is None for start in looked_at):
        return moved
    # Their ink is as high as each of them: it is not what the letters before them have.
    is_other = np.ones(len(starts), np.bool_)
    before = starts[1:] - 1
    is_other[1:] = (np.abs(loose[starts[1:], 1::2] - loose[before, 1::2]) > _UNMOVED).any(axis=1)
    marks = marks_of(objects[starts[is_other]].tolist())
    if not marks:
        return moved
    ends = np.append(starts[1:], len(objects))
    for start, end in zip(starts[is_other].tolist(), ends[is_other].tolist(), strict=True):
        owner = int(objects[start])
        drawn = _drawn(pointer, int(kept[start]), owner) if owner in marks else None
        if drawn is not None:
            for index in range(start, end):
                moved[int(kept[index])] = _put(pointer, int(kept[index]), loose[index], drawn)
    return moved


def _put(pointer: Any, index: int, box: Floats, drawn: Floats) -> list[float]:
    """Writes a character's box; where it starts."""
    (origin,) = pdfium.ORIGINS.filled(pdfium.get_origin, pointer, [index]).tolist()
    left, top, right, bottom = box.tolist()
    points = np.array([[left, top, 1.0], [right, bottom, 1.0], [*origin, 1.0]]) @ drawn
    (left, top), (right, bottom), place = points[:, :2].tolist()
    box[:] = min(left, right), max(top, bottom), max(left, right), min(top, bottom)
    return [float(each) for each in place]


def _drawn(pointer: Any, index: int, owner: int) -> Floats | None:
    """What is done to the page that a character's text object stands on where that is drawn; None where nothing is."""
    (whole,) = pdfium.MATRICES.filled(pdfium.get_character_matrix, pointer, [index])
    memory = (ctypes.c_float * 6)()
    pdfium.get_object_matrix(owner, ctypes.byref(memory))
    own, combined = list(memory), whole.tolist()
    if max(abs(is_ - was) for is_, was in zip(combined, own, strict=True)) < _UNMOVED or not isfinite(sum(combined)):
        return None
    if abs(own[0] * own[3] - own[1] * own[2]) < _FLAT:
        return None
    drawn: Floats = np.linalg.inv(_square(own)) @ _square(combined)
    return drawn


def _square(matrix: Sequence[float]) -> Floats:
    a, b, c, d, e, f = matrix
    return np.array([[a, b, 0.0], [c, d, 0.0], [e, f, 1.0]])
