"""Columns of amounts in a budget's table that stand where a year of its plan is missing, under a heading that says
nothing, as ink over a scan leaves one -> notices. Their amounts are in no record, though those beside them are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.model import Notice
from extract.readers.budget_heads import TableHead
from extract.readers.column_cells import holds_amounts
from patterns.budget.cells import cell_amount, one_line
from patterns.budget.columns import read_column
from patterns.numbers import has_digit

_MOST_TOLD = 5
# What is left of a year has no word of so many letters; a heading that has one is another column's.
_WORD = 5


def lost_year_notices(head: TableHead, plan: Sequence[int]) -> tuple[Notice, ...]:
    """A notice for each such column. One without any heading is told of already."""
    notices: list[Notice] = []
    for column, year in _lost_years(head, plan):
        cells = [cell for _, row in head.body if (cell := row[column]) is not None and cell.column == column]
        amounts = [cell for cell in cells if has_digit(cell.text) and cell_amount(cell.text) is not None]
        if amounts:
            told = ", ".join(one_line(cell.text) for cell in amounts[:_MOST_TOLD])
            more = ", …" if len(amounts) > _MOST_TOLD else ""
            label = head.columns[column].label
            heading = f'"{label}" heads' if label else "nothing heads"
            words = f"{heading} a column where {year} is missing; its amounts are not read: {told}{more}"
            notices.append(Notice("row_not_read", words, amounts[0].page))
    return tuple(notices)


def _lost_years(head: TableHead, plan: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The columns that say nothing, each with the year that its place beside the others calls for."""
    years = {index: column.year for index, column in enumerate(head.columns) if column.kind == "year" and column.year}
    known = set(years.values())
    # Where years are written twice the columns are of several kinds.
    if not years or len(known) < len(years):
        return
    within = range(min(*known, *plan), max(*known, *plan) + 1) if plan else range(min(known), max(known) + 1)
    for index in range(len(head.columns)):
        if index in years or not _says_nothing(head, index):
            continue
        other = min(years, key=lambda place: abs(place - index))
        year = years[other] + index - other
        between = range(min(index, other) + 1, max(index, other))
        if year in within and year not in known and all(_says_nothing(head, each) for each in between):
            yield index, year


def _says_nothing(head: TableHead, index: int) -> bool:
    column = head.columns[index]
    if any(word.isalpha() and len(word) >= _WORD for word in column.label.split()):
        return False
    if column.kind not in ("key", "comparison", "unknown", "note") or column.year is not None:
        return False
    is_told = column.kind == "unknown" and not column.label
    return not is_told and read_column(column.label).kind == "unknown" and holds_amounts(head.body, index)
