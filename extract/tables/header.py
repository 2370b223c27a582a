"""How many rows from a table's top are its heading."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Cell
from patterns.layout import is_number, is_year

_MOST_ROWS = 5


def count_header_rows(cells: Sequence[Cell], row_count: int, column_count: int) -> int:
    """The heading's rows: those above the first amount; years and the columns' own numbers (`1 2 3 4`) are no amounts.

    A row of a single label below a full heading is the first group's title and belongs to the body.
    """
    rows: list[list[Cell]] = [[] for _ in range(row_count)]
    for cell in cells:
        if cell.text:
            rows[cell.row].append(cell)
    limit = min(_MOST_ROWS, row_count - 1)
    count = 0
    open_columns = set(range(column_count))
    for index in range(limit):
        row = rows[index]
        if not row:
            if count == index:
                count = index + 1
            continue
        if _has_amounts(row):
            break
        if count and not _continues(row, open_columns):
            break
        if len(row) >= 2 or index == 0 or count == index:
            count = index + 1
        for cell in row:
            if cell.column_span == 1:
                open_columns.discard(cell.column)
            else:
                open_columns.update(range(cell.column, cell.column + cell.column_span))
    if not any(_has_amounts(row) for row in rows):
        return 1 if rows and len(rows[0]) >= 2 and all(cell.bold for cell in rows[0]) else 0
    # A heading needs two labels: one alone is a title or a first group.
    while count and not any(len(row) >= 2 for row in rows[:count]):
        count -= 1
    return count


def _has_amounts(row: Sequence[Cell]) -> bool:
    numbers = [cell.text for cell in row if is_number(cell.text)]
    if not numbers or all(is_year(text) for text in numbers):
        return False
    return not are_column_numbers(numbers)


def are_column_numbers(texts: Sequence[str]) -> bool:
    """Whether the texts count the columns: `1 2 3 4`."""
    values = [int(text) for text in texts if text.isdigit() and len(text) <= 2]
    return len(values) == len(texts) >= 3 and values == list(range(values[0], values[0] + len(values))) and values[0] <= 2


def _continues(row: Sequence[Cell], open_columns: set[int]) -> bool:
    """Whether a row without amounts adds to the heading above: it labels columns that have none of their own yet."""
    texts = [cell.text for cell in row]
    numbers = [text for text in texts if is_number(text)]
    if numbers and (all(is_year(text) for text in numbers) or are_column_numbers(numbers)):
        return True
    if len(row) == 1 and row[0].column == 0:
        return False
    return all(cell.column in open_columns for cell in row)
