"""How many rows from a table's top are its heading."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Cell
from patterns.layout import are_years, is_number, is_thousand, is_year
from patterns.units import find_stated_unit

# No heading has more rows.
_MOST_ROWS = 6
# A heading that labels this part of the columns is complete: what follows without amounts is a row of text.
_COMPLETE = 0.9


def count_header_rows(cells: Sequence[Cell], row_count: int, column_count: int) -> int:
    """The heading's rows: those above the first amount; years and the columns' own numbers (`1 2 3 4`) are no amounts.

    A row of a single label below a full heading is the first group's title and belongs to the body.
    """
    rows: list[list[Cell]] = [[] for _ in range(row_count)]
    for cell in cells:
        if cell.text:
            rows[cell.row].append(cell)
    first = next((index for index, row in enumerate(rows) if _has_amounts(row)), None)
    if first is not None and are_units([cell.text for cell in rows[first]], _numbers(rows[first + 1 :])):
        first = next((index for index in range(first + 1, row_count) if _has_amounts(rows[index])), None)
    if first is None:
        return 1 if rows and len(rows[0]) >= 2 and all(cell.bold for cell in rows[0]) else 0
    count = 0
    labelled: set[int] = set()
    for index in range(min(first, _MOST_ROWS)):
        row = rows[index]
        complete = len(labelled | {0}) >= _COMPLETE * column_count
        if (
            complete
            and not _numbers_columns(row)
            and not _fills_below(row, rows[:index], column_count)
            and not _labels_amounts(row, rows[first])
        ):
            break
        if len(row) >= 2 or (index == 0 and _heads_amounts_alone(row, column_count)):
            count = index + 1
        # A label above several columns leaves them open for the labels of each.
        labelled.update(cell.column for cell in row if cell.column_span == 1)
        if _numbers_columns(row):
            labelled.update(range(column_count))
    return count


def _heads_amounts_alone(row: Sequence[Cell], column_count: int) -> bool:
    """Whether a row heads the amounts of a table of two columns, beside nothing over their labels (`2031`, `Beløp`)."""
    return column_count == 2 and len(row) == 1 and row[0].column == 1 and not row[0].row


def are_units(texts: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a row's numbers are the unit of those `below` (`1 000 kr`), which have none of their own."""
    numbers = [text for text in texts if is_number(text)]
    if not numbers or not all(is_thousand(text) or is_year(text) for text in numbers):
        return False
    return any(map(is_thousand, numbers)) and len(below) > 1 and not any("k" in text for text in below)


def _numbers(rows: Sequence[Sequence[Cell]]) -> list[str]:
    return [cell.text for row in rows for cell in row if is_number(cell.text)]


def are_column_numbers(texts: Sequence[str]) -> bool:
    """Whether the texts count the columns: `1 2 3 4`."""
    values = [int(text) for text in texts if text.isdecimal() and len(text) <= 2]
    if len(values) != len(texts) or len(values) < 3 or values[0] > 2:
        return False
    return values == list(range(values[0], values[0] + len(values)))


def _has_amounts(row: Sequence[Cell]) -> bool:
    numbers = [cell.text for cell in row if is_number(cell.text)]
    if not numbers or are_years(numbers):
        return False
    return not are_column_numbers(numbers)


def _numbers_columns(row: Sequence[Cell]) -> bool:
    """Whether a row's numbers are successive years, or count the columns."""
    numbers = [cell.text for cell in row if is_number(cell.text)]
    if numbers and all(is_year(text) for text in numbers):
        years = [int(text) for text in numbers]
        return years == list(range(years[0], years[0] + len(years))) and len(years) >= 2
    return are_column_numbers(numbers)


def _labels_amounts(row: Sequence[Cell], amounts: Sequence[Cell]) -> bool:
    """Whether a row is a further line of a heading: the unit, words over most of the first amounts, or any labels
    over most of them without one of its own.
    """
    below = [cell.column for cell in amounts if is_number(cell.text)]
    own = next((cell.text for cell in row if cell.column == 0), None)
    if own is not None and len(row) >= 2 and find_stated_unit(own):
        return True
    labels = {cell.column for cell in row if own is None or any(letter.isalpha() for letter in cell.text)}
    return len(below) >= 2 and 2 * sum(column in labels for column in below) > len(below)


def _fills_below(row: Sequence[Cell], above: Sequence[Sequence[Cell]], column_count: int) -> bool:
    """Whether a row has its words only below labels that span several columns."""
    open_columns = {
        column
        for line in above
        for cell in line
        if 1 < cell.column_span < column_count
        for column in range(cell.column, cell.column + cell.column_span)
    }
    return bool(row) and all(cell.column in open_columns for cell in row)
