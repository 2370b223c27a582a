"""The heading of a drawn grid that stands above it, outside of its lines -> the table with its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model import BBox, Cell, Line, Word, union
from extract.tables.cells import FoundTable, PlacedWord, box_of, is_bold, written
from extract.tables.segments import Segment, segment, segments_of
from patterns.layout import is_number, is_year

# A heading stands so near, in parts of its size, and has so many lines at most.
_NEAR, _MOST_LINES = 1.6, 3


def with_heading(found: FoundTable, lines: Sequence[Line]) -> FoundTable:
    """The table with the years, or bold labels, that stand right above most of its columns of numbers; else itself."""
    table = found.table
    numeric = _numeric_columns(found)
    if table.header_rows or table.bbox is None or not numeric:
        return found
    places = _places(found)
    heading: list[tuple[int, list[tuple[int, Segment]]]] = []
    top = table.bbox.top
    for index in range(len(lines) - 1, -1, -1):
        box = lines[index].bbox
        if box is None or box.bottom > top + 1:
            continue
        parts = _over(index, lines[index], places) if len(heading) < _MOST_LINES else None
        if parts is None or top - box.bottom > _NEAR * lines[index].size:
            break
        if len(parts) == 1 and parts[0][0] == min(places) and numeric <= _labelled(heading):
            # The table's title, that stands over its first column only.
            break
        heading.append((index, parts))
        top = box.top
    labels = [(column, part) for _, parts in reversed(heading) for column, part in parts]
    named = {column for column, part in labels if is_year(part.text) or all(word.bold for word in part.words)}
    if 2 * len(named & numeric) < len(numeric) or len(named & numeric) < min(2, len(numeric)):
        return found
    return _headed(found, labels)


def _labelled(heading: Sequence[tuple[int, list[tuple[int, Segment]]]]) -> set[int]:
    return {column for _, parts in heading for column, _ in parts}


def _numeric_columns(found: FoundTable) -> set[int]:
    columns: dict[int, list[bool]] = {}
    for cell in found.table.cells:
        if cell.text and cell.column_span == 1:
            columns.setdefault(cell.column, []).append(is_number(cell.text))
    return {column for column, numbers in columns.items() if 2 * sum(numbers) > len(numbers)}


def _places(found: FoundTable) -> dict[int, tuple[float, float]]:
    """From where to where each column of the grid reaches."""
    places: dict[int, tuple[float, float]] = {}
    for cell in found.table.cells:
        if cell.bbox is not None and cell.column_span == 1:
            places[cell.column] = (cell.bbox.x0, cell.bbox.x1)
    return places


def _over(index: int, line: Line, places: dict[int, tuple[float, float]]) -> list[tuple[int, Segment]] | None:
    """The labels of a line, each over the column that it stands above; None where one stands over none or several."""
    labels = []
    segments = segments_of(index, line.words)
    pieces = [piece for part in segments for piece in _parted(part, places)] if len(segments) > 1 else segments
    for part in pieces:
        column = _column(part, places)
        if column is None or (part.number and not is_year(part.text)):
            return None
        labels.append((column, part))
    return labels


def _column(part: Segment | Word, places: dict[int, tuple[float, float]]) -> int | None:
    return next((column for column, (x0, x1) in places.items() if x0 - 1 <= part.x0 and part.x1 <= x1 + 1), None)


def _parted(part: Segment, places: dict[int, tuple[float, float]]) -> list[Segment]:
    """The labels of narrow columns that stand as close as words do, each over its own; else the one label."""
    columns = [_column(word, places) for word in part.words]
    if None in columns:
        return [part]
    cuts = [index for index in range(1, len(columns)) if columns[index] != columns[index - 1]]
    return [segment(part.line, part.words[start:end]) for start, end in pairwise([0, *cuts, len(part.words)])]


def _headed(found: FoundTable, labels: Sequence[tuple[int, Segment]]) -> FoundTable:
    table = found.table
    page = table.pages[0]
    words: dict[int, list[PlacedWord]] = {}
    for column, part in labels:
        words.setdefault(column, []).extend(part.placed())
    top = min(word.word.top for placed in words.values() for word in placed)
    bottom = table.bbox.top if table.bbox else top
    head = []
    for column, (x0, x1) in sorted(_places(found).items()):
        placed = words.get(column, [])
        box = box_of(placed) or BBox(x0, top, x1, bottom)
        head.append(Cell(written(placed), 0, column, page, box, bold=is_bold(placed)))
    cells = (*head, *(cell._replace(row=cell.row + 1) for cell in table.cells))
    whole = union(cell.bbox for cell in cells if cell.bbox is not None)
    headed = replace(table, cells=cells, row_count=table.row_count + 1, header_rows=1, bbox=whole)
    return FoundTable(headed, (*(word.word for placed in words.values() for word in placed), *found.words))
