"""Letters whose ink hangs over their neighbours: PDFium's boxes hold the ink, words are measured by the letters'
places."""

from __future__ import annotations

import ctypes
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np

from extract.arrays import Booleans, Floats, Handles, Integers
from extract.sources import pdfium

# Letters that do so in many fonts, by how much of their box at most; of one font's such letters the boxes are alike.
_OVERHANGING = np.array([chr(code) in "fjrJ" for code in range(128)])
_MOST, _ALIKE = 0.4, 0.05


class Letters(NamedTuple):
    """A page's characters: their places in PDFium's text, codes and fonts, for each one of the same code and font,
    their sizes, and which are level (None: all)."""

    kept: Integers
    codes: Integers
    fonts: Handles
    alike: Integers
    size: Floats
    level: Booleans | None


def trim_overhang(textpage: Any, letters: Letters, left: float, x0: Floats, x1: Floats) -> None:
    """Writes where such letters start, and where the next letter does. `left` is the visible page's left edge."""
    overhanging = _OVERHANGING.take(letters.codes, mode="clip")
    found = (overhanging if letters.level is None else overhanging & letters.level).nonzero()[0]
    same = letters.alike[found]
    asked = np.array(sorted(set(same.tolist())))
    if not len(asked):
        return
    starts, advances = _places(textpage, letters, asked)
    starts -= left
    start, end = x0[asked], x1[asked]
    wide = np.maximum(end - start, 0.01)
    before, after = (starts - start) / wide, (end - starts - advances) / wide
    # What is more than a part of the letter is a width that the font does not tell rightly.
    before[(before < 0) | (before > _MOST)] = 0.0
    after[(after < 0) | (after > _MOST) | (advances <= 0)] = 0.0
    # The letters of a ligature have its box, or a part of it.
    wide = x1[found] - x0[found]
    relative = wide / np.maximum(letters.size[found], 0.01)
    usual = (x1[same] - x0[same]) / np.maximum(letters.size[same], 0.01)
    is_usual = np.abs(relative - usual) < _ALIKE * relative
    found, wide, number = found[is_usual], wide[is_usual], asked.searchsorted(same[is_usual])
    x0[found] += before[number] * wide
    x1[found] -= after[number] * wide


def _places(textpage: Any, letters: Letters, asked: Integers) -> tuple[Floats, Floats]:
    """Where each of these letters starts in the page's coordinates, and how far from it the next one does."""
    wanted = letters.kept[asked].tolist()
    matrices = pdfium.MATRICES.filled(pdfium.get_character_matrix, textpage, wanted)
    starts = pdfium.ORIGINS.filled(pdfium.get_origin, textpage, wanted)[:, 0]
    sizes = np.fromiter(map(pdfium.get_font_size, repeat(textpage), wanted), np.float64, len(wanted))
    width = ctypes.c_float()
    place = ctypes.addressof(width)
    widths = np.zeros(len(asked))
    told = zip(letters.fonts[asked].tolist(), letters.codes[asked].tolist(), strict=True)
    for index, (font, code) in enumerate(told):
        if pdfium.get_glyph_width(font, code, 1.0, place):
            widths[index] = width.value
    return starts, widths * np.abs(sizes * matrices[:, 0])
