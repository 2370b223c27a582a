"""Rows of a drawn grid without the upright rules of the others: one drawn cell that holds the words of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.model import BBox, Cell
from extract.tables.cells import LEFT, PlacedWord, is_bold, written
from extract.tables.segments import Segment, segments_of

# Texts of one column begin, end or have their middles so near each other; a text juts out of its column so far.
_IN_LINE, _JUTS = 1.5, 1.0

Words = dict[tuple[int, int], list[PlacedWord]]


def part_unparted(cells: Sequence[Cell], words: Words, xs: Sequence[float]) -> tuple[list[Cell], Words]:
    """The cells, each parted whose texts stand in several of the grid's columns (its borders are `xs`), in line with
    other rows' texts there: one has a number below numbers, or they fill all of its columns. And the words of each.
    """
    wide = [cell for cell in cells if cell.column_span > 1 and cell.row_span == 1 and cell.text]
    parted = {(cell.row, cell.column): parts for cell in wide if (parts := _parts(cell, words, xs))}
    if not parted:
        return list(cells), words
    columns = _columns(cells, words)
    result: list[Cell] = []
    own = dict(words)
    for cell in cells:
        parts = parted.get((cell.row, cell.column), {})
        if not parts or not _fits(cell, parts, columns):
            result.append(cell)
            continue
        for column in range(cell.column, cell.column + cell.column_span):
            placed = [word for part in parts.get(column, ()) for word in part.placed()]
            box = BBox(xs[column], cell.bbox.top, xs[column + 1], cell.bbox.bottom) if cell.bbox else None
            text = written(placed) if placed else ""
            result.append(cell._replace(text=text, column=column, column_span=1, bbox=box, bold=is_bold(placed)))
            own[cell.row, column] = placed
    return result, own


def _parts(cell: Cell, words: Words, xs: Sequence[float]) -> dict[int, list[Segment]]:
    """The texts of a cell by the column that each stands in; none where one stands in several, or all in one."""
    parts: dict[int, list[Segment]] = defaultdict(list)
    for part in _segments(words[cell.row, cell.column]):
        for column in range(cell.column, cell.column + cell.column_span):
            if xs[column] - _JUTS <= part.x0 and part.x1 <= xs[column + 1] + _JUTS:
                parts[column].append(part)
                break
        else:
            return {}
    return parts if len(parts) > 1 else {}


def _segments(placed: Sequence[PlacedWord]) -> list[Segment]:
    lines: dict[int, list[PlacedWord]] = defaultdict(list)
    for each in placed:
        lines[each.line].append(each)
    return [
        part
        for line, row in sorted(lines.items())
        for part in segments_of(line, sorted((each.word for each in row), key=LEFT))
    ]


def _columns(cells: Sequence[Cell], words: Words) -> dict[int, list[Segment]]:
    """The texts of every column, of cells that are no wider."""
    columns: dict[int, list[Segment]] = defaultdict(list)
    for cell in cells:
        if cell.column_span == 1 and cell.text:
            columns[cell.column] += _segments(words[cell.row, cell.column])
    return columns


def _fits(cell: Cell, parts: Mapping[int, Sequence[Segment]], columns: Mapping[int, Sequence[Segment]]) -> bool:
    """Whether the texts stand in line with those of their columns, and are a row's and no title's."""
    for column, texts in parts.items():
        if not all(any(_is_in_line(text, other) for other in columns.get(column, ())) for text in texts):
            return False
    if len(parts) == cell.column_span:
        return True
    return any(
        text.digits and any(other.digits for other in columns[column])
        for column, texts in parts.items()
        for text in texts
    )


def _is_in_line(text: Segment, other: Segment) -> bool:
    begin, end = text.x0 - other.x0, text.x1 - other.x1
    return min(abs(begin), abs(end), abs(begin + end) / 2) < _IN_LINE
