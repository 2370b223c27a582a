"""Rows of an attendance table whose names are broken over lines -> the rows with whole names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import union
from extract.readers.attendance_rows import Cell, Row
from patterns.attendance.groups import parse_attendance_heading
from patterns.attendance.names import party_of
from patterns.attendance.posts import is_role

# A name goes on below its first word's edge, in points.
_ON_EDGE = 1.5
# So far from the next column a cell's text ends at the latest: two paddings.
_PADDING = 12.0
_BLANK = 2.5
_MOST_LINES = 3
# A cell of two lines beside cells of one that stand in the middle of the row's height takes so many rows.
_CENTRED = 3


def with_wrapped(rows: Sequence[Row], index: int) -> tuple[Row, int]:
    """The row at `index` with the lines below that go on with its cells, and how many rows it takes."""
    centred = _centred(rows[index : index + _CENTRED])
    if centred is not None:
        return centred, _CENTRED
    row, taken = rows[index], 1
    while taken < _MOST_LINES and index + taken < len(rows):
        below = rows[index + taken]
        if _centred(rows[index + taken : index + taken + _CENTRED]) is not None:
            # The line is the first of the next row's name.
            break
        whole = _joined(row, rows[index], below)
        if whole is None:
            break
        row, taken = whole, taken + 1
    return row, taken


def _centred(rows: Sequence[Row]) -> Row | None:
    """The row of a cell's first line, the other cells in the middle of its height, and its last line; None where the
    three are none."""
    if len(rows) < _CENTRED:
        return None
    above, beside, below = rows
    if len(above.cells) != 1 or len(below.cells) != 1 or any(row.tabled or row.page != above.page for row in rows):
        return None
    first, last = above.cells[0], below.cells[0]
    if abs(first.left - last.left) > _ON_EDGE:
        return None
    whole = first._replace(text=f"{first.text} {last.text}", right=max(first.right, last.right))
    if _is_name_beside(first, last, beside):
        return _merged(rows, (whole, *beside.cells))
    if _is_remark_beside(above, below, beside):
        return _merged(rows, (*beside.cells, whole))
    return None


def _is_name_beside(first: Cell, last: Cell, beside: Row) -> bool:
    if not max(first.right, last.right) < beside.cells[0].left:
        return False
    return _may_be_names_line(first) and _may_be_names_line(last)


def _is_remark_beside(above: Row, below: Row, beside: Row) -> bool:
    """Whether the lines belong to the last cell of the row between them: they overlap it in height, as no row does the
    next."""
    if len(beside.cells) < 2 or not 0 < beside.cells[-1].right < above.cells[0].left:
        return False
    if above.bbox is None or beside.bbox is None or below.bbox is None:
        return False
    return above.bbox[1] < beside.bbox[1] < above.bbox[3] and below.bbox[1] < beside.bbox[3] < below.bbox[3]


def _may_be_names_line(cell: Cell) -> bool:
    """Whether a cell may hold a part of a name and nothing else."""
    if not cell.right or not cell.text[:1].isupper() or parse_attendance_heading(cell.text) is not None:
        return False
    words = cell.text.split()
    return all(word.replace("-", "").isalpha() for word in words) and not is_role(cell.text) and not party_of(cell.text)


def _joined(row: Row, first: Row, below: Row) -> Row | None:
    """The row with what stands below its cells; None where that is no part of them."""
    if below.space_above or below.tabled or below.page != row.page or len(below.cells) >= len(first.cells):
        return None
    if parse_attendance_heading(below.text) is not None:
        return None
    cells = list(row.cells)
    for cell in below.cells:
        place = next((at for at, own in enumerate(cells) if abs(own.left - cell.left) <= _ON_EDGE), None)
        if place is None or not _goes_on(cells, place, cell):
            return None
        own = cells[place]
        # A name keeps its hyphen, also in capitals (`KARI-` / `ANNE`), where a word of running text does not.
        blank = "" if own.text.endswith("-") else " "
        cells[place] = own._replace(text=f"{own.text}{blank}{cell.text}", right=cell.right)
    return _merged((row, below), tuple(cells))


def _merged(rows: Sequence[Row], cells: tuple[Cell, ...]) -> Row:
    """One row in place of those below each other, with these cells."""
    return replace(
        rows[0],
        cells=cells,
        bbox=union(row.bbox for row in rows if row.bbox is not None),
        written="\n".join(row.written for row in rows),
    )


def _goes_on(cells: Sequence[Cell], place: int, below: Cell) -> bool:
    """Whether a cell goes on below: in a word that is no name alone, or in one that had no room beside it."""
    own = cells[place]
    if not own.text[-1:].isalpha() | own.text.endswith("-") or not _may_be_names_line(below):
        return False
    words = below.text.split()
    if len(words) == 1:
        return True
    if place + 1 >= len(cells):
        return False
    width = (below.right - below.left) * len(words[0]) / len(below.text)
    return own.right + _BLANK + width > cells[place + 1].left - _PADDING
