"""Tables without a grid: columns from where numbers and labels stand, rows from stripes, rules or distance."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from extract.model import BBox, Cell, Line, Page, Table, Word, union
from extract.tables.bands import find_bands, is_heading_of_years, is_round
from extract.tables.begun import is_begun_above_foot, is_ended_by_sum, stands_below_money, tells_money
from extract.tables.beside import parted_beside
from extract.tables.beside_amounts import with_remarks_apart
from extract.tables.cells import LEFT, FoundTable, box_of, is_bold, lines_aside, written
from extract.tables.centred import part_centred, with_blocks
from extract.tables.coarse import with_ends_in_line, with_signed_apart, with_texts_apart
from extract.tables.columns import Column, column_of, count_aligned, find_columns, is_aligned, without_strays
from extract.tables.far_signs import with_signs
from extract.tables.header import count_header_rows
from extract.tables.heading import find_heading, with_headed_columns, with_keys
from extract.tables.justified_cells import with_justified
from extract.tables.labels import heading_cells
from extract.tables.moved import put_back
from extract.tables.row_borders import with_drawn_titles
from extract.tables.rows import group_rows
from extract.tables.segments import (
    SAME_END,
    Row,
    Segment,
    are_blanks_exact,
    blank_in,
    equal_width,
    is_set_in,
    may_be_parted,
    parted,
    segments_of,
    widest_blank_on,
)
from extract.tables.spanners import find_spanners
from extract.tables.spans import has_row_spans, with_row_spans
from extract.tables.stripes import find_stripes
from extract.tables.typeset import as_written, with_turned
from extract.tables.wrapped import with_wrapped_years
from patterns.compiled import kept
from patterns.layout import DOT_LEADER, holds_leader, is_clock, is_telephone, is_year
from patterns.sum_rows import sum_word

# Cheap to ask of every line.
_MAY_BE_AMOUNT = kept(r"[\d–—−-]")
# The most characters of a row's number in its list.
_LONGEST_NUMBERING = 6
# Lines that the last row of a table may go on with.
_TAIL = 4
# Fewer rows without a heading are a table only at a page's top, as the rest of one; else they are an address.
_FEWEST_WITHOUT_HEADING = 3


def find_aligned(page: Page, lines: Sequence[Line], covered: Set[Word], frames: Sequence[BBox]) -> list[FoundTable]:
    """The tables among the words that no ruled table covers, from the top down. What one frame holds is one table."""
    rows, letter = _rows(page, lines, covered)
    if not rows:
        return []
    rows = with_justified(parted(rows))
    rows = with_texts_apart(with_signed_apart(rows), letter) if letter else rows
    rows = with_wrapped_years(with_remarks_apart(with_signs(rows, letter), letter))
    rows = with_ends_in_line(rows, letter) if letter else rows
    striped = _frames(rows, find_stripes(page, rows), len(frames))
    return _tables(page, rows, _frames(rows, frames), striped)


def _tables(
    page: Page, rows: Sequence[Row], frame_of: Sequence[int | None], striped: Sequence[int | None]
) -> list[FoundTable]:
    tables: list[FoundTable] = []
    end = 0
    held = [stripe if frame is None else frame for frame, stripe in zip(frame_of, striped, strict=True)]
    for band in find_bands(rows, frame_of, striped):
        rows, band = put_back(rows, band)
        table = _table(page, rows, band, end, held)
        if table is not None:
            sides = parted_beside(table)
            tables += sides if len(sides) == 1 else _beside(page, rows[end : band[1] + _TAIL], sides)
            end = _end_of(table, rows, band[1])
    return tables


def _end_of(table: FoundTable, rows: Sequence[Row], end: int) -> int:
    """The index after the last row that a table took: its last one may go on below its amounts."""
    words = set(table.words)
    while end < len(rows) and all(word in words for part in rows[end].segments for word in part.words):
        end += 1
    return end


def _beside(page: Page, rows: Sequence[Row], sides: list[FoundTable]) -> list[FoundTable]:
    """Two tables beside each other, each read by itself: its rows may stand at heights of their own."""
    # A title may begin before its table's labels.
    box = sides[0].table.bbox
    assert box is not None
    found: list[FoundTable] = []
    for is_right in (False, True):
        own = [
            Row(row.line, parts)
            for row in rows
            if (parts := tuple(part for part in row.segments if (part.x0 >= box.x1) == is_right))
        ]
        found += _tables(page, own, [None] * len(own), [None] * len(own))
    return found if len(found) == len(sides) else sides


def may_have_amounts(lines: Sequence[Line]) -> bool:
    """Whether at least two lines may have amounts beside something else, or a sum; costs little on a page of text."""
    likely = [line for line in lines if _MAY_BE_AMOUNT.search(line.text) and may_be_parted(line.words)]
    return _are_enough(likely, lines)


def _are_enough(likely: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether lines with amounts may be a table: two are, or a sum alone, as at the top of a table's last page; or the
    only one below the heading of a column of money."""
    if len(likely) != 1:
        return bool(likely)
    if sum_word(likely[0].text.split(maxsplit=1)[0]) is not None:
        return True
    index = next(index for index, line in enumerate(lines) if line is likely[0])
    return index > 0 and tells_money(lines[index - 1].text)


def _rows(page: Page, lines: Sequence[Line], covered: Set[Word]) -> tuple[list[Row], float]:
    """The lines as rows, none where too few have amounts, as on most pages of text; and the width of a letter where all
    places are whole letters, else 0."""
    likely = [index for index, line in enumerate(lines) if _MAY_BE_AMOUNT.search(line.text)]
    if not _are_enough([lines[index] for index in likely], lines):
        return [], 0.0
    width = equal_width([lines[index] for index in likely])
    # Text alone has its blanks as they were written.
    exact = width is not None and (not page.width or are_blanks_exact(lines, width))
    widest = widest_blank_on(page, lines)
    rows = {index: _row(index, lines[index], covered, widest, width, exact) for index in likely}
    if not _are_enough([row.line for row in rows.values() if row is not None and row.has_amounts], lines):
        return [], 0.0
    every = (
        rows[index] if index in rows else _row(index, line, covered, widest, width, exact)
        for index, line in enumerate(lines)
    )
    found = with_turned([row for row in every if row is not None])
    return found, _letter(found, width) if width is not None and exact else 0.0


def _letter(rows: Sequence[Row], width: float) -> float:
    """The width of a letter in points, in type of equal width."""
    sizes = sorted(row.line.size for row in rows)
    return width * sizes[len(sizes) // 2]


def _row(index: int, line: Line, covered: Set[Word], widest: float, width: float | None, exact: bool) -> Row | None:
    words = [word for word in line.words if word not in covered] if covered else line.words
    if not words or (holds_leader(line.text) and DOT_LEADER.search(line.text)):
        return None
    words = sorted(words, key=LEFT)
    if width is not None and is_set_in(line, width):
        segments = segments_of(index, words, blank_in(width), width if exact else None)
    else:
        segments = segments_of(index, words, widest)
    return Row(line, as_written(segments) if len(segments) > 1 else segments)


def _frames(rows: Sequence[Row], frames: Sequence[BBox], first: int = 0) -> list[int | None]:
    """For every row the number of the frame that it stands in, counted from `first`."""
    inside: list[int | None] = []
    for row in rows:
        middle = (row.top + row.bottom) / 2
        left = row.segments[0].x0
        numbers = [
            number
            for number, box in enumerate(frames, first)
            if box.top < middle < box.bottom and box.x0 - 3 <= left < box.x1
        ]
        inside.append(numbers[0] if numbers else None)
    return inside


def _table(
    page: Page, rows: Sequence[Row], band: tuple[int, int], after: int, frame_of: Sequence[int | None]
) -> FoundTable | None:
    """The table of a band with the heading above it, or None where the numbers do not make one."""
    start, end = band
    columns = find_columns(rows[start:end])
    headed = start > 0 and (
        _stands_below_years(rows[start:end], rows[start - 1])
        or all(stands_below_money(rows[start - 1], row) for row in rows[start:end])
        or is_begun_above_foot(rows, start, end)
        or is_ended_by_sum(rows, start, end)
    )
    if end - start > 1 and not headed and not _is_table(rows[start:end], columns):
        return None
    start = with_keys(rows, start, after, columns)
    spanners = find_spanners(page, rows, start, after, columns)
    heading = find_heading(rows, start, after, columns, frame_of, spanners)
    if not heading.rows and start > 0 and sum(row.has_amounts for row in rows[start:end]) < _FEWEST_WITHOUT_HEADING:
        return None
    heading = with_drawn_titles(page, heading, rows[start], columns)
    start -= heading.titles
    columns = without_strays(columns, [*heading.rows, *rows[start:end]])
    columns = with_headed_columns(columns, heading.rows)
    if len(columns) < 2:
        return None
    groups = group_rows(page, rows, (start, end), columns)
    head = heading_cells(heading.rows, columns, page.number, find_spanners(page, rows, start, after, columns))
    first = max((cell.row + cell.row_span for cell in head), default=0)
    groups, blocks = (groups, []) if has_row_spans(page, groups, columns) else part_centred(groups, columns)
    cells = list(head)
    for offset, group in enumerate(groups):
        cells += _row_cells(group, columns, first + offset, page.number)
    cells = with_blocks(cells, blocks, first) if blocks else with_row_spans(page, cells, groups, columns, first)
    row_count = first + len(groups)
    box = union(cell.bbox for cell in cells if cell.bbox is not None)
    header_rows = first or count_header_rows(cells, row_count, len(columns))
    table = Table(tuple(cells), row_count, len(columns), header_rows, (page.number,), box, "aligned")
    taken = [*heading.rows, *(row for group in groups for row in group)]
    words = [word for row in taken for part in row.segments for word in part.words]
    words += [word for block in blocks for part in block.label.parts for word in part.words]
    return FoundTable(table, tuple(words))


def _row_cells(group: Sequence[Row], columns: Sequence[Column], row: int, page: int) -> list[Cell]:
    """The cells of one row; a text across several columns spans them, a column without words has an empty cell."""
    parts: dict[int, list[Segment]] = {}
    reach: dict[int, int] = {}
    for line in group:
        for part in line.segments:
            first, last = column_of(part, columns)
            parts.setdefault(first, []).append(part)
            reach[first] = max(reach.get(first, first), last)
    top = min(line.top for line in group)
    bottom = max(line.bottom for line in group)
    cells: list[Cell] = []
    index = 0
    while index < len(columns):
        words = [placed for part in parts.get(index, []) for placed in part.placed()]
        last = reach.get(index, index)
        while last > index and any(other in parts for other in range(index + 1, last + 1)):
            last -= 1
        box = box_of(words) or BBox(columns[index].x0, top, columns[index].x1, bottom)
        text, span = written(words), last - index + 1
        cells.append(Cell(text, row, index, page, box, 1, span, is_bold(words), lines_aside(words, text)))
        index = last + 1
    return cells


def _stands_below_years(body: Sequence[Row], heading: Row) -> bool:
    """Whether the row above names years and most numbers of the body, in two of these columns at least, end where they
    do: few rows are a table then.
    """
    if not is_heading_of_years(heading):
        return False
    ends = [part.x1 for part in heading.numbers]
    numbers = [part for row in body if row.has_amounts for part in row.numbers]
    below = [end for part in numbers for end in ends if abs(part.x1 - end) <= SAME_END]
    return len(set(below)) >= 2 and len(below) * 2 > len(numbers)


def _is_table(body: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether numbers stand below each other beside labels; no list of contents, no telephone list, no prose."""
    numeric = [column for column in columns if column.numeric and is_aligned(column)]
    amounts = [row for row in body if row.has_amounts]
    if not numeric or len(columns) < 2 or len(amounts) < 2:
        return False
    # Page numbers have no sum.
    summed = any(sum_word(row.segments[0].text) == "sum" for row in amounts)
    if len(numeric) == 2 and numeric[0] is columns[0] and _is_numbering(numeric[0]):
        # A list of contents counts its lines before their page numbers.
        return summed or not _is_list(numeric[1], columns)
    if len(numeric) == 1:
        # A dash below numbers is one of them: nothing.
        dashes = sum(bool(row.numbers) and not any(part.digits for part in row.numbers) for row in body)
        return count_aligned(numeric[0]) + dashes >= 3 and (summed or not _is_list(numeric[0], columns))
    # Numbers in most places: by chance a few may stand below each other.
    filled = sum(len(column.numbers) for column in numeric)
    counted = len(numeric) > 2 and numeric[0] is columns[0] and _is_numbering(numeric[0])
    labelled = sum(not row.segments[1 if counted and len(row.segments) > 1 else 0].number for row in amounts)
    return filled >= 0.25 * len(numeric) * len(amounts) and filled >= 4 and (labelled >= 1 or len(amounts) >= 3)


def _is_numbering(column: Column) -> bool:
    """Whether a column counts its rows: `1`, `2`, or `1.1`, `1.2`."""
    texts = [part.text for part in sorted(column.numbers, key=lambda part: part.line)]
    if not all(text.replace(".", "").isdecimal() and len(text) <= _LONGEST_NUMBERING for text in texts):
        return False
    places = [tuple(map(int, text.strip(".").split("."))) for text in texts]
    return all(before < after and after[0] - before[0] <= 1 for before, after in pairwise(places))


def _is_list(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a table's only numbers are page numbers, years, running numbers or telephone numbers."""
    texts = [part.text for part in sorted(column.numbers, key=lambda part: part.line) if part.digits]
    if column is columns[0] or not texts:
        return True
    if all(is_year(text) for text in texts):
        return not is_round(texts)
    if all(is_telephone(text) for text in texts):
        return True
    if all(is_clock(text) for text in texts):
        return True
    if all(text.isdecimal() and len(text) <= 3 for text in texts):
        values = [int(text) for text in texts]
        return values == sorted(values)
    return False
