"""Blanks of justified text: wide, and all equally wide, so that no column begins behind them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from extract.model import Word

# Blanks of one line differ by so much of the type's size; those behind marks are wider where all are wide.
_EQUAL, _WIDE, _BEHIND_MARK = 0.08, 0.42, 3.0
# Wider than this part of the size is what parts columns.
_WIDEST = 1.5
_MARKS = (".", ",", ":", ";", "?", "!")
# So many blanks and words are a text; of its words so many have letters, and some begin small.
_FEWEST_BLANKS, _LETTERS, _FEWEST_SMALL = 4, 0.6, 2


def justified_blanks(words: Sequence[Word]) -> frozenset[int]:
    """The gaps (behind which of the words, from left to right) that are blanks of justified text."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    found: set[int] = set()
    start = 0
    blank: float | None = None
    for index, gap in enumerate([*gaps, inf]):
        size = words[index].size
        marked = words[index].text.endswith(_MARKS)
        wider = marked and blank is not None and _WIDE * size < blank < gap < min(_BEHIND_MARK * blank, _WIDEST * size)
        if wider or (blank is not None and abs(gap - blank) < _EQUAL * size and gap < _WIDEST * size):
            continue
        if blank is not None and _is_text(words[start : index + 1]):
            found.update(range(start, index))
        start, blank = index, None if marked else gap
    return frozenset(found)


def _is_text(words: Sequence[Word]) -> bool:
    if len(words) <= _FEWEST_BLANKS:
        return False
    letters = sum(any(map(str.isalpha, word.text)) for word in words)
    return letters >= _LETTERS * len(words) and sum(word.text[0].islower() for word in words) >= _FEWEST_SMALL
