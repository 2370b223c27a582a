"""Words that run off the page's edge, as the last column of a table that is wider than its page."""

from __future__ import annotations

import numpy as np

from extract.arrays import Booleans, Floats, Integers

# Letters of a word, or of an amount with a blank in it, stand no further apart than so much of their height.
_NEXT = 0.5


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
        first = place - 1 if shown[place] else place
        end = first + 1
        while first and not blank[first] and run[first - 1] == run[first]:
            first -= 1
        while end < len(codes) and not blank[end] and run[end] == run[end - 1]:
            end += 1
        found[first] = "".join(map(chr, codes[first:end].tolist()))
    return tuple(found.values())
