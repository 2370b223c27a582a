"""Net and balance rows: which rows, of this table and the ones before it, they add up -> SumRow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from extract.readers.budget_rows import BudgetTable, column_name, rounding
from extract.reading import StatedSum, SumKind, SumRow
from patterns.sum_rows import NET, SPANNED

MOST_TABLES_BACK = 6
MOST_TABLES_ADDED = 2


def net_rows(tables: Sequence[BudgetTable], number: int) -> list[SumRow]:
    """The net and balance rows of one table.

    `Balanse` under the second of two tables is both tables' rows together, so the rows are looked for from this table
    backwards
    until they add up. A net row named as its table (`Reduserte investeringer 2024 - 2027`) is set against that
    table's own rows too:
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
        tables_added, stated = reach
        if len(tables_added) > 1 and SPANNED.search(row.label) and not NET.search(row.label):
            found.append(_sum_row(table, index, [table], "sum", False))
        found.append(_sum_row(table, index, tables_added, row.kind, stated))
    return found


def _reach(tables: Sequence[BudgetTable], number: int, index: int) -> tuple[list[BudgetTable], bool] | None:
    """The tables, this one last, that together are what the row states, and whether it is their stated sums that are.

    Nearest tables first; this one alone where none add up.
    """
    table = tables[number]
    before = list(range(number - 1, max(-1, number - MOST_TABLES_BACK - 1), -1))
    for count in range(MOST_TABLES_ADDED + 1):
        for chosen in combinations(before, count):
            reach = [tables[position] for position in sorted(chosen)] + [table]
            for stated in (False, True):
                if all(said == actual for said, actual in _compared(table, index, reach, stated)):
                    return reach, stated
    pairs = _compared(table, index, [table], False)
    near = sum(1 for said, actual in pairs if said == actual) * 2 >= len(pairs)
    return ([table], False) if near and any(row.kind is None for row in table.rows) else None


def _compared(table: BudgetTable, index: int, reach: Sequence[BudgetTable], stated: bool) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for cell in table.rows[index].cells:
        column = table.columns[cell.column]
        if column.kind in ("year", "total", "comparison"):
            added = sum(_added(other, column_name(column), stated) for other in reach)
            pairs.append((cell.amount.nok(table.context.unit), added))
    return pairs


def _added(table: BudgetTable, column: str, stated: bool) -> int:
    """What a table's measures add up to in the column of that name, or what its sum over all of them states."""
    measures = [index for index, row in enumerate(table.rows) if row.kind is None]
    whole = [index for index, members in table.members.items() if list(members) == measures]
    rows = whole[-1:] if stated and whole else measures
    return sum(
        cell.amount.nok(table.context.unit)
        for index in rows
        for cell in table.rows[index].cells
        if column_name(table.columns[cell.column]) == column
    )


def _sum_row(table: BudgetTable, index: int, reach: Sequence[BudgetTable], kind: SumKind, stated: bool) -> SumRow:
    row = table.rows[index]
    members = [
        (other, position) for other in reach for position, measure in enumerate(other.rows) if measure.kind is None
    ]
    return SumRow(
        table=table.name,
        label=row.label,
        kind=kind,
        members=tuple(other.record_id(position) for other, position in members),
        amounts=tuple(
            StatedSum(
                column_name(table.columns[cell.column]),
                cell.amount.nok(table.context.unit),
                cell.amount.raw,
                sum(_added(other, column_name(table.columns[cell.column]), stated) for other in reach),
            )
            for cell in row.cells
            if table.columns[cell.column].kind in ("year", "total", "comparison")
        ),
        tolerance=rounding(row, [other.rows[position] for other, position in members], table.context.unit),
        page=row.page,
    )
