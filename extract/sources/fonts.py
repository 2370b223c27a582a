"""What is asked about a font: whether it is bold, and how far its letters reach below the line."""

from __future__ import annotations

import ctypes

import regex

from extract.sources import pdfium

_BOLD_NAME = regex.compile(r"bold|black|heavy|demi(?!light)", regex.IGNORECASE)
_PLAIN_NAME = regex.compile(r"regular|roman|book|light|italic|oblique|medium", regex.IGNORECASE)
_BOLD_WEIGHT = 700
_FORCE_BOLD = 1 << 18
# Lower ones come from broken font files; a descent of about 0 is one that the writer of the file did not know.
_LOWEST_DESCENT, _HIGHEST_DESCENT, _USUAL_DESCENT = -0.6, -0.05, -0.22


class Fonts:
    """What is known of a font, for the length of one page: a handle may come to mean another font afterwards."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[bool, float]] = {}

    def look(self, font: int) -> tuple[bool, float]:
        """Whether the font is bold, and its descent for size 1."""
        if font not in self._known:
            self._known[font] = (self._is_bold(font), self._descent(font))
        return self._known[font]

    @staticmethod
    def _is_bold(font: int) -> bool:
        buffer = ctypes.create_string_buffer(256)
        pdfium.get_font_name(font, buffer, 256)
        name = buffer.value.decode("latin-1").rpartition("+")[2]
        if _BOLD_NAME.search(name):
            return True
        if _PLAIN_NAME.search(name):
            return False
        return pdfium.get_font_weight(font) >= _BOLD_WEIGHT or bool(pdfium.get_font_flags(font) & _FORCE_BOLD)

    @staticmethod
    def _descent(font: int) -> float:
        value = ctypes.c_float()
        pdfium.get_descent(font, 1.0, ctypes.addressof(value))
        return value.value if _LOWEST_DESCENT <= value.value <= _HIGHEST_DESCENT else _USUAL_DESCENT
