"""The tables of a Word document: cells in their places, merged ones once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from extract.sources.docx_runs import SKIPPED
from extract.sources.flow import holds_numbers

TABLE = qn("w:tbl")
_P, _ROW, _CELL, _T, _VALUE = qn("w:p"), qn("w:tr"), qn("w:tc"), qn("w:t"), qn("w:val")
_TEXT_BOX = qn("w:txbxContent")
_CONTAINERS = frozenset(
    qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")
)
_WIDEST_SPAN = 100


class TableCell(NamedTuple):
    """A cell in its first place, and how many rows and columns it covers."""

    element: Any
    row: int
    column: int
    row_span: int
    column_span: int


def cells_of(table: Any) -> tuple[list[TableCell], int, int]:
    """A table's cells row by row, and how many rows and columns it has; deleted and hidden rows are none."""
    rows = [row for row in children_of(table, _ROW) if not _is_gone(row)]
    cells: list[TableCell] = []
    # The cell that stands in a column of the row above, by the column that it begins in.
    above: dict[int, int] = {}
    for number, row in enumerate(rows):
        own: dict[int, int] = {}
        column = _number(row.find(qn("w:trPr")), "w:gridBefore", 0)
        beside: int | None = None
        for element in children_of(row, _CELL):
            properties = element.find(qn("w:tcPr"))
            if properties is not None and properties.find(qn("w:cellDel")) is not None:
                continue
            wide = max(_number(properties, "w:gridSpan", 1), 1)
            place = above.get(column)
            if _merge(properties, "w:hMerge") == "continue" and beside is not None:
                cells[beside] = cells[beside]._replace(column_span=cells[beside].column_span + wide)
            elif _merge(properties, "w:vMerge") == "continue" and place is not None:
                cells[place] = cells[place]._replace(row_span=number - cells[place].row + 1)
                own[column] = beside = place
            else:
                own[column] = beside = len(cells)
                cells.append(TableCell(element, number, column, 1, wide))
            column += wide
        above = own
    narrowed, column_count = _narrowed(cells)
    return narrowed, len(rows), column_count


def _narrowed(cells: Sequence[TableCell]) -> tuple[list[TableCell], int]:
    """The cells in columns that some cell begins in (one that all rows span is none), and how many these are."""
    columns = sorted({cell.column for cell in cells})
    narrowed = []
    for cell in cells:
        place = bisect_left(columns, cell.column)
        after = bisect_left(columns, cell.column + cell.column_span)
        narrowed.append(cell._replace(column=place, column_span=after - place))
    return narrowed, len(columns)


def is_data(cells: Sequence[TableCell]) -> bool:
    """Whether a table holds data; one that only places things has a table inside, or a single row or column. A table
    inside a cell of a table of numbers places the cell's text."""
    inner = [table for cell in cells for table in cell.element.iter(TABLE)]
    if inner and (any(is_data(cells_of(table)[0]) for table in inner) or not holds_numbers(map(_text_of, cells))):
        return False
    filled = Counter(cell.row for cell in cells if has_text(cell.element))
    return sum(count >= 2 for count in filled.values()) >= 2


def _text_of(cell: TableCell) -> tuple[int, str]:
    return cell.column, "".join(text.text or "" for text in cell.element.iter(_T))


def has_text(element: Any) -> bool:
    """Whether any text stands in an element."""
    return any((text.text or "").strip() for text in element.iter(_T))


def children_of(parent: Any, *tags: str) -> Iterator[Any]:
    """A body's paragraphs and tables, a table's rows or a row's cells, also inside content controls."""
    for element in parent.iterchildren():
        if element.tag in tags:
            yield element
        elif element.tag in _CONTAINERS:
            yield from children_of(element, *tags)


def all_below(parent: Any, tag: str) -> Iterator[Any]:
    """All elements of a kind below another, however deep, but for what is skipped; none within one of its kind."""
    for element in parent.iterchildren():
        if element.tag == tag:
            yield element
        elif element.tag not in SKIPPED:
            yield from all_below(element, tag)


def paragraphs_of(parent: Any) -> Iterator[Any]:
    """All paragraphs, those of a box after the one that it is anchored in."""
    for paragraph in all_below(parent, _P):
        yield paragraph
        for box in all_below(paragraph, _TEXT_BOX):
            yield from paragraphs_of(box)


def _is_gone(row: Any) -> bool:
    properties = row.find(qn("w:trPr"))
    return properties is not None and (
        properties.find(qn("w:del")) is not None or properties.find(qn("w:hidden")) is not None
    )


def _merge(properties: Any, name: str) -> str | None:
    found = properties.find(qn(name)) if properties is not None else None
    return str(found.get(_VALUE, "continue")) if found is not None else None


def _number(properties: Any, name: str, default: int) -> int:
    found = properties.find(qn(name)) if properties is not None else None
    value = found.get(_VALUE, "") if found is not None else ""
    return min(int(value), _WIDEST_SPAN) if value.isdecimal() and len(value) < 6 else default
