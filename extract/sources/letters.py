"""Characters that stand for letters and figures, as these: ligatures, and what damaged or old fonts say instead."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from extract.arrays import Integers

LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "ft", "\ufb06": "st"}
)
# Those whose letters Ghostscript wrote in the wrong order of bytes (f, i, j, l, t, fi); and what old fonts
# have beside the letters of the alphabet: two ligatures once more, old-style figures and small capitals.
_LETTERS = LIGATURES | str.maketrans(
    {
        **{swapped << 8: chr(swapped) for swapped in b"fijlt"},
        "\ucf00": "fi",
        "\uf001": "fi",
        "\uf002": "fl",
        **{0xF700 + code: chr(code) for code in (*b"0123456789abcdefghijklmnopqrstuvwxyz", 0xE5, 0xE6, 0xF8)},
    }
)
# No character before this one is among them.
_FIRST = 0x6600
# Accents that are printed over a letter as characters of their own; by type that has them in no other way.
_ACCENTED = {
    accent: [(accent + letter, normalize("NFC", letter + over)) for letter in letters]
    for accent, over, letters in (
        ("\u02da", "\u030a", "aA"),
        ("\u00a8", "\u0308", "aouAOU"),
        ("\u02c7", "\u030c", "cszCSZ"),
    )
}
_FIRST_COMBINING, _LAST_COMBINING = 0x300, 0x36F


def stands_for_letters(text: str, codes: Integers) -> bool:
    """Whether any character of a page's text may stand for others."""
    if any(accent in text for accent in _ACCENTED):
        return True
    highest = codes.max()
    if highest < _FIRST_COMBINING:
        return False
    return bool(highest >= _FIRST or ((codes >= _FIRST_COMBINING) & (codes <= _LAST_COMBINING)).any())


def as_letters(text: str) -> str:
    """The text with the letters that were meant."""
    for accent, pairs in _ACCENTED.items():
        if accent in text:
            for drawn, letter in pairs:
                text = text.replace(drawn, letter)
    # A character outside the first plane comes as two.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return normalize("NFC", whole.translate(_LETTERS))
