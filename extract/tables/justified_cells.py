"""Lines of justified cells: their words stand wide apart, and are one text from the left to the right of their column.

A cell's line that is filled has equal blanks, however wide, and begins and ends where others of its column do.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.model import Word
from extract.tables.segments import WIDEST_BLANK, Row, Segment, segment

# Blanks of one line differ by so much of the type's size; lines of a column begin and end within so many points.
_EQUAL, _SAME_PLACE = 0.04, 0.5
# No blank is wider, in parts of the size.
_WIDEST = 4.0
# So many words show that blanks are equal, and so many lines where their column begins and ends.
_FEWEST_WORDS, _FEWEST_LINES = 3, 2


class _Filled(NamedTuple):
    """From where to where a line of a cell is filled."""

    x0: float
    x1: float


def with_justified(rows: Sequence[Row]) -> list[Row]:
    """The rows, the words of each filled line of a justified cell in one segment, apart from the cells beside it."""
    shown = [filled for row in rows if len(row.segments) > 1 for filled in _filled(row)]
    if not shown:
        return list(rows)
    lines = [*shown, *(_Filled(p.x0, p.x1) for row in rows for p in row.segments if len(p.words) > 1 and not p.number)]
    columns = [each for each in dict.fromkeys(shown) if sum(_is_same(each, other) for other in lines) >= _FEWEST_LINES]
    return [_joined(row, columns) for row in rows] if columns else list(rows)


def _filled(row: Row) -> list[_Filled]:
    """The stretches of a row whose words stand equally far apart, wider than in a line that is not justified."""
    words = [word for part in row.segments for word in part.words]
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    found: list[_Filled] = []
    ends = set(_ends(row))
    start = 0
    for index in range(1, len(gaps) + 1):
        if index < len(gaps) and abs(gaps[index] - gaps[start]) < _EQUAL * words[index].size:
            continue
        own = words[start : index + 1]
        # In type of one width wide blanks part nothing.
        is_parted = not ends.isdisjoint(range(start, index))
        if len(own) >= _FEWEST_WORDS and is_parted and _is_wide(gaps[start], own) and _is_text(own):
            found.append(_Filled(own[0].x0, own[-1].x1))
        start = index
    return found


def _is_wide(gap: float, words: Sequence[Word]) -> bool:
    return WIDEST_BLANK * words[0].size < gap < _WIDEST * words[0].size


def _is_text(words: Sequence[Word]) -> bool:
    letters = sum(any(map(str.isalpha, word.text)) for word in words)
    return 2 * letters > len(words) and any(word.text[0].islower() for word in words)


def _is_same(each: _Filled, other: _Filled) -> bool:
    return abs(each.x0 - other.x0) < _SAME_PLACE and abs(each.x1 - other.x1) < _SAME_PLACE


def _joined(row: Row, columns: Sequence[_Filled]) -> Row:
    words = [word for part in row.segments for word in part.words]
    taken: dict[int, int] = {}
    for column in columns:
        first = next((index for index, word in enumerate(words) if abs(word.x0 - column.x0) < _SAME_PLACE), None)
        last = next((index for index, word in enumerate(words) if abs(word.x1 - column.x1) < _SAME_PLACE), None)
        if first is not None and last is not None and first < last and _are_equal(words[first : last + 1]):
            taken[first] = last
    if not taken:
        return row
    ends = set(_ends(row))
    parts: list[Segment] = []
    start = index = 0
    while index < len(words):
        if index in taken:
            if start < index:
                parts.append(segment(row.segments[0].line, words[start:index]))
            parts.append(segment(row.segments[0].line, words[index : taken[index] + 1]))
            start = index = taken[index] + 1
            continue
        if index in ends:
            parts.append(segment(row.segments[0].line, words[start : index + 1]))
            start = index + 1
        index += 1
    return Row(row.line, tuple(parts))


def _ends(row: Row) -> list[int]:
    """The number of each segment's last word in its row."""
    ends: list[int] = []
    for part in row.segments:
        ends.append((ends[-1] if ends else -1) + len(part.words))
    return ends


def _are_equal(words: Sequence[Word]) -> bool:
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    return max(gaps) - min(gaps) < 2 * _EQUAL * words[0].size and max(gaps) < _WIDEST * words[0].size
