"""Ligatures that the file gives the meaning of a letter with an accent (`husüidslag` for `husflidslag`).

Ghostscript does so where a font's ligatures stand behind each other: of the first one's code, U+FB01, it keeps the
upper byte, û, and counts on from there: ü, ý. Which they are their widths tell: û is as wide as u, `fi` as f and i.
"""

from __future__ import annotations

import ctypes

import numpy as np

from extract.arrays import Booleans, Handles, Integers
from extract.sources import pdfium

_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
_FIRST_LIGATURE = 0xFB00
# What they are told to be, by the letter that each must be as wide as if it is meant; þ has none.
_FIRST = ord("û")
_PLAIN = ("u", "u", "y", "")
# An accent changes no letter's width by more than this part of the size; a ligature is so much narrower or wider than
# its letters at most, in parts of them.
_SAME, _ALIKE = 0.0025, 0.06

# No text has this character, and no font.
_NOBODY_HAS = 0xFFFF

_WIDTH = ctypes.c_float()
_AT_WIDTH = ctypes.addressof(_WIDTH)
# Which codes are those of letters that may be ligatures; the last one stands for all above.
DOUBTFUL: Booleans = np.isin(np.arange(0x101), np.arange(_FIRST, _FIRST + len(_PLAIN)))


def mend_ligatures(codes: Integers, fonts: Handles, run: Integers, doubtful: Booleans) -> None:
    """Writes the codes of the ligatures; `doubtful` are those that may be."""
    of_font: dict[int, int | None] = {}
    for place in np.flatnonzero(doubtful).tolist():
        font = int(fonts[run[place]])
        if font not in of_font:
            of_font[font] = _first_ligature(font)
        first = of_font[font]
        if first is not None:
            codes[place] += _FIRST_LIGATURE + first - _FIRST


def _first_ligature(font: int) -> int | None:
    """Which ligature is told to be û in a font; None where û is meant, or not in the font."""
    missing = _width(font, _NOBODY_HAS)
    asked = {code: _width(font, code) for code in (*map(ord, "fil"), *range(_FIRST, _FIRST + len(_PLAIN)))}
    known = {code: width for code, width in asked.items() if width and abs(width - missing) > _SAME}
    widths = {letter: known[ord(letter)] for letter in "fil" if ord(letter) in known}
    told = [known.get(_FIRST + place, 0.0) for place in range(len(_PLAIN))]
    if not told[0] or all(_may_be_meant(font, width, plain) for width, plain in zip(told, _PLAIN, strict=True)):
        return None
    for first in range(len(_LIGATURES) - 1):
        meant = zip(_LIGATURES[first:], told, strict=False)
        if all(not width or _is_wide_as(width, ligature, widths) for ligature, width in meant):
            return first
    return None


def _may_be_meant(font: int, width: float, plain: str) -> bool:
    """Whether a letter with an accent is as wide as the letter without, or not in the font."""
    return not width or not plain or abs(width - _width(font, ord(plain))) <= _SAME


def _is_wide_as(width: float, ligature: str, widths: dict[str, float]) -> bool:
    if not all(letter in widths for letter in ligature):
        return False
    usual = sum(widths[letter] for letter in ligature)
    return abs(width - usual) <= _ALIKE * usual


def _width(font: int, code: int) -> float:
    """How wide a font tells a character to be, in parts of the size: as wide as its sign for all that it lacks where it
    lacks it, and 0 where it cannot tell."""
    _WIDTH.value = 0.0
    return _WIDTH.value if pdfium.get_glyph_width(font, code, 1.0, _AT_WIDTH) else 0.0
