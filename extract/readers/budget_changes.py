"""Tables of changes to a budget: what was decided before, the change and what results -> the control of every row."""

from __future__ import annotations

from extract.readers.budget_rows import BudgetRow, BudgetTable
from extract.records import Check
from patterns.amounts import kroner
from patterns.budget.column_words import is_change


def change_checks(table: BudgetTable) -> tuple[Check, ...]:
    """A `row_sum` for every measure of a table with three columns of one year (`Vedtatt budsjett 2024 | Endring | Nytt
    budsjett 2024`), where most of its rows add up that way.
    """
    columns = [index for index, column in enumerate(table.columns) if column.kind in ("year", "comparison")]
    changed = [index for index in columns if is_change(table.columns[index].label)]
    if len(columns) != 3 or changed != columns[1:2]:
        return ()
    before, change, after = columns
    told = [(index, row) for index, row in enumerate(table.rows) if _is_told(row, after)]
    checks = [_check(table, index, row, (before, change), after) for index, row in told]
    return tuple(checks) if sum(check.ok for check in checks) * 2 > len(checks) else ()


def _is_told(row: BudgetRow, column: int) -> bool:
    return row.kind is None and any(cell.column == column for cell in row.cells)


def _check(table: BudgetTable, index: int, row: BudgetRow, summands: tuple[int, int], total: int) -> Check:
    nok = {cell.column: cell.amount.nok(table.context.unit) for cell in row.cells}
    expected, actual = nok[total], sum(nok.get(column, 0) for column in summands)
    return Check(
        kind="row_sum",
        subject=[table.record_id(index)],
        expected=expected,
        actual=actual,
        ok=expected == actual,
        message=f"{row.title}: the budget and its change give {kroner(actual)}; the row states {kroner(expected)}",
        page=row.page,
    )
