"""Tables that go on over a page break, joined into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Cell, Table
from patterns.layout import is_year

_SHIFT = 12.0


def continues(above: Table, below: Table) -> bool:
    """Whether a table at a page's top goes on the one at the foot of the page before: same columns, same kind."""
    if above.method != below.method or below.pages[0] - above.pages[-1] != 1:
        return False
    if above.column_count != below.column_count:
        return _columns_in(above, below) is not None
    if below.header_rows and _heading(above) != _heading(below) and not _is_first_body_row(below):
        return False
    if above.bbox is None or below.bbox is None:
        return True
    return _edges_agree(above, below)


def join(above: Table, below: Table) -> Table:
    """Both as one table; a heading that the second repeats is dropped. The box is the first page's."""
    dropped = below.header_rows if below.header_rows and _heading(above) == _heading(below) else 0
    shift = above.row_count - dropped
    places = _columns_in(above, below) if above.column_count != below.column_count else None
    moved = [
        replace(_placed(cell, places) if places else cell, row=cell.row + shift)
        for cell in below.cells
        if cell.row >= dropped
    ]
    return replace(
        above,
        cells=above.cells + tuple(moved),
        row_count=above.row_count + below.row_count - dropped,
        header_rows=above.header_rows,
        pages=(*above.pages, *below.pages),
    )


def _columns_in(above: Table, below: Table) -> list[tuple[int, int]] | None:
    """The first table's columns (first and last) that each column of the second stands below.

    A heading that juts out beyond its rows, or is parted where they are not, adds columns of its own to the first part
    of a drawn table. None where a column fits nowhere, or columns that the second part lacks have texts in the rows.
    """
    if below.header_rows or above.method != "ruled":
        return None
    lefts, rights = _sides(above.cells)
    places: list[tuple[int, int]] = []
    for column, (left, right) in sorted(_lefts(below.cells).items()):
        first = _nearest(lefts, left)
        last = _nearest(rights, right)
        if column != len(places) or first is None or last is None or last < first:
            return None
        if places and first != places[-1][1] + 1:
            return None
        places.append((first, last))
    if len(places) != below.column_count or places[-1][1] != above.column_count - 1:
        return None
    if any(cell.text and cell.column < places[0][0] for cell in above.cells if cell.row >= above.header_rows):
        return None
    return places


def _sides(cells: Sequence[Cell]) -> tuple[dict[int, float], dict[int, float]]:
    """Where every column begins, and where it ends, by the cells that begin or end with it."""
    lefts: dict[int, float] = {}
    rights: dict[int, float] = {}
    for cell in cells:
        if cell.bbox is not None:
            lefts.setdefault(cell.column, cell.bbox.x0)
            rights.setdefault(cell.column + cell.column_span - 1, cell.bbox.x1)
    return lefts, rights


def _nearest(sides: dict[int, float], side: float) -> int | None:
    """The column whose side stands at the same place."""
    column = min(sides, key=lambda column: (abs(sides[column] - side), column), default=None)
    return column if column is not None and abs(sides[column] - side) < _SHIFT else None


def _placed(cell: Cell, places: Sequence[tuple[int, int]]) -> Cell:
    """A cell moved to the columns above it."""
    first, last = places[cell.column][0], places[cell.column + cell.column_span - 1][1]
    return replace(cell, column=first, column_span=last - first + 1)


def _heading(table: Table) -> list[tuple[int, str]]:
    """The heading's texts with their columns; line breaks and blanks do not count."""
    return [
        (cell.column, "".join(cell.text.split())) for cell in table.cells if cell.row < table.header_rows and cell.text
    ]


def _is_first_body_row(table: Table) -> bool:
    """Whether what looks like a heading is one row of text, as a first row can be: neither bold, full nor years."""
    row = [cell for cell in table.cells if cell.row == 0]
    filled = [cell for cell in row if cell.text]
    if table.header_rows != 1 or any(cell.bold or is_year(cell.text) for cell in filled):
        return False
    return sum(cell.column_span for cell in filled) < table.column_count


def _edges_agree(above: Table, below: Table) -> bool:
    """Whether the columns stand at the same places."""
    first, second = _lefts(above.cells), _lefts(below.cells)
    shared = first.keys() & second.keys()
    if not shared:
        return False
    near = sum(
        abs(first[column][0] - second[column][0]) < _SHIFT or abs(first[column][1] - second[column][1]) < _SHIFT
        for column in shared
    )
    return near >= 0.75 * len(shared)


def _lefts(cells: Sequence[Cell]) -> dict[int, tuple[float, float]]:
    """Where every column begins and ends, by its cells of one column."""
    edges: dict[int, tuple[float, float]] = {}
    for cell in cells:
        if cell.bbox is None or cell.column_span != 1:
            continue
        left, right = edges.get(cell.column, (cell.bbox.x0, cell.bbox.x1))
        edges[cell.column] = (min(left, cell.bbox.x0), max(right, cell.bbox.x1))
    return edges
