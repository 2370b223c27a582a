"""Hyphens among a page's characters, which PDFium tells of by codes of its own, and codes that mean nothing."""

from __future__ import annotations

from itertools import repeat
from typing import Any, NamedTuple

import numpy as np

from extract.arrays import Booleans, Floats, Integers
from extract.sources import pdfium
from extract.sources.runs import Run

# What stands between a character and the one before it where the file has a blank there.
REAL_BLANK = 2
REPLACEMENT = 0xFFFD
# PDFium gives these for a hyphen at a line's end, and for glyphs that mean nothing.
_HYPHENS = (0x2, 0xFFFE)
# Fonts often map their visible hyphen to the soft one.
_SOFT_HYPHEN = 0xAD
# Two characters closer than this part of the size belong to one word.
_SAME_WORD = 0.2
# Two characters that start so near each other, in parts of the size, are of one glyph.
_SAME_PLACE = 0.05


class Written(NamedTuple):
    """Characters in the order of the content: their codes, what stands before each, their runs and where they are."""

    codes: Integers
    blank: Integers
    run: Integers
    runs: list[Run]
    x0: Floats
    x1: Floats


def write_hyphens(textpage: Any, kept: Integers, written: Written, unmapped: Booleans) -> Booleans:
    """Writes the hyphens among the characters, and what else means nothing, into their codes; which characters are
    drawn."""
    codes = written.codes
    if not np.count_nonzero(_ODD.take(codes, mode="clip")):
        return np.ones(len(codes), np.bool_)
    drawn = ~_unused(textpage, kept, written)
    _write_at_line_ends(textpage, kept, codes)
    codes[(codes == _SOFT_HYPHEN) & ~unmapped] = ord("-")
    codes[codes < ord(" ")] = REPLACEMENT
    unmapped |= codes == REPLACEMENT
    return drawn


def _unused(textpage: Any, kept: Integers, written: Written) -> Booleans:
    """Which soft hyphens are no glyphs but told as a part of the letter before, or have no width: a break within a word
    that was not used, and is not drawn.

    PDFium gives them a part of the letter before, which gets it back.
    """
    codes, blank, run, runs, x0, x1 = written
    found = np.zeros(len(codes), np.bool_)
    for index in np.flatnonzero(codes == _SOFT_HYPHEN).tolist():
        if not 0 < index < len(codes) - 1 or blank[index] or blank[index + 1] == REAL_BLANK:
            continue
        own, following = runs[int(run[index])], runs[int(run[index + 1])]
        size = own.size
        is_level = abs(following.baseline - own.baseline) < _SAME_WORD * size
        is_near = abs(x0[index + 1] - x1[index]) < _SAME_WORD * size
        letters = chr(codes[index - 1]) + chr(codes[index + 1])
        if not (is_level and is_near and letters.islower() and letters.isalpha()):
            continue
        # Fonts tell so of hyphens that they draw, too: these start where the letter before ends.
        before, start = pdfium.ORIGINS.filled(pdfium.get_origin, textpage, kept[index - 1 : index + 1].tolist())[:, 0]
        if abs(start - before) < _SAME_PLACE * size or x1[index] - x0[index] < _SAME_PLACE * size:
            found[index] = True
            x1[index - 1] = x1[index]
    return found


def _write_at_line_ends(textpage: Any, kept: Integers, codes: Integers) -> None:
    """Writes hyphens where PDFium tells of them; its other such codes are glyphs without a meaning."""
    found = ((codes == _HYPHENS[0]) | (codes == _HYPHENS[1])).nonzero()[0]
    if len(found):
        asked = map(pdfium.is_hyphen, repeat(textpage), kept[found].tolist())
        codes[found] = np.where(np.fromiter(asked, np.int64, len(found)) == 1, ord("-"), REPLACEMENT)


def _odd_characters() -> Booleans:
    """Which codes are hyphens, or glyphs that mean nothing."""
    odd = np.zeros(0x10000, np.bool_)
    odd[: ord(" ")] = True
    odd[[*_HYPHENS, _SOFT_HYPHEN, REPLACEMENT]] = True
    return odd


_ODD = _odd_characters()
