"""The header of a budget's table: its rows -> how many of them head it, which of these are titles, and each column's
heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Cell, Table
from extract.readers.label_columns import Row
from patterns.budget.cells import cell_amount, one_line
from patterns.budget.columns import read_column
from patterns.budget.sections import column_section
from patterns.owners import column_owner
from patterns.years import stated_years

_MOST_HEADER_ROWS = 5


class Headed(NamedTuple):
    """A table parted into the titles above its header, the header's rows, what heads each column, and its body: the
    rows below, each with its index in the table."""

    titles: list[str]
    header: list[Row]
    texts: list[str]
    body: tuple[tuple[int, Row], ...]


def headed(table: Table) -> Headed:
    """The parts of a table; a header that stands again inside it is no part of the body."""
    rows = table.rows()
    count = _count_header_rows(table, rows)
    titles, header = _split_titles(rows[:count])
    texts = [_heading_of(header, column) for column in range(table.column_count)]
    body = tuple((index, row) for index, row in enumerate(rows[count:], count) if not _repeats_header(row, header))
    return Headed(titles, header, texts, body)


def _count_header_rows(table: Table, rows: Sequence[Row]) -> int:
    """The header's rows, and a row of years right below what was taken for the header."""
    count = table.header_rows
    for index in range(count, min(count + 2, table.row_count, _MOST_HEADER_ROWS)):
        texts = [one_line(cell.text) for cell in _distinct_cells(rows[index])]
        years = [text for text in texts if stated_years(text)]
        amounts = [text for text in texts if not stated_years(text) and cell_amount(text)]
        types = [text for text in texts if column_section(text)]
        of_years = len(years) >= 2 and not amounts and not _begins_with_words(texts)
        if of_years or (len(types) >= 2 and len(types) == len(texts)):
            count = index + 1
    return count


def _begins_with_words(texts: Sequence[str]) -> bool:
    """Whether a row begins with a name that heads no column (`Ny skole | 2025 | 2027`)."""
    return not stated_years(texts[0]) and read_column(texts[0]).kind == "unknown"


def _distinct_cells(row: Row) -> list[Cell]:
    """The filled cells of a row, each once."""
    cells: list[Cell] = []
    for cell in row:
        if cell is not None and cell.text.strip() and (not cells or cells[-1] is not cell):
            cells.append(cell)
    return cells


def _split_titles(header: Sequence[Row]) -> tuple[list[str], list[Row]]:
    """Header rows with one text only are the table's title, unless it is the heading of columns below it."""
    titles: list[str] = []
    kept: list[Row] = []
    for row in header:
        cells = _distinct_cells(row)
        if len(cells) == 1 and not kept and (cells[0].column_span > 1 or len(header) > 1):
            titles.append(one_line(cells[0].text))
            if not _spans_amounts(cells[0], len(row)):
                continue
        kept.append(row)
    return titles, kept if any(_distinct_cells(row) for row in kept) else list(header)


def _spans_amounts(cell: Cell, width: int) -> bool:
    """A heading over the right part alone (`Økonomiplan`) belongs to these columns."""
    return cell.column > 0 and cell.column + cell.column_span <= width


def _heading_of(header: Sequence[Row], column: int) -> str:
    """The texts over a column, from the top down."""
    return _joined([row[column] for row in header])


def own_heading_of(header: Sequence[Row], column: int) -> str:
    """The texts over a column; without those over several (`Partienes forslag`) that name no owner, where it has texts
    of its own.
    """
    cells = [row[column] for row in header]
    own = [cell for cell in cells if cell is None or cell.column_span == 1 or column_owner(one_line(cell.text))]
    return _joined(own) or _joined(cells)


def _joined(cells: Sequence[Cell | None]) -> str:
    parts: list[str] = []
    for cell in cells:
        text = one_line(cell.text) if cell is not None else ""
        if text and text not in parts:
            parts.append(text)
    return " ".join(parts)


def _repeats_header(row: Row, header: Sequence[Row]) -> bool:
    """A header that stands again inside the table (on a new page)."""
    texts = [one_line(cell.text) if cell else "" for cell in row]
    return any(text for text in texts) and any(
        texts == [one_line(cell.text) if cell else "" for cell in head] for head in header
    )
