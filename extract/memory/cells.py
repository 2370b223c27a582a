"""The cells of a table that goes on over many pages, packed: objects are made of one page's when they are asked for.

All cells of a table of thousands of pages would stand beside the lines and records that are made of them.
"""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, repeat
from typing import NamedTuple

from extract.memory.compact import Compact
from extract.model import BBox, Cell, Table, grid_rows

Row = Sequence[Cell | None]
# So few cells are as well kept as they are.
_FEWEST = 20


class Part(NamedTuple):
    """A stretch of a table's rows, from number `first_row` on, and its cells; no cell spans rows of two."""

    first_row: int
    row_count: int
    cells: Sequence[Cell]


class Cells(Compact[Cell]):
    """The cells of all parts of a table."""

    __slots__ = ("_count", "parts")

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self._count = sum(len(part.cells) for part in parts)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Cell]:
        return chain.from_iterable(part.cells for part in self.parts)


class Packed(Compact[Cell]):
    """Cells, their fields compressed."""

    __slots__ = ("_count", "fields")

    def __init__(self, cells: Sequence[Cell]) -> None:
        texts, rows, columns, pages, boxes, *others = zip(*cells, strict=True)
        plain = [None if box is None else tuple(box) for box in boxes]
        self.fields = zlib.compress(marshal.dumps((texts, rows, columns, pages, plain, others)), 1)
        self._count = len(cells)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Cell]:
        return iter(_made(self.fields))


class PackedRow(Compact[Cell | None]):
    """A row of a packed part's grid."""

    __slots__ = ("_fields", "_part", "_place", "_width")

    def __init__(self, part: Part, fields: bytes, place: int, width: int) -> None:
        self._part = part
        self._fields = fields
        self._place = place
        self._width = width

    def __len__(self) -> int:
        return self._width

    def __iter__(self) -> Iterator[Cell | None]:
        return iter(self._row())

    def _at(self, place: int) -> Cell | None:
        return self._row()[place]

    def _row(self) -> Sequence[Cell | None]:
        return _grid(self._part.first_row, self._part.row_count, self._fields, self._width)[self._place]


class FilledCells(Compact[Cell]):
    """Those of a packed part's cells that begin in one row and hold text."""

    __slots__ = ("_count", "_fields", "_row")

    def __init__(self, fields: bytes, row: int, count: int) -> None:
        self._fields = fields
        self._row = row
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Cell]:
        return iter(_filled(self._fields)[self._row])


def packed(table: Table) -> Table:
    """The table as it is kept until all pages are laid out."""
    if len(table.cells) < _FEWEST or isinstance(table.cells, Cells):
        return table
    return replace(table, cells=Cells([Part(0, table.row_count, Packed(table.cells))]))


def rows_of(table: Table) -> Iterator[Row]:
    """The table's grid, row by row, as Table.rows has it."""
    if not isinstance(table.cells, Cells):
        yield from map(tuple, table.rows())
        return
    for part in table.cells.parts:
        first, count, cells = part
        if isinstance(cells, Packed):
            yield from (PackedRow(part, cells.fields, place, table.column_count) for place in range(count))
        else:
            yield from map(tuple, grid_rows(cells, first, count, table.column_count))


def filled_rows(table: Table) -> Iterator[Sequence[Cell]]:
    """The cells with text that begin in each row."""
    for part in table.cells.parts if isinstance(table.cells, Cells) else (Part(0, table.row_count, table.cells),):
        cells = part.cells
        by_row = _filled(cells.fields) if isinstance(cells, Packed) else _by_row(cells)
        for row, filled in sorted(by_row.items()):
            yield FilledCells(cells.fields, row, len(filled)) if isinstance(cells, Packed) else tuple(filled)


def _by_row(cells: Iterable[Cell]) -> dict[int, list[Cell]]:
    by_row: dict[int, list[Cell]] = {}
    for cell in cells:
        if cell.text.strip():
            by_row.setdefault(cell.row, []).append(cell)
    return by_row


# The rows of a page are asked for one after the other, some together with those of the page before. Until those of two
# further pages are, a cell is one object in all rows that it spans.
@lru_cache(maxsize=2)
def _made(fields: bytes) -> tuple[Cell, ...]:
    texts, rows, columns, pages, plain, others = marshal.loads(zlib.decompress(fields))
    boxes = [None if box is None else tuple.__new__(BBox, box) for box in plain]
    return tuple(map(tuple.__new__, repeat(Cell), zip(texts, rows, columns, pages, boxes, *others, strict=True)))


@lru_cache(maxsize=4)
def _grid(first_row: int, row_count: int, fields: bytes, width: int) -> list[list[Cell | None]]:
    return grid_rows(_made(fields), first_row, row_count, width)


@lru_cache(maxsize=2)
def _filled(fields: bytes) -> dict[int, list[Cell]]:
    return _by_row(_made(fields))
