"""Words that run off the page's edge or stand beyond it, as the last columns of a table that is wider than its page."""

from __future__ import annotations

import numpy as np

from extract.arrays import Booleans, Floats, Integers

# Letters of a word, or of an amount with a blank in it, stand no further apart than so much of their height.
_NEXT = 0.5
# A word stands beside one of the page where their middles are no further apart in points; so many lines are a column.
_BESIDE_POINTS, _FEWEST_LINES = 2.0, 2


def find_cut_off(
    codes: Integers, run: Integers, blank: Integers, edges: tuple[Floats, Floats, Floats], shown: Booleans
) -> tuple[str, ...]:
    """The words that begin or end outside of the page, of which a part stands within; `edges` are the characters' left
    and right ones and their sizes. What stands outside as a whole is a printer's mark, or was cropped away."""
    x0, x1, size = edges
    gap = np.abs(x0[1:] - x1[:-1])
    crossed = (shown[1:] != shown[:-1]) & (run[1:] == run[:-1]) & (gap < _NEXT * size[1:])
    found: dict[int, str] = {}
    for place in (np.flatnonzero(crossed) + 1).tolist():
        # The character outside, and its word.
        first, end = _word_at(place - 1 if shown[place] else place, run, blank)
        found[first] = "".join(map(chr, codes[first:end].tolist()))
    return tuple(found.values())


def find_beyond(
    codes: Integers, run: Integers, blank: Integers, edges: tuple[Floats, Floats, Floats], width: float
) -> tuple[str, ...]:
    """The words left or right of a page of that width that stand beside lines of it; `edges` are the characters' left
    and right ones, and their middles. What stands above, below or alone is a printer's mark."""
    x0, x1, middle = edges
    outside = (x0 > width) | (x1 < 0)
    if not outside.any() or outside.all():
        return ()
    inside = np.sort(middle[~outside])
    found: dict[int, str] = {}
    lines: set[int] = set()
    for place in np.flatnonzero(outside).tolist():
        first, end = _word_at(place, run, blank)
        if first in found:
            continue
        nearest = inside[np.clip(inside.searchsorted(middle[place]) + np.array([-1, 0]), 0, len(inside) - 1)]
        if np.abs(nearest - middle[place]).min() < _BESIDE_POINTS:
            found[first] = "".join(map(chr, codes[first:end].tolist()))
            lines.add(round(middle[place]))
    return tuple(found.values()) if len(lines) >= _FEWEST_LINES else ()


def _word_at(first: int, run: Integers, blank: Integers) -> tuple[int, int]:
    """From which character to which the word of one goes."""
    end = first + 1
    while first and not blank[first] and run[first - 1] == run[first]:
        first -= 1
    while end < len(run) and not blank[end] and run[end] == run[end - 1]:
        end += 1
    return first, end
