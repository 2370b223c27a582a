"""Text that is struck out: a line is drawn through it, as revised drafts show what was taken out, or a reader's program
has marked it so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from extract.arrays import Booleans, Floats
from extract.model import Rule
from extract.sources.characters import Characters
from extract.sources.drawings import Box
from extract.sources.frame import Frame

# The line lies so high above the letters' baseline, and is so thick at most, in parts of their size; it begins and ends
# so near to where they do. Longer ones are a table's, and lie between its rows.
_LEAST, _MOST, _THICK, _ENDS = 0.16, 0.42, 0.13, 0.35


def find_struck(characters: Characters, rules: Sequence[Rule]) -> Booleans | None:
    """Which characters are struck out; None where none are, as on nearly every page."""
    if not rules:
        return None
    left, top, right, bottom = np.fromiter(chain.from_iterable(rules), np.float64, 4 * len(rules)).reshape(-1, 4).T
    level = np.flatnonzero(right - left > bottom - top)
    if not len(level):
        return None
    runs = characters.runs
    baselines = np.unique([run.baseline for run in runs if run.turn == 0])
    largest = max(run.size for run in runs)
    middles = (top + bottom)[level] / 2
    # Hardly any line lies so close above a baseline.
    first = np.searchsorted(baselines, middles)
    following = np.append(baselines, np.inf)[first]
    near = level[following - middles < _MOST * largest]
    if not len(near):
        return None
    sizes = np.array([run.size if run.turn == 0 else 0.0 for run in runs])[characters.run]
    places = np.array([run.baseline for run in runs])[characters.run]
    centres = (characters.x0 + characters.x1) / 2
    struck = np.zeros(len(sizes), np.bool_)
    for index in near.tolist():
        rise = places - (top[index] + bottom[index]) / 2
        across = (rise > _LEAST * sizes) & (rise < _MOST * sizes) & (bottom[index] - top[index] < _THICK * sizes)
        across &= (centres > left[index]) & (centres < right[index])
        if across.any() and _ends_with(characters, across, sizes, float(left[index]), float(right[index])):
            struck |= across
    return struck if struck.any() else None


def find_struck_at(characters: Characters, places: Sequence[Box], frame: Frame) -> Booleans | None:
    """Which characters stand in places that annotations strike out, in the page's own coordinates; None where none."""
    if not places:
        return None
    left, top, right, bottom = frame.boxes(*np.array(places).T)
    across, along = (characters.x0 + characters.x1) / 2, (characters.top + characters.bottom) / 2
    struck = np.zeros(len(across), np.bool_)
    for each in range(len(places)):
        within = (left[each] < across) & (across < right[each])
        struck |= within & (top[each] < along) & (along < bottom[each])
    return struck if struck.any() else None


def _ends_with(characters: Characters, across: Booleans, sizes: Floats, left: float, right: float) -> bool:
    """Whether a line begins and ends with the text that it lies on."""
    slack = _ENDS * float(sizes[across].max())
    begins, ends = float(characters.x0[across].min()), float(characters.x1[across].max())
    return abs(begins - left) < slack and abs(ends - right) < slack
