"""What the characters of one text object share: size, baseline, and the direction that they run in."""

from __future__ import annotations

from math import atan2, degrees
from typing import NamedTuple

import numpy as np

from extract.arrays import Booleans, Floats, Handles, Integers

# A run is level up to so many degrees, as scanned text is never quite level; what a scanner's program read from a
# picture is text whatever its slope, which is badly measured on short words.
_LEVEL, _LEVEL_UNSEEN, _EXACT = 1.5, 10.0, 0.01


class Run(NamedTuple):
    """What the characters of one text object share.

    `angle` is the direction of reading on the page in degrees clockwise: 0 to the right, 90 down, 180 to the left, 270
    up; `turn` is the quarter turn that it is taken for; None: slanted. `baseline` is measured across the direction of
    reading, from the top or the left.
    """

    size: float
    descent: float
    baseline: float
    bold: bool
    invisible: bool
    angle: float
    turn: int | None

    @property
    def slant(self) -> float:
        """How many degrees further than the nearest quarter turn it runs."""
        return (self.angle + 45) % 90 - 45

    def downwards(self, left: float) -> Run:
        """The run of upright letters that are written below each other, from `left` on."""
        return self._replace(baseline=left, turn=90)

    @property
    def is_quarter(self) -> bool:
        """Whether it runs exactly up, down or to the left."""
        return bool(self.turn) and abs(self.slant) < _EXACT


def angle_of(right: float, down: float) -> float:
    """The direction in degrees clockwise from the right."""
    if not down:
        return 0.0 if right >= 0 else 180.0
    return degrees(atan2(down, right)) % 360


def turn_of(angle: float, is_unseen: bool) -> int | None:
    """The quarter turn that text at this angle is taken for; None: it is slanted."""
    level = _LEVEL_UNSEEN if is_unseen else _LEVEL
    if not angle:
        return 0
    quarter = round(angle / 90) * 90
    return quarter % 360 if abs(angle - quarter) <= level else None


def begins(numbers: Integers | Handles) -> Booleans:
    """Which of the numbers is another than the one before it: the first of a stretch of equal ones."""
    is_first = np.empty(len(numbers), np.bool_)
    is_first[:1] = True
    np.not_equal(numbers[1:], numbers[:-1], out=is_first[1:])
    return is_first


def starts_of(numbers: Integers | Handles) -> Integers:
    """Where each stretch of equal numbers begins."""
    return begins(numbers).nonzero()[0]


def turn_across(run: Integers, runs: list[Run], boxes: tuple[Floats, Floats, Floats, Floats]) -> None:
    """Writes how far text that runs up, down or to the left reaches across its line, as for level text."""
    x0, top, x1, bottom = boxes
    for number, each in enumerate(runs):
        if not each.is_quarter:
            continue
        own = run == number
        depth = -each.descent * each.size
        start = each.baseline + depth - each.size if each.turn == 270 else each.baseline - depth
        lower, upper = (top, bottom) if each.turn == 180 else (x0, x1)
        lower[own], upper[own] = start, start + each.size
