"""Net and balance rows: which rows, of this table and the ones before it, they add up -> SumRow."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.budget_rows import BudgetTable, column_name, rounding
from extract.reading import StatedSum, SumRow
from patterns.sum_rows import SPANNED

MOST_TABLES_BACK = 6


def net_rows(tables: Sequence[BudgetTable], number: int) -> list[SumRow]:
    """The net and balance rows of one table.

    `Balanse` under the second of two tables is both tables' rows together, so the rows are looked for from this table backwards
    until they add up. A net row named as its table (`Reduserte investeringer 2024 - 2027`) is set against that table's own rows too:
    a reader takes it for their sum.
    """
    table = tables[number]
    found: list[SumRow] = []
    for index, row in enumerate(table.rows):
        if row.kind is None or index in table.members:
            continue
        reach = _reach(tables, number, index)
        if reach is None:
            continue
        if len(reach) > 1 and SPANNED.search(row.label):
            found.append(_sum_row(table, index, [table], "sum"))
        found.append(_sum_row(table, index, reach, row.kind))
    return found


def _reach(tables: Sequence[BudgetTable], number: int, index: int) -> list[BudgetTable] | None:
    """The tables, this one last, whose measures together are what the row states; this one alone where none are."""
    table = tables[number]
    for first in range(number, max(-1, number - MOST_TABLES_BACK - 1), -1):
        reach = list(tables[first : number + 1])
        if all(stated == actual for stated, actual in _compared(table, index, reach)):
            return reach
    return [table] if any(row.kind is None for row in table.rows) else None


def _compared(table: BudgetTable, index: int, reach: Sequence[BudgetTable]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for cell in table.rows[index].cells:
        column = table.columns[cell.column]
        if column.kind in ("year", "total", "comparison"):
            pairs.append((cell.amount.nok(table.context.unit), sum(_added(other, column_name(column)) for other in reach)))
    return pairs


def _added(table: BudgetTable, column: str) -> int:
    """What a table's measures add up to in the column of that name."""
    return sum(
        cell.amount.nok(table.context.unit)
        for row in table.rows
        if row.kind is None
        for cell in row.cells
        if column_name(table.columns[cell.column]) == column
    )


def _sum_row(table: BudgetTable, index: int, reach: Sequence[BudgetTable], kind: str) -> SumRow:
    row = table.rows[index]
    members = [(other, position) for other in reach for position, measure in enumerate(other.rows) if measure.kind is None]
    return SumRow(
        table=table.name,
        label=row.label,
        kind="sum" if kind == "sum" else "balance" if kind == "balance" else "net",
        members=tuple(other.record_id(position) for other, position in members),
        amounts=tuple(
            StatedSum(
                column_name(table.columns[cell.column]),
                cell.amount.nok(table.context.unit),
                cell.amount.raw,
                sum(_added(other, column_name(table.columns[cell.column])) for other in reach),
            )
            for cell in row.cells
            if table.columns[cell.column].kind in ("year", "total", "comparison")
        ),
        tolerance=rounding(row, [other.rows[position] for other, position in members], table.context.unit),
        page=row.page,
    )
