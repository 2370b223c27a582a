"""Rows that a page break parts from their table: too few at the next page's top to be a table by themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median_low
from typing import NamedTuple

from extract.model import Cell, Line, Table
from extract.tables.cells import LEFT, box_of
from extract.tables.segments import SAME_END, Segment, segments_of
from patterns.layout import is_number

# More rows are a table by themselves.
_MOST_ROWS = 4
# How far a text may reach out of its drawn cell, in points.
_HAIR = 1.0
_DIGITS_OF_KEY = 4


class Place(NamedTuple):
    """A column: where its texts begin, end and have their middle, what they are, and the box that holds them all."""

    x0: float | None
    x1: float | None
    middle: float | None
    left: float
    right: float
    number: bool


def place_of(cells: Sequence[Cell], number: bool) -> Place | None:
    """A column by its cells; it has an edge where all of them have one."""
    boxes = [cell.bbox for cell in cells if cell.bbox is not None]
    if not boxes:
        return None
    lefts, rights = [box.x0 for box in boxes], [box.x1 for box in boxes]
    middles = [(box.x0 + box.x1) / 2 for box in boxes]
    return Place(_common(lefts), _common(rights), _common(middles), min(lefts), max(rights), number)


def _common(edges: Sequence[float]) -> float | None:
    return median_low(edges) if max(edges) - min(edges) <= SAME_END else None


def rest_of(table: Table, places: Mapping[int, Place], heading: str, lines: Sequence[Line]) -> tuple[Table, int] | None:
    """The rows of a table that the next page begins with, and on how many lines they stand there, below the heading
    again where it is repeated. None where a line is no row, or there are more than a break leaves behind.
    """
    rows: list[list[Cell]] = []
    taken = 0
    for line in lines:
        repeated = not rows and "".join(line.text.split()) == heading
        cells = None if repeated else _cells(line, places, len(rows), table.method == "ruled")
        if cells is None and not repeated:
            break
        rows += [cells] if cells else []
        taken += 1
    if not 0 < len(rows) <= _MOST_ROWS:
        return None
    cells = [part for row in rows for cell in row for part in _parted(cell, places)]
    return Table(tuple(cells), len(rows), table.column_count, 0, (lines[0].page,), None, table.method), taken


def replaced(table: Table, places: Mapping[int, Place], heading: str, below: Table) -> Table | None:
    """A part of a table below the same heading whose columns were found otherwise, as by its sum alone, in the
    table's columns. None where it is another's, or a text of it stands in no column.
    """
    body = [cell for cell in below.cells if cell.row >= below.header_rows and cell.text]
    head = sorted((cell for cell in below.cells if cell.row < below.header_rows), key=lambda cell: cell.column)
    if not body or "".join("".join(cell.text.split()) for cell in head) != heading:
        return None
    moved: list[Cell] = []
    for cell in [part for whole in body for part in _parted(whole, places)]:
        if cell.bbox is None:
            return None
        part = segment_of(cell)
        column = _column_of(part, places, table.method == "ruled")
        row = cell.row - below.header_rows
        if column is None or any(other.row == row and other.column == column for other in moved):
            return None
        moved.append(cell._replace(row=row, column=column, column_span=1))
    return replace(below, cells=tuple(moved), column_count=table.column_count, header_rows=0,
                   row_count=below.row_count - below.header_rows)  # fmt: skip


def _parted(cell: Cell, places: Mapping[int, Place]) -> list[Cell]:
    """A cell's number and name (`1804 Bodø`) each by itself, where the table has a column of each."""
    key, _, name = cell.text.partition(" ")
    keyed = cell.column == 0 and name[:1].isalpha() and len(key) == _DIGITS_OF_KEY and key.isdecimal()
    if not keyed or cell.bbox is None or not (0 in places and places[0].number and 1 in places):
        return [cell]
    # The name begins where the column's names do.
    start = places[1].left
    return [
        cell._replace(text=key, bbox=cell.bbox._replace(x1=min(start, cell.bbox.x1))),
        cell._replace(text=name, column=1, bbox=cell.bbox._replace(x0=min(start, cell.bbox.x1))),
    ]


def segment_of(cell: Cell) -> Segment:
    """A cell's text where it stands."""
    assert cell.bbox is not None
    return Segment(0, (), cell.text, is_number(cell.text), False, cell.bbox.x0, cell.bbox.x1)


def _cells(line: Line, places: Mapping[int, Place], row: int, is_drawn: bool) -> list[Cell] | None:
    """The cells of a line of which each text stands in a column of its own, a number in one of numbers among them."""
    segments = segments_of(0, sorted(line.words, key=LEFT)) if line.words else ()
    columns = [_column_of(part, places, is_drawn) for part in segments]
    if len(segments) < 2 or None in columns or len(set(columns)) < len(columns):
        return None
    if not any(part.number and column for part, column in zip(segments, columns, strict=True)):
        return None
    return [
        Cell(part.text, row, column, line.page, box_of(part.placed()), bold=line.bold)
        for part, column in zip(segments, columns, strict=True)
        if column is not None
    ]


def _column_of(part: Segment, places: Mapping[int, Place], is_drawn: bool) -> int | None:
    fitting = [column for column, place in places.items() if _fits(part, place, is_drawn)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(part: Segment, place: Place, is_drawn: bool) -> bool:
    if part.number and not place.number:
        return False
    if is_drawn:
        return place.left - _HAIR <= part.x0 and part.x1 <= place.right + _HAIR
    edges = ((part.x0, place.x0), (part.x1, place.x1), ((part.x0 + part.x1) / 2, place.middle))
    return any(edge is not None and abs(own - edge) <= SAME_END for own, edge in edges)
