"""Tables whose columns go on on the next page, as on the right page of a spread: joined row by row into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.model import Cell, Table
from patterns.layout import is_number, is_year

# Rows that stand at the same height on both pages, within so many points, and the share of labels that must be equal.
_SAME_HEIGHT, _SAME_LABELS = 2.5, 0.9
# So much of what stands beside the labels is numbers.
_NUMBERS = 0.8
# One row alone tells too little of whether two pages hold one table.
_FEWEST_ROWS = 2


class _Side(NamedTuple):
    """A part of a table: its heading's texts with figures, and where the text of each row ends."""

    heading: frozenset[str]
    bottoms: tuple[float, ...]


def goes_beside(left: Table, right: Table) -> bool:
    """Whether a table at a page's top has further columns of the one on the page before.

    Both have as many rows below headings that name other years or columns. Either the second has the first one's labels
    or row numbers again, or it has none and its rows stand where the first one's stand.
    """
    rows = left.row_count - left.header_rows
    if right.pages[0] - left.pages[-1] != 1 or not left.header_rows or not right.header_rows or rows < _FEWEST_ROWS:
        return False
    if rows != right.row_count - right.header_rows or right.header_rows > left.header_rows:
        return False
    first, second = _side(left), _side(right)
    if not first.heading or not second.heading or first.heading & second.heading:
        return False
    if any(is_year(text) for text in first.heading) != any(is_year(text) for text in second.heading):
        return False
    labels = _label_columns(left, right)
    beyond = [text for column in range(labels, right.column_count) for text in _texts(right, column) if text]
    if sum(map(is_number, beyond)) < _NUMBERS * len(beyond):
        # Names of its own: another table.
        return False
    if labels:
        return True
    pairs = zip(first.bottoms, second.bottoms, strict=False)
    return len(first.bottoms) == len(second.bottoms) == rows and all(abs(a - b) < _SAME_HEIGHT for a, b in pairs)


def beside(left: Table, right: Table) -> Table:
    """Both as one table, each row with its cells of both pages; labels that the second repeats are dropped."""
    dropped = _label_columns(left, right)
    down = left.header_rows - right.header_rows
    across = left.column_count - dropped
    moved = [
        cell._replace(row=cell.row + down, column=cell.column + across)
        for cell in right.cells
        if cell.column >= dropped
    ]
    cells = sorted((*left.cells, *moved), key=lambda cell: (cell.row, cell.column))
    return replace(
        left,
        cells=tuple(cells),
        column_count=across + right.column_count,
        pages=tuple(dict.fromkeys((*left.pages, *right.pages))),
    )


def _side(table: Table) -> _Side:
    bottoms: dict[int, float] = {}
    for cell in table.cells:
        if cell.row >= table.header_rows and cell.bbox is not None and cell.text:
            bottoms[cell.row] = min(bottoms.get(cell.row, cell.bbox.bottom), cell.bbox.bottom)
    return _Side(
        frozenset(
            text for cell in table.cells if cell.row < table.header_rows and any(map(str.isdigit, text := _text(cell)))
        ),
        tuple(bottom for _, bottom in sorted(bottoms.items())),
    )


def _label_columns(left: Table, right: Table) -> int:
    """How many columns the second part begins with that the first begins with too: row numbers, labels."""
    count = 0
    while count < min(left.column_count, right.column_count):
        pairs = list(zip(_texts(left, count), _texts(right, count), strict=True))
        filled = [first for first, second in pairs if first or second]
        equal = sum(bool(first) and first == second for first, second in pairs)
        if not filled or len(set(filled)) < 0.5 * len(filled) or equal < _SAME_LABELS * len(filled):
            break
        count += 1
    return count


def _texts(table: Table, column: int) -> Sequence[str]:
    texts = {cell.row: _text(cell) for cell in table.cells if cell.column == column}
    return [texts.get(row, "") for row in range(table.header_rows, table.row_count)]


def _text(cell: Cell) -> str:
    return " ".join(cell.text.split())
