"""Rows that rules across the whole table part from each other, as on printed web pages: what they hold is one table,
however its lines wrap and however few of its columns a row fills.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise

from extract.model import BBox, Page
from extract.tables.bands import is_heading_of_years
from extract.tables.drawn_edges import LOWEST_ROW, SNAP, Edges, find_edges
from extract.tables.segments import Row, Segment
from patterns.layout import CAPTION

# So many rows with amounts, each between rules of its own, are a table.
_FEWEST_ROWS = 3
# No heading has more stripes.
_MOST_HEADING = 4
# A group's title has no more words and no more lines.
_MOST_TITLE_WORDS, _MOST_TITLE_LINES = 12, 3
# Lines between two rules stand no further apart, in parts of their size.
_TIGHT = 1.8
# Labels begin at one place, within so many points.
_SAME_LEFT = 3.0


class _Kind(Enum):
    """What stands between two rules."""

    ROW = auto()
    HEADING = auto()
    TITLE = auto()
    OTHER = auto()


def find_stripes(page: Page, rows: Sequence[Row]) -> list[BBox]:
    """The boxes of tables whose rows all stand between rules of one length."""
    if len(page.rules) + len(page.fills) <= _FEWEST_ROWS:
        return []
    return [box for rules in _stacks(find_edges(page)[0]) for box in _tables(rules, rows)]


def _stacks(edges: Edges) -> Iterator[list[BBox]]:
    """The stripes between edges that begin and end at the same places, from the top down."""
    stacks: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
    for at, start, end in zip(*(values.tolist() for values in edges), strict=True):
        place = next(
            (
                (x0, x1)
                for x0, x1 in stacks
                if abs(stacks[x0, x1][0][1] - start) < SNAP and abs(stacks[x0, x1][0][2] - end) < SNAP
            ),
            (round(start), round(end)),
        )
        stacks.setdefault(place, []).append((at, start, end))
    for stack in stacks.values():
        if len(stack) > _FEWEST_ROWS:
            _, x0, x1 = stack[0]
            heights = sorted(at for at, _, _ in stack)
            yield [BBox(x0, top, x1, bottom) for top, bottom in pairwise(heights) if bottom - top > LOWEST_ROW]


def _tables(stripes: Sequence[BBox], rows: Sequence[Row]) -> Iterator[BBox]:
    """The boxes of stretches of stripes that hold one row each, with the heading above the first."""
    held = [[row for row in rows if _stands_in(row, stripe)] for stripe in stripes]
    lefts = [row.segments[0].x0 for lines in held for row in lines if row.has_amounts]
    kinds = [_kind(lines, stripe, lefts) for lines, stripe in zip(held, stripes, strict=True)]
    index = 0
    while index < len(stripes):
        if kinds[index] is not _Kind.ROW:
            index += 1
            continue
        end = index
        while end < len(stripes) and kinds[end] in (_Kind.ROW, _Kind.TITLE) and _touches(stripes, index, end):
            end += 1
        last = max(place for place in range(index, end) if kinds[place] is _Kind.ROW)
        if sum(kind is _Kind.ROW for kind in kinds[index:end]) >= _FEWEST_ROWS:
            first = _heading_start(kinds, index)
            yield BBox(stripes[index].x0, stripes[first].top, stripes[index].x1, stripes[last].bottom)
        index = end


def _heading_start(kinds: Sequence[_Kind], index: int) -> int:
    """The first stripe of the heading above a table's first row."""
    first = index
    for place in range(index - 1, max(-1, index - 1 - _MOST_HEADING), -1):
        if kinds[place] is _Kind.HEADING:
            first = place
        elif kinds[place] is not _Kind.TITLE or first < index:
            break
    return first


def _touches(stripes: Sequence[BBox], index: int, place: int) -> bool:
    return place == index or abs(stripes[place].top - stripes[place - 1].bottom) < SNAP


def _stands_in(row: Row, stripe: BBox) -> bool:
    middle = (row.top + row.bottom) / 2
    return stripe.top < middle < stripe.bottom and row.segments[-1].x1 > stripe.x0 and row.segments[0].x0 < stripe.x1


def _kind(lines: Sequence[Row], stripe: BBox, lefts: Sequence[float]) -> _Kind:
    parts = [part for row in lines for part in row.segments]
    if not parts or any(part.x0 < stripe.x0 - SNAP or part.x1 > stripe.x1 + SNAP for part in parts):
        return _Kind.OTHER
    if any(below.bottom - row.bottom > _TIGHT * row.line.size for row, below in pairwise(lines)):
        return _Kind.OTHER
    amounts = sum(row.has_amounts and not is_heading_of_years(row) for row in lines)
    if amounts:
        alone = amounts == 1 and not any(is_heading_of_years(row) for row in lines)
        return _Kind.ROW if alone else _Kind.OTHER
    if CAPTION.search(lines[0].line.text):
        return _Kind.OTHER
    if any(len(row.segments) > 1 for row in lines):
        return _Kind.HEADING
    return _Kind.TITLE if _is_title(lines, parts, lefts) else _Kind.OTHER


def _is_title(lines: Sequence[Row], parts: Sequence[Segment], lefts: Sequence[float]) -> bool:
    """Whether lines that hold one text each name a group of rows: short, beginning where the rows do."""
    words = sum(len(part.words) for part in parts)
    if len(lines) > _MOST_TITLE_LINES or words > _MOST_TITLE_WORDS:
        return False
    return any(abs(parts[0].x0 - left) < _SAME_LEFT for left in lefts)
