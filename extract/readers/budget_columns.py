"""The columns of a budget's table: its header, its cells and what stands above it -> the head, which tells what each
column holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Table
from extract.readers.adjusted_columns import with_both_ways, with_changes, with_kinds_of_money, with_revised
from extract.readers.budget_header import headed
from extract.readers.budget_heads import TableHead
from extract.readers.budget_labels import with_labels, with_types
from extract.readers.column_cells import holds_amounts, holds_years
from patterns.budget.column_words import is_cost_among_payers, is_granted, tells_whole_year
from patterns.budget.columns import Column, read_column, settle_columns, totals_years, with_changes_alone
from patterns.budget.sections import names_both_sections, section_named
from patterns.compiled import kept
from patterns.numbers import has_digit
from patterns.units import find_stated_unit
from patterns.years import span_years, stated_years

_THOUSAND = kept(r"\b1[ .]?000\b")


def read_head(
    table: Table,
    plan: Sequence[int],
    inherited: Sequence[Column],
    above: Sequence[str] = (),
    opening: Sequence[str] = (),
) -> TableHead:
    """The head of a table. Where it names no years, amount columns as many as the last table's take that table's
    years. `opening` is what the document says of itself: it may change a budget within its year.
    """
    titles, _, texts, body = headed(table)
    columns = [read_column(text) for text in texts]
    numeric = [index for index in range(table.column_count) if holds_amounts(body, index)]
    columns = with_types(columns, body, numeric)
    columns = with_changes(columns, numeric, body, plan, [*opening, *above, *titles])
    columns = with_labels(columns, body, numeric)
    columns = with_changes_alone(_glued(columns, texts, numeric))
    if not any(column.kind == "year" for column in columns):
        scheduled = any(holds_years(body, index) for index in range(table.column_count))
        alone = columns if scheduled else with_lone_amounts(columns, numeric, plan, titles, above)
        columns = _inherit(columns, numeric, inherited) or alone
    if not any(column.kind == "year" for column in columns):
        columns = with_revised(columns, numeric)
    columns = with_both_ways(settle_columns(columns, plan), body, plan, [*above, *titles])
    columns = _totals(with_kinds_of_money(columns, numeric, plan, [*above, *titles]))
    units = tuple(find_stated_unit(text) if index in numeric else None for index, text in enumerate(texts))
    label_titles = [
        texts[index]
        for index, column in enumerate(columns)
        if column.kind in ("area", "title", "note")
        and texts[index]
        and not names_both_sections(texts[index])
        # A remark on what pays for a row does not tell what the rows are.
        and not (column.kind == "note" and section_named(texts[index]) == "inndekning")
    ]
    return TableHead(tuple(columns), body, (*titles, *label_titles), units)


def _glued(columns: list[Column], texts: Sequence[str], numeric: Sequence[int]) -> list[Column]:
    """A column whose heading holds several years lost its border: which of them an amount is for is not known, unless
    the heading stands over as many columns (`Økonomiplan 2027 2028 2029`, which no line parts from its years).
    """
    glued = [index for index in numeric if len(stated_years(texts[index])) > 1]
    settled = list(columns)
    for index in glued:
        under = [other for other in glued if texts[other] == texts[index]]
        years = stated_years(texts[index])
        told = _run(under) and _run(years) and len(under) == len(years)
        settled[index] = Column("year", texts[index], years[under.index(index)] if told else None)
    return settled


def _run(numbers: Sequence[int]) -> bool:
    """Whether each number is the one before plus one."""
    return all(number == first for first, number in enumerate(numbers, numbers[0]))


def _inherit(columns: list[Column], numeric: Sequence[int], inherited: Sequence[Column]) -> list[Column] | None:
    """The years of the table before, where as many amount columns stand here without a heading of their own."""
    before = [column for column in inherited if column.kind in ("year", "comparison", "total")]
    free = [index for index in numeric if columns[index].kind in ("unknown", "key", "note", "title")]
    if not before or len(free) != len(before) or len(free) < 2:
        return None
    own = {columns[index].label for index in free if any(map(str.isalpha, columns[index].label))}
    if len(own) > 1:
        return None
    settled = list(columns)
    for index, column in zip(free, before, strict=True):
        settled[index] = column
    return settled


def with_lone_amounts(
    columns: list[Column], numeric: Sequence[int], plan: Sequence[int], titles: Sequence[str], above: Sequence[str]
) -> list[Column]:
    """A lone amount column (`Tiltak | Beløp`) is the year that the table's title states, the plan's only year, or the
    one year that the nearest heading with a year names. Of several kinds of money (`Ramme | Ord.bev. | Lån`) it is
    the one that the budget grants.
    """
    free = [
        index
        for index in numeric
        if columns[index].kind in ("unknown", "total", "comparison") and not tells_whole_year(columns[index].label)
    ]
    granted = [index for index in free if is_granted(columns[index].label)]
    labels = [columns[index].label for index in free]
    spent = [index for index in free if is_cost_among_payers(labels, columns[index].label)]
    payers = [index for index in free if index not in spent] if len(spent) == 1 else []
    free = granted if len(granted) == 1 else spent if payers else free
    if len(free) != 1 or not any(column.kind == "title" for column in columns):
        return columns
    stated = [year for title in titles for year in stated_years(title)]
    year = stated[0] if len(set(stated)) == 1 else plan[0] if len(plan) == 1 else None
    if year is None:
        named = next((years for text in reversed(above) if (years := set(stated_years(text)))), set())
        year = named.pop() if len(named) == 1 and (not plan or named <= set(plan)) else None
    if year is None:
        return columns
    settled = list(columns)
    settled[free[0]] = Column("year", columns[free[0]].label, year)
    for index in payers:
        settled[index] = columns[index]._replace(kind="comparison")
    return settled


def _totals(columns: list[Column]) -> list[Column]:
    """One total: the last, or the one whose stated span is this budget's; the others are set against it."""
    years = [column.year for column in columns if column.kind == "year" and column.year]
    totals = [index for index, column in enumerate(columns) if column.kind == "total"]
    spans = {index: span_years(columns[index].label) for index in totals}
    own = [index for index in totals if years and spans[index] == tuple(range(min(years), max(years) + 1))]
    labels = {index: columns[index].label for index in totals}
    unspanned = [i for i in totals if not spans[i] and (not _is_numbered(labels[i]) or totals_years(labels[i]))]
    chosen = (own or unspanned)[-1:]
    return [
        column._replace(kind="comparison") if index in totals and index not in chosen else column
        for index, column in enumerate(columns)
    ]


def _is_numbered(label: str) -> bool:
    """Whether a total's heading has a number (`Sum 2031`) that is not of its unit."""
    return has_digit(_THOUSAND.sub("", label) if find_stated_unit(label) else label)
