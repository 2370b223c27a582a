"""Table -> the tables that stand under each other in it, where the page sets them in the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model import Block, Cell, Line, Table, union

# A heading of fewer columns is too little to tell a second table by.
_FEWEST_HEADINGS = 2


def with_stacked(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each table parted where its heading row is repeated below a row that says one thing alone: what
    stands there (a heading, a unit) is lines again.
    """
    return [part for block in blocks for part in (_parts(block) if isinstance(block, Table) else [block])]


def _parts(table: Table) -> list[Block]:
    if not table.header_rows or len(table.pages) > 1:
        return [table]
    rows: list[list[Cell]] = [[] for _ in range(table.row_count)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    texts = [[" ".join(cell.text.split()) for cell in row] for row in rows]
    depth = table.header_rows
    if sum(map(bool, texts[depth - 1])) < _FEWEST_HEADINGS:
        return [table]
    starts = [
        row
        for row in range(depth + 1, table.row_count)
        if texts[row : row + depth] == texts[:depth] and sum(map(bool, texts[row - 1])) == 1
    ]
    if not starts:
        return [table]
    blocks: list[Block] = []
    for start, end in pairwise([0, *starts, table.row_count]):
        last = end
        while end < table.row_count and last > start + depth and sum(map(bool, texts[last - 1])) == 1:
            last -= 1
        blocks.append(_table(table, [cell for row in rows[start:last] for cell in row], start, last))
        blocks += [_line(cell) for row in rows[last:end] for cell in row if cell.text.strip()]
    return blocks


def _table(table: Table, cells: Sequence[Cell], first: int, last: int) -> Table:
    box = union([cell.bbox for cell in cells if cell.bbox is not None])
    moved = tuple(cell._replace(row=cell.row - first) for cell in cells)
    return replace(table, cells=moved, row_count=last - first, bbox=box)


def _line(cell: Cell) -> Line:
    # What stands in one line is as high as its type.
    size = cell.bbox.bottom - cell.bbox.top if cell.bbox is not None and "\n" not in cell.text else 0.0
    return Line(cell.page, " ".join(cell.text.split()), (), cell.bbox, size, cell.bold, True)
