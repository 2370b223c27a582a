"""Characters that stand for letters and figures, as these: ligatures, and what damaged or old fonts say instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from extract.arrays import Integers

LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "ft", "\ufb06": "st"}
)
# Signs of Symbol and Wingdings, which have them in a part of Unicode that is theirs alone: marks of lists, mostly.
SYMBOLS = {0xF02D: "-", 0xF0A7: "▪", 0xF0B0: "°", 0xF0B7: "•", 0xF0D8: "➢", 0xF0E0: "→", 0xF0FC: "✓"}
# Those whose letters Ghostscript wrote in the wrong order of bytes: the last two of three as one number, their sum; and
# what old fonts have beside the letters of the alphabet: two ligatures once more, old-style figures and small capitals.
_LETTERS = LIGATURES | str.maketrans(
    {
        **SYMBOLS,
        **{swapped << 8: chr(swapped) for swapped in b"fijlt"},
        **{(ord(letter) + ord(last)) << 8: letter + last for letter, last in ("fi", "fj", "fl")},
        "\uf001": "fi",
        "\uf002": "fl",
        **{0xF700 + code: chr(code) for code in (*b"0123456789abcdefghijklmnopqrstuvwxyz", 0xE5, 0xE6, 0xF8)},
    }
)
# Such sums that are halves of a character, behind the letter before.
_HALVES = {
    chr(ord(three[0]) << 8) + chr(sum(map(ord, three[1:])) << 8): three for three in ("ttf", "tti", "fft", "fti")
}
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
# Calibri's ligatures, told by Windows' own printer as the characters that have their glyphs' numbers (`budsjeƩ`,
# `Ɵltak`). The first four are letters of no language that is met here; with one of them the others are meant, too.
_PROOFS = "ƞƟƩƫ"
_NUMBERED = {
    **dict(zip(_PROOFS, ("tf", "ti", "tt", "tti"), strict=True)),
    **{"ĩ": "fb", "ī": "ff", "Į": "fi", "ĸ": "ffi", "Ň": "fl", "Ō": "ft"},
}
# Alone one may be a sign (the sum's).
_NUMBERED_IN_WORD = re.compile("(?<=[^\\W\\d_])[{0}]|[{0}](?=[^\\W\\d_])".format("".join(_NUMBERED)))
# Where a font is told to be one of signs, each of its letters has its number above this one (`p\uf0e5`). So many of the
# Norwegian ones beside other letters, or one between two, tell it of a page, or so many signs that are most of it:
# Wingdings' stand alone.
_OF_SIGNS = 0xF000
_NORWEGIAN_AS_SIGNS = "\uf0e5\uf0e6\uf0f8"
_LETTER = "(?:[^\\W\\d_]|[\uf061-\uf07a\uf0e0-\uf0ff])"
_PROVEN = re.compile(f"(?<={_LETTER})[{_NORWEGIAN_AS_SIGNS}]|[{_NORWEGIAN_AS_SIGNS}](?={_LETTER})")
_WITHIN = re.compile(f"(?<={_LETTER})[{_NORWEGIAN_AS_SIGNS}](?={_LETTER})")
_FEWEST_PROOFS, _FEWEST_ALONE = 3, 20
_TOLD_AS_SIGNS = re.compile("[\uf020-\uf0ff]")
_TOGETHER = re.compile(f"\\S{{2,}}|[{_NORWEGIAN_AS_SIGNS}]")


def with_letters_told_as_signs(text: str) -> str:
    """A page's text with the letters that its fonts tell as signs; where they tell all so, figures and marks, too."""
    told = len(_TOLD_AS_SIGNS.findall(text))
    if not told:
        return text
    if told >= _FEWEST_ALONE and 2 * told > sum(not sign.isspace() for sign in text):
        return _meant(text)
    is_proven = len(_PROVEN.findall(text)) >= _FEWEST_PROOFS or _WITHIN.search(text)
    return _TOGETHER.sub(lambda word: _meant(word[0]), text) if is_proven else text


def _meant(text: str) -> str:
    return _TOLD_AS_SIGNS.sub(lambda sign: chr(ord(sign[0]) - _OF_SIGNS), text)


def without_numbers_of_glyphs(text: str) -> str:
    """A page's text with the letters of such ligatures."""
    if not any(proof in text for proof in _PROOFS):
        return text
    return _NUMBERED_IN_WORD.sub(lambda sign: _NUMBERED[sign[0]], text)


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
    for halves, letters in _HALVES.items():
        text = text.replace(halves, letters)
    # A character outside the first plane comes as two.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return normalize("NFC", whole.translate(_LETTERS))
