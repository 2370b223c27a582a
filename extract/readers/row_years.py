"""A table with its rows' years in a column (`Prosjekt | År | Beløp`), or with a row for each year (`År | Ny kai | Bru |
Sum`) -> the same table with a column for each year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Cell, Table
from patterns.budget.cells import cell_amount, one_line
from patterns.budget.column_words import heads_row_years, total_label, years_of_row
from patterns.sum_rows import sum_word
from patterns.years import stated_years

Row = list[Cell | None]

_FEWEST_YEARS, _FEWEST_MEASURES = 2, 2


def with_years_as_columns(table: Table) -> Table:
    """The table, with the only amounts of its rows each in the column of its year; what is told for several years
    together, or is a sum of all, stands in a total's column.
    """
    rows = table.rows()
    head, body = rows[: table.header_rows], rows[table.header_rows :]
    place = next((index for index in range(table.column_count) if _heads(head, index)), None)
    if place is None or not body or any(stated_years(cell.text) for row in head for cell in row if cell):
        return table
    amounts = [index for index in range(table.column_count) if index != place and _holds_amounts(body, index)]
    told = [years_of_row(_text(row[place])) for row in body]
    years = sorted({year for each in told if len(each) == 1 for year in each})
    if len(amounts) != 1 or not years or not all(map(_may_be_told, body, told)) or _spans(rows, (place, *amounts)):
        return table
    return _spread(table, rows, place, amounts[0], told, years)


def with_rows_as_columns(table: Table) -> Table:
    """The table turned, where each of its rows is a year's, its columns are measures, and a column of what they come to
    proves that these are money of one kind.
    """
    rows = table.rows()
    if table.header_rows != 1 or len(table.cells) != table.row_count * table.column_count or not _heads(rows[:1], 0):
        return table
    labels = [_text(cell) for cell in rows[0][1:]]
    sums = [index for index, label in enumerate(labels, 1) if sum_word(label) is not None]
    dated = [row for row in rows[1:] if sum_word(_text(row[0])) is None]
    years = [years_of_row(_text(row[0])) for row in dated]
    if not all(labels) or len(sums) != 1 or not _follow(years) or any(map(stated_years, labels)):
        return table
    measures = [index for index in range(1, table.column_count) if index not in sums]
    if len(measures) < _FEWEST_MEASURES or not all(_comes_to(row, measures, sums[0]) for row in dated):
        return table
    heading = {cell: cell._replace(text="") for cell in rows[0][:1] if cell is not None}
    turned = [heading.get(cell, cell)._replace(row=cell.column, column=cell.row) for cell in table.cells]
    ordered = tuple(sorted(turned, key=lambda cell: (cell.row, cell.column)))
    return replace(table, cells=ordered, row_count=table.column_count, column_count=table.row_count)


def _follow(years: Sequence[tuple[int, ...]]) -> bool:
    """Whether each row has a year of its own, each after the one above."""
    first = [each[0] for each in years if len(each) == 1]
    return len(first) == len(years) >= _FEWEST_YEARS and first == list(range(first[0], first[0] + len(first)))


def _comes_to(row: Row, measures: Sequence[int], total: int) -> bool:
    """Whether a row's amounts come to what it says that they do."""
    amounts = [cell_amount(text) for index in measures if (text := _text(row[index]))]
    stated = cell_amount(_text(row[total]))
    values = [amount.value for amount in amounts if amount is not None]
    return stated is not None and len(values) == len(amounts) > 0 and sum(values) == stated.value


def _heads(head: Sequence[Row], index: int) -> bool:
    return any((cell := row[index]) is not None and heads_row_years(one_line(cell.text)) for row in head)


def _text(cell: Cell | None) -> str:
    return one_line(cell.text) if cell is not None else ""


def _holds_amounts(body: Sequence[Row], index: int) -> bool:
    return any(cell_amount(_text(row[index])) is not None for row in body)


def _may_be_told(row: Row, years: tuple[int, ...]) -> bool:
    """Whether a row has its year, or is a sum or a heading, which needs none."""
    texts = [text for cell in row if (text := _text(cell))]
    return bool(years) or len(texts) < 2 or any(sum_word(text) is not None for text in texts)


def _spans(rows: Sequence[Row], columns: Sequence[int]) -> bool:
    """Whether a cell of these columns covers several places."""
    own = [cell for row in rows for index in columns if (cell := row[index]) is not None]
    return any(cell.row_span > 1 or cell.column_span > 1 for cell in own)


def _spread(
    table: Table, rows: Sequence[Row], place: int, amount: int, told: Sequence[tuple[int, ...]], years: Sequence[int]
) -> Table:
    """The years' columns stand where the amounts did; that of the rows' years is gone."""
    summed = any(not each and _text(row[amount]) for row, each in zip(rows[table.header_rows :], told, strict=True))
    has_total = summed or any(len(each) > 1 for each in told)
    added = len(years) + has_total
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.column == place:
            continue
        column = cell.column - (cell.column > place) + (added - 1 if cell.column > amount else 0)
        if cell.column != amount:
            cells.append(cell._replace(column=column))
        elif cell.row < table.header_rows:
            labels = [*(f"{cell.text} {year}" for year in years), *([total_label(cell.text)] if has_total else [])]
            cells += [cell._replace(text=text, column=column + index) for index, text in enumerate(labels)]
        else:
            own = told[cell.row - table.header_rows]
            cells += [cell._replace(column=column + years.index(own[0]))] if len(own) == 1 else []
            cells += [cell._replace(column=column + len(years))] if len(own) != 1 or summed else []
    return replace(table, cells=tuple(cells), column_count=table.column_count + added - 2)
