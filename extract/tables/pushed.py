"""Columns that a spreadsheet's print pushed to a page of their own, without labels: joined to the rows that stand at
the same height on the page before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf
from typing import NamedTuple

from extract.model import BBox, Cell, Line, Table
from extract.tables.cells import LEFT, PlacedWord, box_of, is_bold, written
from extract.tables.far_signs import with_signs
from extract.tables.segments import SAME_END, Row, Segment, parted, segment, segments_of
from patterns.layout import is_number, is_year

# One row alone may stand at that height by chance.
_FEWEST_ROWS = 2
# A count of rows has fewer digits.
_DIGITS = 4


class _Place(NamedTuple):
    """How high a row of the table stands on its page."""

    row: int
    top: float
    bottom: float


class _Column(NamedTuple):
    """A column of the page: from where to where its texts reach, and its number in the joined table."""

    x0: float
    x1: float
    number: int


def with_pushed(above: Table, page: int, lines: Sequence[Line]) -> tuple[Table, list[Line]] | None:
    """The table with the columns of a page that has nothing but numbers at its rows' heights, below years or names at
    the height of its heading, and behind them remarks, where nothing stands above; and the lines above those, which are
    none of its. None where the page is no such one.

    Where the labels run over several pages, those with the other columns follow in the same order.
    """
    labelled = sorted({cell.page for cell in above.cells if cell.column == 0 and cell.text})
    own = labelled[(page - labelled[-1] - 1) % len(labelled)] if labelled else 0
    places = _places(above, own)
    if not places:
        return None
    left = [line for line in lines if line.bbox is not None and line.bbox.bottom <= places[0].top]
    rows = _remarks_apart(with_signs(parted(_rows([line for line in lines if line not in left])), has_labels=False))
    at = [_place_of(row, places) for row in rows]
    numbers = [place.row for place in at if place is not None and place.row >= above.header_rows]
    if None in at or len(set(numbers)) < _FEWEST_ROWS or len(set(numbers)) < len(numbers):
        return None
    pairs = [(row, place.row) for row, place in zip(rows, at, strict=True) if place is not None]
    columns = _columns(above, page, pairs, not left)
    if columns is None:
        return None
    words: defaultdict[tuple[int, int], list[PlacedWord]] = defaultdict(list)
    for line, row in pairs:
        for part in _parts(line, row < above.header_rows):
            words[row, columns[_nearest(part, columns)].number] += part.placed()
    cells = [_cell(own, row, column, page) for (row, column), own in words.items()]
    count = max(above.column_count, *(column.number + 1 for column in columns))
    joined = sorted((*above.cells, *cells), key=lambda cell: (cell.row, cell.column))
    return replace(above, cells=tuple(joined), column_count=count, pages=(*above.pages, page)), left


def _places(above: Table, page: int) -> list[_Place]:
    """The heights of the table's rows on one of its pages; none where they are not told, or overlap."""
    boxes: dict[int, list[BBox]] = {}
    for cell in above.cells:
        if cell.page == page and cell.bbox is not None and cell.text and cell.row_span == 1:
            boxes.setdefault(cell.row, []).append(cell.bbox)
    places = [
        _Place(row, min(box.top for box in own), max(box.bottom for box in own)) for row, own in sorted(boxes.items())
    ]
    apart = all(first.bottom <= (second.top + second.bottom) / 2 for first, second in pairwise(places))
    return places if apart else []


def _rows(lines: Sequence[Line]) -> list[Row]:
    return [
        Row(line, segments_of(index, sorted(line.words, key=LEFT))) for index, line in enumerate(lines) if line.words
    ]


def _remarks_apart(rows: Sequence[Row]) -> list[Row]:
    """The rows, words close behind a number in a segment of their own where others, or a heading, begin there."""
    starts = [part.x0 for row in rows for part in row.segments if not part.text[:1].isdigit()]
    return [Row(row.line, tuple(each for part in row.segments for each in _halves(part, starts))) for row in rows]


def _halves(part: Segment, starts: Sequence[float]) -> tuple[Segment, ...]:
    behind = next((place for place, word in enumerate(part.words) if word.text[:1].isalpha()), 0)
    begins = behind and any(abs(part.words[behind].x0 - start) <= SAME_END for start in starts)
    if not begins or not is_number(" ".join(word.text for word in part.words[:behind])):
        return (part,)
    return segment(part.line, part.words[:behind]), segment(part.line, part.words[behind:])


def _place_of(row: Row, places: Sequence[_Place]) -> _Place | None:
    middle = (row.top + row.bottom) / 2
    return next((place for place in places if place.top < middle < place.bottom), None)


def _columns(above: Table, page: int, rows: Sequence[tuple[Row, int]], is_whole: bool) -> list[_Column] | None:
    """The page's columns, each below a heading of its own that the table has nowhere else, or below those of the same
    columns on the page before; None where some text is no number or stands in no column."""
    body = [part for row, place in rows if place >= above.header_rows for part in row.segments]
    heads = [part for row, place in rows if place < above.header_rows for part in _parts(row, True)]
    remarks = min((part.x0 for part in body if not is_number(part.text)), default=inf)
    numbers = [part for part in body if part.x1 <= remarks]
    if not numbers or any(is_number(part.text) for part in body if part not in numbers):
        return None
    if len(numbers) < len(body) and not (is_whole and heads and _are_amounts(numbers)):
        return None
    spans: list[_Column] = []
    for part in sorted(body, key=lambda part: part.x0):
        if spans and part.x0 < spans[-1].x1:
            spans[-1] = spans[-1]._replace(x1=max(spans[-1].x1, part.x1))
        else:
            spans.append(_Column(part.x0, part.x1, above.column_count + len(spans)))
    if not heads:
        return _columns_above(above, page, spans)
    lone = [row.segments for row, place in rows if place < above.header_rows]
    if len(lone) == 1 and len(lone[0]) == len(spans):
        # Each has its own, though it may begin where the numbers of the column before it end.
        pairs = zip(spans, lone[0], strict=True)
        spans = [span._replace(x0=min(span.x0, head.x0), x1=max(span.x1, head.x1)) for span, head in pairs]
    told = {_text(cell) for cell in above.cells if cell.row < above.header_rows and cell.text}
    texts = [" ".join(part.text for part in heads if _nearest(part, spans) == index) for index in range(len(spans))]
    has_years = any(map(is_year, told)) == any(map(is_year, texts))
    return spans if has_years and all(texts) and told.isdisjoint(texts) else None


def _are_amounts(numbers: Sequence[Segment]) -> bool:
    """Whether the numbers of the first column are no count of the rows, which begins another table."""
    first = min(part.x0 for part in numbers)
    return any(len(part.text) >= _DIGITS for part in numbers if part.x0 - first < part.x1 - part.x0)


def _parts(row: Row, is_heading: bool) -> Sequence[Segment]:
    """What stands in a row; headings of two columns may stand as close as words."""
    return [segment(part.line, [word]) for part in row.segments for word in part.words] if is_heading else row.segments


def _nearest(part: Segment, spans: Sequence[_Column]) -> int:
    """The column that a text stands in; a heading may stand at the other side of its column than its numbers."""
    return min(range(len(spans)), key=lambda index: max(spans[index].x0 - part.x1, part.x0 - spans[index].x1))


def _columns_above(above: Table, page: int, spans: Sequence[_Column]) -> list[_Column] | None:
    """The columns that end where those of the page before do."""
    ends = {cell.column: cell.bbox.x1 for cell in above.cells if cell.page == page - 1 and cell.bbox is not None}
    if 0 in ends:
        return None
    found: list[_Column] = []
    for span in spans:
        near = [column for column, end in ends.items() if abs(end - span.x1) <= SAME_END]
        if len(near) != 1:
            return None
        found.append(span._replace(number=near[0]))
    return found


def _cell(words: Sequence[PlacedWord], row: int, column: int, page: int) -> Cell:
    return Cell(written(words), row, column, page, box_of(words), bold=is_bold(words))


def _text(cell: Cell) -> str:
    return " ".join(cell.text.split())
