"""A budget that is changed within its year (`Opprinnelig budsjett | Endring | Nytt budsjett`): its columns -> the same,
that of what results being the year's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from extract.model import Cell
from extract.readers.column_cells import fills_any, holds_amounts, is_sum
from extract.readers.label_columns import Row
from patterns.budget.cells import cell_amount
from patterns.budget.column_words import (
    adds_or_cuts,
    expense_or_income,
    is_accounts,
    is_change,
    is_cost_among_payers,
    is_earlier_budget,
    is_net,
    is_revised_budget,
)
from patterns.budget.columns import Column, ColumnKind
from patterns.dates import parse_dates
from patterns.families.budsjettvedtak import speaks_of_adjustment
from patterns.years import stated_years


def with_changes(
    columns: list[Column],
    numeric: Sequence[int],
    body: Sequence[tuple[int, Row]],
    plan: Sequence[int],
    texts: Sequence[str],
) -> list[Column]:
    """Of a budget that is changed within its year (`Opprinnelig budsjett 2025 | Endring | Nytt budsjett 2025`) what
    results is the amount; the change is, where no column holds what results.
    """
    changed = [index for index in numeric if is_change(columns[index].label)]
    if len(changed) != 1:
        return columns
    adjusts = any(speaks_of_adjustment(text) for text in texts)
    results = _results(columns, numeric, body, changed[0])
    unnamed = [index for index in numeric if index not in changed and columns[index].kind == "year"]
    if not results and unnamed and not adjusts:
        return columns
    own = columns[changed[0]].year
    years = {own} if own else {column.year for column in columns if column.year}
    stated = _stated_year(plan, texts) if (adjusts or results) and not years else None
    years |= {stated} if stated else set()
    if len(years) != 1:
        return columns
    amount = (results or changed)[-1]
    settled = list(columns)
    before = [index for index in numeric if index < changed[0] and is_earlier_budget(columns[index].label)]
    for index in (*changed, *unnamed, *before):
        settled[index] = settled[index]._replace(kind="comparison")
    settled[amount] = Column("year", columns[amount].label, years.pop())
    return settled


def _results(
    columns: Sequence[Column], numeric: Sequence[int], body: Sequence[tuple[int, Row]], changed: int
) -> list[int]:
    """The columns of the budget as it is after the change: those behind it, by their words or because most rows tell
    that the change led there; one before it, where most rows tell so (`Opprinnelig budsjett | Revidert budsjett |
    Endring`).
    """
    budgets = [
        index
        for index in numeric
        if index != changed and (columns[index].kind == "year" or is_revised_budget(columns[index].label))
    ]
    kinds = ("year", "comparison", "unknown")
    before = [
        index
        for index in numeric
        if index < changed and columns[index].kind in kinds and not is_accounts(columns[index].label)
    ]
    behind = [index for index in budgets if index > changed]
    after = [index for index in numeric if index > changed]
    if not behind and before and after and _led_to(body, before[-1], changed, after[0]):
        return after[:1]
    if behind or len(before) < 2 or before[-1] not in budgets:
        return behind
    return before[-1:] if _led_to(body, before[-2], changed, before[-1]) else []


def _led_to(body: Sequence[tuple[int, Row]], first: int, changed: int, result: int) -> bool:
    """Whether most rows of which a column tells the result tell that a change led to it."""
    told = [tuple(_value(row[index]) for index in (first, changed, result)) for _, row in body]
    whole = [values for values in told if values[2] is not None]
    led = sum((before or 0) + (change or 0) == after for before, change, after in whole)
    return led * 2 > len(whole)


def _value(cell: Cell | None) -> Decimal | None:
    amount = cell_amount(cell.text) if cell is not None else None
    return amount.value if amount is not None else None


def with_both_ways(
    columns: list[Column], body: Sequence[tuple[int, Row]], plan: Sequence[int], texts: Sequence[str]
) -> list[Column]:
    """Columns for what is added and for what is cut (`Auke 2026 | Reduksjon 2026`, `Økt utgift | Redusert utgift | Økt
    inntekt`) hold one year's amounts, where no row has several but the sums.
    """
    ways = {
        index: way
        for index, column in enumerate(columns)
        if (way := _way(column.label)) and (column.kind != "title" or holds_amounts(body, index))
    }
    if set(ways.values()) != {"less", "more"}:
        return columns
    years = {columns[index].year for index in ways if columns[index].year} or {_stated_year(plan, texts)}
    several = sum(sum(fills_any(row, [index]) for index in ways) > 1 for _, row in body if not is_sum(row))
    # A sum row without a label has all of them.
    if len(years) != 1 or None in years or several > 1:
        return columns
    year = years.pop()
    return [Column("year", column.label, year) if index in ways else column for index, column in enumerate(columns)]


def _way(label: str) -> Literal["more", "less"] | None:
    """Whether a column holds what is added or what is cut: beside savings (`Kostnad | Innsparing`) costs are added."""
    return adds_or_cuts(label) or ("more" if expense_or_income(label) == "expense" else None)


def with_kinds_of_money(
    columns: list[Column], numeric: Sequence[int], plan: Sequence[int], texts: Sequence[str]
) -> list[Column]:
    """Columns of one year's expenses and incomes (`Utgift | Inntekt`) hold its amounts; where one has what is left of
    them (`Netto`), it alone does. Of what a project costs and what pays for it (`Brutto | Mva-komp. | Netto`) it is the
    cost.
    """
    dated = {columns[index].year for index in numeric if columns[index].year}
    groups = {year: [index for index in numeric if columns[index].year == year] for year in dated if year}
    if not dated and (year := _stated_year(plan, texts)):
        groups = {year: [index for index in numeric if columns[index].kind in ("unknown", "comparison", "total")]}
    settled = list(columns)
    for year, group in groups.items():
        held = _held({index: columns[index].label for index in group}, bool(dated))
        for index in group if held else ():
            kind: ColumnKind = "year" if index in held else "comparison"
            settled[index] = columns[index]._replace(kind=kind, year=year if index in held else columns[index].year)
    return settled


def _held(labels: Mapping[int, str], dated: bool) -> list[int]:
    """Which of one year's columns hold its amounts; none where they are of other kinds."""
    money = {index: way for index, label in labels.items() if (way := expense_or_income(label))}
    net = [index for index, label in labels.items() if is_net(label)]
    if sorted(money.values()) == ["expense", "income"] and len(money) + len(net) == len(labels) and len(net) < 2:
        return net or list(money)
    spent = [index for index, label in labels.items() if is_cost_among_payers(list(labels.values()), label)]
    return spent if dated and len(spent) == 1 else []


def _stated_year(plan: Sequence[int], texts: Sequence[str]) -> int | None:
    """The year that the nearest text with one names, where it names one only; else the plan's only year. The day of a
    meeting tells it only where no text names another: in December the next year's budget is decided.
    """
    for of_days in (False, True):
        named = next((years for text in reversed(texts) if (years := _years_in(text, of_days))), set())
        if named:
            return named.pop() if len(named) == 1 else None
    return plan[0] if len(plan) == 1 else None


def _years_in(text: str, of_days: bool) -> set[int]:
    years = list(stated_years(text))
    for date in () if of_days or not years else parse_dates(text):
        if (year := int(date[:4])) in years:
            years.remove(year)
    return set(years)


def with_revised(columns: list[Column], numeric: Sequence[int]) -> list[Column]:
    """Where all columns are of budgets before (`Vedtatt budsjett 2025 | Endring | Revidert budsjett 2025`), the last
    is the one decided.
    """
    dated = [index for index in numeric if columns[index].kind == "comparison" and columns[index].year]
    changed = any(columns[index].kind == "comparison" and not columns[index].year for index in numeric)
    if not changed or not dated or not is_revised_budget(columns[dated[-1]].label):
        return columns
    settled = list(columns)
    settled[dated[-1]] = settled[dated[-1]]._replace(kind="year")
    return settled
