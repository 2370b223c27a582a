"""Words close behind an amount, as a narrow column before that of the remarks leaves them: two cells, not one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from extract.model import Word
from extract.tables.segments import Row, Segment, segment
from patterns.layout import is_currency, is_number

# Numbers of one column end so near each other, remarks begin so near each other.
_SAME_END, _SAME_START = 1.0, 0.7
# So many amounts that begin or end at one place show a column.
_FEWEST_ABOVE = 2
# Columns are at least so much apart, in parts of the type's size.
_NARROWEST = 0.12


def with_remarks_apart(rows: Sequence[Row], letter: float = 0.0) -> list[Row]:
    """The rows with each text behind an amount parted from it where other rows have nothing but their amounts: the
    amount ends where theirs do, and the text begins with a capital, or where other texts begin. All may stand a
    `letter` off where places are whole letters.
    """
    ends = sorted(part.x1 for row in rows for part in row.segments[1:] if part.digits)
    if len(ends) < _FEWEST_ABOVE:
        return list(rows)
    starts = _starts([part for row in rows for part in row.segments[1:]], ends, letter)
    return [_parted(row, ends, starts, letter) for row in rows] if starts else list(rows)


def _starts(parts: Sequence[Segment], ends: Sequence[float], letter: float) -> list[float]:
    """Where remarks begin: one with a capital, or two behind amounts that begin at different places."""
    found: list[float] = []
    others: dict[int, set[int]] = {}
    for part in parts:
        for word in _begun(part, ends, letter):
            if word.text[0].isupper():
                found.append(word.x0)
                continue
            begins = others.setdefault(round(word.x0), set())
            begins.add(round(part.x0))
            found += [word.x0] if len(begins) >= _FEWEST_ABOVE else []
    return sorted(found)


def _begun(part: Segment, ends: Sequence[float], letter: float) -> list[Word]:
    """The first word of a text behind an amount that ends where a column does."""
    words = part.words
    if part.number or len(words) < 2 or not _may_begin(words[0].text):
        return []
    return [
        after
        for index, (word, after) in enumerate(pairwise(words), 1)
        if after.text[0].isalpha()
        and _ends_column(word, after, ends, letter)
        and is_number(" ".join(word.text for word in words[:index]))
    ][:1]


def _may_begin(text: str) -> bool:
    return text[0].isdigit() or text in "-–—−"


def _ends_column(word: Word, after: Word, ends: Sequence[float], letter: float) -> bool:
    """Whether a word ends where the numbers of a column do, and the next one stands a little off."""
    if after.x0 - word.x1 < _NARROWEST * word.size or is_currency(after.text):
        return False
    near = _SAME_END + letter
    return bisect_left(ends, word.x1 + near) - bisect_left(ends, word.x1 - near) >= _FEWEST_ABOVE


def _parted(row: Row, ends: Sequence[float], starts: Sequence[float], letter: float) -> Row:
    """The row with those of its texts parted that have a word where remarks begin, behind one where a column ends."""
    pieces: list[Segment] = []
    for index, part in enumerate(row.segments):
        cut = _place(part, ends, starts, letter) if index and not part.number else 0
        if cut:
            pieces += (segment(part.line, part.words[:cut]), segment(part.line, part.words[cut:]))
        else:
            pieces.append(part)
    return Row(row.line, tuple(pieces)) if len(pieces) > len(row.segments) else row


def _place(part: Segment, ends: Sequence[float], starts: Sequence[float], letter: float) -> int:
    for index in range(1, len(part.words)):
        word = part.words[index]
        near = bisect_left(starts, word.x0 + _SAME_START) > bisect_left(starts, word.x0 - _SAME_START)
        if near and _ends_column(part.words[index - 1], word, ends, letter):
            return index
    return 0
