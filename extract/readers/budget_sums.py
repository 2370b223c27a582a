"""Net and balance rows: which rows, of this table and the ones before it, they add up -> SumRow, or a notice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from extract.model import Notice
from extract.readers.budget_rows import BudgetTable, column_name, rounding
from extract.reading import StatedSum, SumKind, SumRow

MOST_TABLES_BACK = 6
MOST_TABLES_ADDED = 2


def net_rows(tables: Sequence[BudgetTable], number: int) -> list[SumRow]:
    """The net and balance rows of one table.

    `Balanse` under the second of two tables is both tables' rows together, so the rows are looked for from this table
    backwards until they add up. A net row named as its table (`Reduserte investeringer 2024 - 2027`) is one as well:
    it is right where it holds over both tables.
    """
    table = tables[number]
    found: list[SumRow] = []
    for index, row in enumerate(table.rows):
        reach = _reach(tables, number, index) if _is_net(table, index) else None
        if reach is not None:
            tables_added, stated = reach
            found.append(_sum_row(table, index, tables_added, row.kind or "net", stated))
    return found


def net_notices(tables: Sequence[BudgetTable], number: int) -> list[Notice]:
    """A notice for every net or balance row that no rows add up to."""
    table = tables[number]
    return [
        Notice("row_not_read", f"what this row adds up is not known: {row.label}", row.page)
        for index, row in enumerate(table.rows)
        if row.cells and row.kind in ("net", "balance") and _is_net(table, index) and not _reach(tables, number, index)
    ]


def _is_net(table: BudgetTable, index: int) -> bool:
    return table.rows[index].kind is not None and index not in table.members


def nets_of(tables: Sequence[BudgetTable], number: int, title: str) -> list[SumRow]:
    """The net rows of one table that bear a heading's title (`Reduserte investeringer 2024 - 2027`) and hold over
    several tables.
    """
    return [
        row
        for row in net_rows(tables, number)
        if row.label.casefold().startswith(title.casefold())
        and all(stated.nok == stated.actual for stated in row.amounts)
        and len({member.partition("-")[0] for member in row.members}) > 1
    ]


def _reach(tables: Sequence[BudgetTable], number: int, index: int) -> tuple[list[BudgetTable], bool] | None:
    """The tables, this one last, that together are what the row states, and whether it is their stated sums that are.

    Nearest tables first; where none add up in every column, those that do in most, half of them at least.
    """
    table = tables[number]
    before = list(range(number - 1, max(-1, number - MOST_TABLES_BACK - 1), -1))
    nearest: tuple[list[BudgetTable], bool] | None = None
    most = 0
    for count in range(MOST_TABLES_ADDED + 1):
        for chosen in combinations(before, count):
            reach = [tables[position] for position in sorted(chosen)] + [table]
            for stated in (False, True):
                pairs = _compared(table, index, reach, stated)
                fitting = sum(1 for said, actual in pairs if said == actual)
                if fitting == len(pairs):
                    return reach, stated
                held = any(said == actual and said for said, actual in pairs)
                if held and fitting * 2 >= len(pairs) and fitting > most:
                    nearest, most = (reach, stated), fitting
    return nearest if any(row.kind is None for row in table.rows) else None


def _compared(table: BudgetTable, index: int, reach: Sequence[BudgetTable], stated: bool) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for cell in table.rows[index].cells:
        column = table.columns[cell.column]
        if column.kind in ("year", "total", "comparison"):
            added = sum(_added(other, column_name(column), stated, _above(other, table, index)) for other in reach)
            pairs.append((cell.amount.nok(table.context.unit), added))
    return pairs


def _above(table: BudgetTable, own: BudgetTable, index: int) -> list[int]:
    """The measures of a table that a net row may add up: in its own table those above it, where there are any."""
    measures = [position for position, row in enumerate(table.rows) if row.kind is None]
    above = [position for position in measures if position < index] if table is own else measures
    return above or measures


def _added(table: BudgetTable, column: str, stated: bool, measures: Sequence[int]) -> int:
    """What these measures of a table add up to in the column of that name, or what its sum over all of them states."""
    whole = [index for index, members in table.members.items() if list(members) == list(measures)]
    rows = whole[-1:] if stated and whole else measures
    return sum(
        cell.amount.nok(table.context.unit)
        for index in rows
        for cell in table.rows[index].cells
        if column_name(table.columns[cell.column]) == column
    )


def _sum_row(table: BudgetTable, index: int, reach: Sequence[BudgetTable], kind: SumKind, stated: bool) -> SumRow:
    row = table.rows[index]
    above = [_above(other, table, index) for other in reach]
    members = [(other, position) for other, measures in zip(reach, above, strict=True) for position in measures]
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
                sum(
                    _added(other, column_name(table.columns[cell.column]), stated, measures)
                    for other, measures in zip(reach, above, strict=True)
                ),
            )
            for cell in row.cells
            if table.columns[cell.column].kind in ("year", "total", "comparison")
        ),
        tolerance=rounding(row, [other.rows[position] for other, position in members], table.context.unit),
        page=row.page,
    )
