"""Tables without a grid: columns from where numbers and labels stand, rows from stripes, rules or distance."""

from __future__ import annotations

from collections.abc import Sequence, Set

import regex

from extract.model import BBox, Cell, Line, Page, Table, Word, union
from extract.tables.beside import parted_beside
from extract.tables.cells import FoundTable, box_of, is_bold, lines_aside, written
from extract.tables.centred import part_centred, with_blocks
from extract.tables.columns import Column, column_of, count_aligned, find_columns, is_aligned, without_strays
from extract.tables.header import are_column_numbers, count_header_rows
from extract.tables.heading import find_heading, with_headed_columns, with_keys
from extract.tables.labels import heading_cells
from extract.tables.rows import group_rows
from extract.tables.segments import Row, Segment, may_be_parted, parted, segments_of, widest_blank
from extract.tables.spans import has_row_spans, with_row_spans
from patterns.layout import CAPTION, DOT_LEADER, is_year
from patterns.sum_rows import sum_word
from patterns.years import span_years, stated_years

# Cheap to ask of every line.
_MAY_BE_AMOUNT = regex.compile(r"[\d–—−-]")
_FARTHEST = 3.2
_SAME_END = 2.5
_MOST_TEXT_LINES = 6
_FIRST_LINES = 3
# Fewer rows without a heading are a table only at a page's top, as the rest of one; else they are an address.
_FEWEST_WITHOUT_HEADING = 3


def find_aligned(page: Page, lines: Sequence[Line], covered: Set[Word], frames: Sequence[BBox]) -> list[FoundTable]:
    """The tables among the words that no ruled table covers, from the top down. What one frame holds is one table."""
    rows = _rows(lines, covered)
    if not rows:
        return []
    rows = parted(rows)
    frame_of = _frames(rows, frames)
    tables: list[FoundTable] = []
    end = 0
    for band in find_bands(rows, frame_of):
        table = _table(page, rows, band, end, frame_of)
        if table is not None:
            tables += parted_beside(table)
            end = band[1]
    return tables


def may_have_amounts(lines: Sequence[Line]) -> bool:
    """Whether at least two lines may have amounts beside something else; costs little on a page of text."""
    likely = (_MAY_BE_AMOUNT.search(line.text) is not None and may_be_parted(line.words) for line in lines)
    return sum(likely) >= 2


def _rows(lines: Sequence[Line], covered: Set[Word]) -> list[Row]:
    """The lines as rows; none where fewer than two have amounts, as on most pages of text."""
    likely = [index for index, line in enumerate(lines) if _MAY_BE_AMOUNT.search(line.text)]
    if len(likely) < 2:
        return []
    blank = widest_blank(lines)
    rows = {index: _row(index, lines[index], covered, blank) for index in likely}
    if sum(row is not None and row.has_amounts for row in rows.values()) < 2:
        return []
    every = (rows[index] if index in rows else _row(index, line, covered, blank) for index, line in enumerate(lines))
    return [row for row in every if row is not None]


def _row(index: int, line: Line, covered: Set[Word], blank: float) -> Row | None:
    words = [word for word in line.words if word not in covered] if covered else line.words
    if not words or DOT_LEADER.search(line.text):
        return None
    return Row(line, segments_of(index, sorted(words, key=lambda word: word.x0), blank))


def _frames(rows: Sequence[Row], frames: Sequence[BBox]) -> list[int | None]:
    """For every row the number of the frame that it stands in."""
    inside: list[int | None] = []
    for row in rows:
        middle = (row.top + row.bottom) / 2
        left = row.segments[0].x0
        numbers = [
            number for number, box in enumerate(frames) if box.top < middle < box.bottom and box.x0 - 3 <= left < box.x1
        ]
        inside.append(numbers[0] if numbers else None)
    return inside


def find_bands(rows: Sequence[Row], frame_of: Sequence[int | None]) -> list[tuple[int, int]]:
    """Stretches of rows (from, to) whose numbers stand below each other, with lines of text between them."""
    bands: list[tuple[int, int]] = []
    index = 0
    while index < len(rows):
        if not _starts_band(rows[index]):
            index += 1
            continue
        end = _frame_end(rows, index, frame_of) or _band_end(rows, index)
        if end - index > 1 or (index and _is_headed(rows[index - 1], rows[index])):
            bands.append((index, end))
        index = end
    return bands


def _is_headed(heading: Row, row: Row) -> bool:
    """Whether a row stands right below a heading with a year over each of its numbers: a table of this row alone."""
    if not is_heading_of_years(heading) or heading.segments[0].digits or row.segments[0].number:
        return False
    if row.bottom - heading.bottom > _FARTHEST * max(row.line.size, heading.line.size):
        return False
    years = [part for part in heading.segments if part.digits]
    over = [sum(year.x0 < part.x1 and year.x1 > part.x0 for year in years) for part in row.numbers]
    return len(over) == len(years) and all(count == 1 for count in over)


def _starts_band(row: Row) -> bool:
    if not row.has_amounts or is_heading_of_years(row):
        return False
    # A line that counts the columns and holds nothing else is the heading's.
    return not (all(part.number for part in row.segments) and are_column_numbers([part.text for part in row.segments]))


def is_heading_of_years(row: Row) -> bool:
    """Whether the row's only numbers are years: at least two, or one beside other labels."""
    numbers = [part.text for part in row.segments if part.digits]
    return bool(numbers) and all(is_year(text) for text in numbers)


def _frame_end(rows: Sequence[Row], start: int, frame_of: Sequence[int | None]) -> int:
    """The index after the last row with amounts in the frame that a row stands in; 0 where it stands in none."""
    if frame_of[start] is None:
        return 0
    return max(i for i in range(start, len(rows)) if frame_of[i] == frame_of[start] and rows[i].has_amounts) + 1


def _band_end(rows: Sequence[Row], start: int) -> int:
    """The index after the last row with amounts that belongs to the band."""
    columns = [(part.x0, part.x1) for part in rows[start].numbers]
    if start and is_heading_of_years(rows[start - 1]):
        # The years right above tell the columns also where the first row leaves most of them empty.
        columns = _widened(columns, rows[start - 1])
    end = start + 1
    waiting = 0
    for index in range(start + 1, len(rows)):
        row, above = rows[index], rows[index - 1]
        if row.bottom - above.bottom > _FARTHEST * max(row.line.size, above.line.size):
            break
        if row.has_amounts:
            if is_heading_of_years(row) or _crosses(row, columns) or not _fits(row, columns, index - start):
                break
            columns = _widened(columns, row)
            end = index + 1
            waiting = 0
            continue
        waiting += 1
        if waiting > _MOST_TEXT_LINES or _crosses(row, columns) or _heads_another(row, columns):
            break
        if sum_word(rows[end - 1].segments[0].text) and _labels_amounts(row, columns):
            break
    return end


def _labels_amounts(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a line of words has one over a column of numbers beside one left of them: below a sum it is a heading."""
    first, *others = row.segments
    return first.x1 < min(x0 for x0, _ in columns) and any(
        part.x0 < x1 and part.x1 > x0 for part in others for x0, x1 in columns
    )


def _heads_another(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a line without numbers begins the next table: its caption, or years with other words over the columns."""
    if CAPTION.search(row.line.text):
        return True
    years = [part for part in row.segments if stated_years(part.text) or span_years(part.text)]
    over = any(part.x0 < x1 and part.x1 > x0 for part in years for x0, x1 in columns)
    return over and len(row.segments) > len(years) >= min(2, len(columns))


def _fits(row: Row, columns: Sequence[tuple[float, float]], lines: int) -> bool:
    """Whether a row's numbers stand in the columns so far, most in one each; the first lines may show few."""
    hits = 0
    for part in row.numbers:
        over = sum(part.x0 < x1 and part.x1 > x0 for x0, x1 in columns)
        if over > 1:
            return False
        hits += over
    if not hits:
        return lines <= _FIRST_LINES
    return hits * 2 >= len(row.numbers) or hits * 2 >= len(columns)


def _crosses(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a text that begins to the left of the columns runs through them: prose or a title."""
    for part in row.segments:
        if part.number:
            continue
        crossed = sum(part.x0 < x0 - 1 and part.x1 > x1 + 1 for x0, x1 in columns)
        if crossed > (1 if len(columns) > 2 else 0):
            return True
    return False


def _widened(columns: list[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    wider = list(columns)
    for part in row.numbers:
        for index, (x0, x1) in enumerate(wider):
            if part.x0 < x1 and part.x1 > x0:
                wider[index] = (min(x0, part.x0), max(x1, part.x1))
                break
        else:
            wider.append((part.x0, part.x1))
    return wider


def _table(
    page: Page, rows: Sequence[Row], band: tuple[int, int], after: int, frame_of: Sequence[int | None]
) -> FoundTable | None:
    """The table of a band with the heading above it, or None where the numbers do not make one."""
    start, end = band
    columns = find_columns(rows[start:end])
    headed = start > 0 and _stands_below_years(rows[start:end], rows[start - 1])
    if end - start > 1 and not headed and not _is_table(rows[start:end], columns):
        return None
    start = with_keys(rows, start, after, columns)
    heading = find_heading(rows, start, after, columns, frame_of)
    if not heading.rows and start > 0 and sum(row.has_amounts for row in rows[start:end]) < _FEWEST_WITHOUT_HEADING:
        return None
    start -= heading.titles
    columns = without_strays(columns, [*heading.rows, *rows[start:end]])
    columns = with_headed_columns(columns, heading.rows)
    groups = group_rows(page, rows, (start, end), columns)
    head = heading_cells(heading.rows, columns, page.number)
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
    below = [end for part in numbers for end in ends if abs(part.x1 - end) <= _SAME_END]
    return len(set(below)) >= 2 and len(below) * 2 > len(numbers)


def _is_table(body: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether numbers stand below each other beside labels; no list of contents, no telephone list, no prose."""
    numeric = [column for column in columns if column.numeric and is_aligned(column)]
    amounts = [row for row in body if row.has_amounts]
    if not numeric or len(columns) < 2 or len(amounts) < 2:
        return False
    if len(numeric) == 1:
        return count_aligned(numeric[0]) >= 3 and not _is_list(numeric[0], columns)
    # Numbers in most places: by chance a few may stand below each other.
    filled = sum(len(column.numbers) for column in numeric)
    labelled = sum(not row.segments[0].number for row in amounts)
    return filled >= 0.25 * len(numeric) * len(amounts) and filled >= 4 and (labelled >= 1 or len(amounts) >= 3)


def _is_list(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a table's only numbers are page numbers, years, running numbers or telephone numbers."""
    texts = [part.text for part in sorted(column.numbers, key=lambda part: part.line) if part.digits]
    if column is columns[0] or not texts:
        return True
    if all(is_year(text) for text in texts) or all(len(text.replace(" ", "")) == 8 for text in texts):
        return True
    if all(text.isdigit() and len(text) <= 3 for text in texts):
        values = [int(text) for text in texts]
        return values == sorted(values)
    return False
