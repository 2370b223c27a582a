"""Two tables beside each other that share their lines -> each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from extract.model import Cell, Table, Word, union
from extract.tables.cells import FoundTable
from patterns.layout import is_number, is_year


def parted_beside(found: FoundTable) -> list[FoundTable]:
    """The table, or the two that stand beside each other: a column of labels, then the same years over numbers again
    (`Økte utgifter | 2031 | 2032 | Inndekning | 2031 | 2032`).
    """
    table = found.table
    middle = table.column_count // 2
    heads = [_head(table, column) for column in range(table.column_count)]
    years = heads[1:middle]
    if table.column_count % 2 or not years or not all(is_year(text) for text in years):
        return [found]
    if heads[middle + 1 :] != years or not heads[0] or not heads[middle] or is_year(heads[middle]):
        return [found]
    table = _with_titles_over_their_own(table, middle)
    if any(cell.column < middle < cell.column + cell.column_span for cell in table.cells):
        return [found]
    labels = [cell.text for cell in table.cells if cell.column == middle and cell.row >= table.header_rows]
    if any(is_number(text) for text in labels if text):
        return [found]
    left = _columns(table, 0, middle)
    right = _columns(table, middle, table.column_count)
    if right.bbox is None:
        return [found]
    edge = right.bbox.x0
    return [
        FoundTable(part, tuple(word for word in found.words if (word.x0 >= edge) == is_right and _within(word, part)))
        for part, is_right in ((left, False), (right, True))
    ]


def _with_titles_over_their_own(table: Table, middle: int) -> Table:
    """The table, a title above the right labels put there where the numbers before them end so near that it was taken
    to stand above these too."""
    end_of_left = max(
        (
            cell.bbox.x1
            for cell in table.cells
            if cell.column + cell.column_span <= middle and cell.row >= table.header_rows and cell.bbox is not None
        ),
        default=inf,
    )

    def placed(cell: Cell) -> Cell:
        end = cell.column + cell.column_span
        is_title = cell.row < table.header_rows - 1 and cell.column < middle < end
        if not is_title or cell.bbox is None or cell.bbox.x0 < end_of_left:
            return cell
        return cell._replace(column=middle, column_span=end - middle)

    return replace(table, cells=tuple(map(placed, table.cells)))


def _within(word: Word, table: Table) -> bool:
    """Whether a word stands below the top of a table."""
    return table.bbox is None or word.bottom > table.bbox.top


def _head(table: Table, column: int) -> str:
    """The heading of one column where it is a single cell's; else empty."""
    texts = [
        cell.text
        for cell in table.cells
        if cell.row < table.header_rows and cell.column == column and cell.column_span == 1 and cell.text
    ]
    return texts[0] if len(texts) == 1 else ""


def _columns(table: Table, first: int, end: int) -> Table:
    """The columns from one on, without the rows below their last one."""
    own = [cell._replace(column=cell.column - first) for cell in table.cells if first <= cell.column < end]
    count = 1 + max(cell.row for cell in own if cell.text)
    title = _title_rows(table, own)
    cells: list[Cell] = [cell._replace(row=cell.row - title) for cell in own if title <= cell.row < count]
    box = union(cell.bbox for cell in cells if cell.bbox is not None)
    return replace(
        table,
        cells=tuple(cells),
        row_count=count - title,
        column_count=end - first,
        header_rows=table.header_rows - title,
        bbox=box,
    )


def _title_rows(table: Table, cells: Sequence[Cell]) -> int:
    """How many rows of the heading, but for its last, have nothing but a text at their beginning: the table's title,
    which is no part of it."""
    for row in range(table.header_rows - 1):
        if {cell.column for cell in cells if cell.row == row and cell.text} != {0}:
            return row
    return max(table.header_rows - 1, 0)
