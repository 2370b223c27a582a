"""The rows of an attendance list -> the same, where lists that stand side by side follow one another.

Reads `Til stede:     Forfall:` over two lists, of which each goes on downwards with headings of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extract.model import Block, Table
from extract.readers.attendance_rows import Cell, Row, begin_lists, find_rows
from patterns.attendance.columns import ABSENCE_MARK
from patterns.attendance.ends import HEAD_COUNT
from patterns.attendance.groups import PROSE_OF_STAFF, PROSE_OF_SUBSTITUTES, parse_attendance_heading
from patterns.attendance.notes import PROSE
from patterns.attendance.persons import parse_attendee

# How far left of its column's edge a cell may begin: points or characters, and this part of the column's width.
_FARTHEST, _PART = 4.0, 0.25


def find_rows_of_lists(blocks: Sequence[Block]) -> list[Row]:
    """The rows of all blocks, each list from its heading to its end before the one that stands beside it."""
    rows: list[Row] = []
    for is_table, together in groupby(blocks, key=lambda block: isinstance(block, Table)):
        if is_table:
            for table in together:
                rows.extend(_part(find_rows([table])))
        else:
            rows.extend(_part(find_rows(list(together))))
    return rows


def _part(rows: list[Row]) -> list[Row]:
    for index, row in enumerate(rows):
        lefts = begin_lists(row.cells)
        if lefts:
            end = _end(rows, index)
            beside = rows[index:end]
            lefts = _edges(lefts, beside)
            if not _holds_marks(lefts, beside):
                return [*rows[:index], *_one_by_one(lefts, beside), *_part(rows[end:])]
    return rows


def _end(rows: Sequence[Row], first: int) -> int:
    """Where the lists end: with a line over the whole width, below which nobody is listed."""
    for index in range(first + 1, len(rows)):
        row = rows[index]
        if len(row.cells) > 1 or _names(row.text):
            continue
        told = parse_attendance_heading(row.text)
        prose = PROSE_OF_STAFF.match(row.text) or PROSE_OF_SUBSTITUTES.fullmatch(row.text)
        if prose or HEAD_COUNT.search(row.text) or (told is None and PROSE.search(row.text)):
            follows = rows[index + 1].cells[0] if index + 1 < len(rows) else None
            if follows is None or follows.left > rows[first].cells[0].left or not _names(follows.text):
                return index
    return len(rows)


def _names(text: str) -> bool:
    return parse_attendee(text) is not None


def _edges(lefts: tuple[float, ...], rows: Sequence[Row]) -> tuple[float, ...]:
    """The left edges of the columns, which may begin before a heading set in their middle."""
    full = [row.cells for row in rows[1:] if len(row.cells) == len(lefts)]
    persons = [cells for cells in full if all(_names(cell.text) for cell in cells)]
    return tuple(min([left, *(cells[column].left for cells in persons)]) for column, left in enumerate(lefts))


def _column(lefts: tuple[float, ...], cell: Cell) -> int:
    for column in range(len(lefts) - 1, 0, -1):
        if cell.left >= lefts[column] - min(_FARTHEST, (lefts[column] - lefts[column - 1]) * _PART):
            return column
    return 0


def _holds_marks(lefts: tuple[float, ...], rows: Sequence[Row]) -> bool:
    """Whether a column tells by a mark who was absent: it lists nobody."""
    beside = (cell for row in rows for cell in row.cells if _column(lefts, cell) > 0)
    return any(len(cell.text) == 1 and ABSENCE_MARK.fullmatch(cell.text) for cell in beside)


def _one_by_one(lefts: tuple[float, ...], rows: Sequence[Row]) -> list[Row]:
    lists: list[list[Row]] = [[] for _ in lefts]
    for position, row in enumerate(rows):
        for column, cells in enumerate(_divided(lefts, row, position == 0)):
            if cells:
                # What begins right of a member's name belongs to that member: here it is another list's.
                cells = tuple(cell._replace(left=cell.left - lefts[column]) for cell in cells)
                lists[column].append(replace(row, cells=cells, tabled=row.tabled and len(cells) > 1))
    return [row for listed in lists for row in listed]


def _divided(lefts: tuple[float, ...], row: Row, heads: bool) -> list[tuple[Cell, ...]]:
    """The cells of each list; a heading is over its own, also where it is set in the middle."""
    if not heads:
        return [tuple(cell for cell in row.cells if _column(lefts, cell) == column) for column in range(len(lefts))]
    own = len(lefts) - 1
    return [row.cells[:-own], *((cell,) for cell in row.cells[-own:])]
