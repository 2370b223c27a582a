"""What is asked about a font: whether it is bold, and how far its letters reach below the line."""

from __future__ import annotations

import ctypes
from functools import lru_cache

import regex

from extract.sources import pdfium
from patterns.compiled import kept

_BOLD_NAME = kept(r"bold|black|heavy|demi(?!light)", regex.IGNORECASE)
_PLAIN_NAME = kept(r"regular|roman|book|light|italic|oblique|medium", regex.IGNORECASE)
# A family's name alone is that of its plain type (`Carlito`, `ArialMT`); `F1` and `CIDFont+F1` name none, and what
# stands behind a dash or a comma may be a weight in words of its own (`NimbusRomNo9L-Medi`), as a number is.
_FAMILY_NAME = kept(r"(?![Ff]ont)(?=\P{Ll}*\p{Ll}{3})[\p{L} ]+")
_BOLD_WEIGHT = 700
_FORCE_BOLD = 1 << 18
# Lower ones come from broken font files; a descent of about 0 is one that the writer of the file did not know.
_LOWEST_DESCENT, _HIGHEST_DESCENT, _USUAL_DESCENT = -0.6, -0.05, -0.22


_LONGEST_NAME = 256
# What a font's name and descent are written to.
_NAME, _DESCENT = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_float()
_AT_NAME, _AT_DESCENT = ctypes.addressof(_NAME), ctypes.addressof(_DESCENT)


class Fonts(dict[int, tuple[bool, float]]):
    """Whether a font is bold, and its descent for size 1; asked once for each font.

    For the length of one page: a handle may come to mean another font afterwards.
    """

    def __missing__(self, font: int) -> tuple[bool, float]:
        self[font] = known = _is_bold(font), _descent(font)
        return known


def _is_bold(font: int) -> bool:
    length = pdfium.get_font_name(font, _AT_NAME, _LONGEST_NAME)
    name = _NAME.value if 0 < length <= _LONGEST_NAME else b""
    is_bold = _told_by(name)
    if is_bold is not None:
        return is_bold
    # The weight is a guess of the program that wrote the file; to Ghostscript all fonts are heavy.
    is_heavy = not _names_family(name) and pdfium.get_font_weight(font) >= _BOLD_WEIGHT
    return is_heavy or bool(pdfium.get_font_flags(font) & _FORCE_BOLD)


@lru_cache(maxsize=256)
def _told_by(name: bytes) -> bool | None:
    """Whether a font's name says that it is bold; None where it says nothing of it."""
    own = _own(name)
    if _BOLD_NAME.search(own):
        return True
    return False if _PLAIN_NAME.search(own) else None


def _names_family(name: bytes) -> bool:
    return _FAMILY_NAME.fullmatch(_own(name)) is not None


def _own(name: bytes) -> str:
    return name.decode("latin-1").rpartition("+")[2]


def _descent(font: int) -> float:
    _DESCENT.value = 0.0
    pdfium.get_descent(font, 1.0, _AT_DESCENT)
    return _DESCENT.value if _LOWEST_DESCENT <= _DESCENT.value <= _HIGHEST_DESCENT else _USUAL_DESCENT
