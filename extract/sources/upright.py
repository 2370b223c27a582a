"""Turning a page so that its text stands upright and level, whatever /Rotate and the text's own direction are.

PDFium finds blanks and advance widths only in text that runs to the right in the page's own coordinates. A landscape
table on a turned page, or a page scanned upside down or fed askew, is therefore turned in memory; the file is not
touched.
"""

from __future__ import annotations

import ctypes
from math import cos, radians, sin
from typing import NamedTuple

import numpy as np
import pypdfium2.raw as raw

from extract.arrays import Booleans, Integers
from extract.sources import pdfium
from extract.sources.characters import Characters
from extract.sources.frame import Frame

# How far from a page's side its margin goes, in parts of its width.
_MARGIN = 0.08
# The content's matrix (a, b, c, d) for a turn clockwise.
_TURNS = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}
# A page lies askew by so many degrees at most, and by less than these it is straight; its runs differ so much.
_STEEPEST, _STRAIGHT, _ALIKE = 10.0, 0.2, 1.5


class Direction(NamedTuple):
    """Which way most of a page's text runs, clockwise from the right: a quarter turn, and degrees askew beyond it."""

    quarter: int
    skew: float


LEVEL = Direction(0, 0.0)


def find_direction(characters: Characters, frame: Frame, rotation: int) -> Direction:
    """Which way most of the letters run; to the right and level where they do not agree.

    `rotation` are the quarter turns that the page is shown in. What runs up or down in its margin, as a signer's key,
    is more than the text where that ends at the top of a last page, and tells nothing.
    """
    if not any(run.angle for run in characters.runs):
        return LEVEL
    found = _direction_of(characters, characters.run)
    if (found.quarter // 90 + rotation) % 2:
        margin = _in_margin(characters, found.quarter, frame, is_shown_turned=bool(rotation % 2))
        if margin.any() and not margin.all():
            other = _direction_of(characters, characters.run[~margin])
            return other if (other.quarter // 90 + rotation) % 4 == 0 else found
    return found


def _in_margin(characters: Characters, quarter: int, frame: Frame, *, is_shown_turned: bool) -> Booleans:
    """Which characters that run so stand beside the text, as the page is shown: all of them, or none."""
    own: Booleans = np.array([run.turn == quarter for run in characters.runs])[characters.run]
    near, far, width = characters.x0[own], characters.x1[own], frame.width
    if is_shown_turned:
        near, far, width = characters.top[own], characters.bottom[own], frame.height
    is_beside = len(near) > 0 and (far.max() <= _MARGIN * width or near.min() >= (1 - _MARGIN) * width)
    return own if is_beside else np.zeros(len(own), np.bool_)


def _direction_of(characters: Characters, numbers: Integers) -> Direction:
    """Which way most of the letters run whose runs have these numbers."""
    counts = np.bincount(numbers, minlength=len(characters.runs)).tolist()
    runs: dict[int, list[tuple[float, int]]] = {}
    for run, count in zip(characters.runs, counts, strict=True):
        if abs(run.slant) <= _STEEPEST:
            runs.setdefault(round(run.angle - run.slant) % 360, []).append((run.slant, count))
    letters = {quarter: sum(count for _, count in found) for quarter, found in runs.items()}
    most = max(letters, key=lambda quarter: letters[quarter], default=0)
    if 2 * letters.get(most, 0) <= sum(counts):
        return LEVEL
    skew = _middle(runs[most])
    agreed = sum(count for slant, count in runs[most] if abs(slant - skew) <= _ALIKE)
    is_askew = abs(skew) >= _STRAIGHT and 2 * agreed > sum(counts)
    return Direction(most, round(skew, 2) if is_askew else 0.0)


def _middle(slants: list[tuple[float, int]]) -> float:
    """The slant that half of the letters have or are below."""
    left = sum(count for _, count in slants) / 2
    for slant, count in sorted(slants):
        left -= count
        if left <= 0:
            return slant
    return 0.0


def turn_back(page: int, frame: Frame, direction: Direction) -> bool:
    """Turns what the page draws, and its boxes by quarters with it; the page must then be loaded anew.

    What lies askew is levelled about the page's middle.
    """
    quarter = -direction.quarter % 360
    a, b, c, d = _TURNS[quarter]
    turned = frame.turned(quarter)
    x, y = (turned.left + turned.right) / 2, (turned.bottom + turned.top) / 2
    sine, cosine = sin(radians(direction.skew)), cos(radians(direction.skew))
    matrix = raw.FS_MATRIX(
        cosine * a - sine * b,
        sine * a + cosine * b,
        cosine * c - sine * d,
        sine * c + cosine * d,
        x - cosine * x + sine * y,
        y - sine * x - cosine * y,
    )
    if not pdfium.transform(page, ctypes.addressof(matrix), None):
        return False
    if quarter:
        pdfium.set_media_box(page, *turned)
        pdfium.set_crop_box(page, *turned)
    return True
