"""What the readers of budget tables share: the context that headings give, and rows with placed cells -> Tiltak and
SumRow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import accumulate

from extract.model import Notice
from extract.reading import Reading, StatedSum, SumKind, SumRow
from extract.records import Amount as StatedAmount
from extract.records import Check, Evidence, LabelAmount, Tiltak, TiltakSection, Unit, UnitSource, YearAmount
from patterns.amounts import KRONER_PER_UNIT, Amount, kroner
from patterns.budget.cells import without_footnote
from patterns.budget.columns import Column, holds_income
from patterns.budget.measures import is_cost_frame

MOST_MISSED = 5


@dataclass(frozen=True, slots=True)
class BudgetContext:
    """What headings say about every row of a table."""

    section: TiltakSection | None
    area: str | None
    parties: tuple[str, ...]
    unit: Unit
    unit_source: UnitSource
    # The nearest heading, where it says that the amounts below it are cut.
    cut: str | None = None


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """An amount and its column; `known` is false where another place fits as well."""

    column: int
    amount: Amount
    known: bool = True


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A row with its cells placed. `kind` is None for a measure."""

    label: str
    area: str | None
    title: str
    note: str | None
    cells: tuple[PlacedCell, ...]
    kind: SumKind | None
    evidence: tuple[Evidence, ...]
    section: TiltakSection | None = None
    parties: tuple[str, ...] = ()
    # Set apart from the rows below it (bold, or without the number that they have): it may be their sum, told first.
    heads: bool = False
    # It only divides the row above it (`herav barnehage`).
    is_part: bool = False
    # A heading row stands right above it.
    opens_group: bool = False

    @property
    def page(self) -> int:
        return self.evidence[0].page


@dataclass(frozen=True, slots=True)
class BudgetTable:
    """A table that was read: its columns, rows in order, and for every sum row the indexes of the rows that it adds
    up.
    """

    table_id: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[BudgetRow, ...]
    members: dict[int, tuple[int, ...]]
    context: BudgetContext
    notices: tuple[Notice, ...] = ()
    # False where the columns were lost and the search for them met its bound: open cells may stand elsewhere.
    is_proved: bool = True
    # The number of measures above each row.
    measures_above: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        counts = accumulate((row.kind is None for row in self.rows), initial=0)
        object.__setattr__(self, "measures_above", tuple(counts))

    def record_id(self, row: int) -> str:
        return f"{self.table_id}-r{1 + self.measures_above[row]}"


def reading_of(table: BudgetTable) -> Reading:
    """The table's measures as Tiltak and its sum rows as SumRow."""
    tiltak = [tiltak_of(table, index) for index, row in enumerate(table.rows) if row.kind is None]
    sums = [sum_row_of(table, index) for index in table.members if is_understood(table, index)]
    unclear = [
        row
        for index, row in enumerate(table.rows)
        if row.kind in ("sum", "part_sum") and not (index in table.members and is_understood(table, index))
    ]
    notices = [
        Notice("row_not_read", f"what this row adds up is not known: {row.label or 'row without a label'}", row.page)
        for row in unclear
    ]
    checks = [check for row in unclear if (check := own_total_check(table, row)) is not None]
    frame = any(column.kind == "total" and is_cost_frame(column.label) for column in table.columns)
    frames = tuple(record.id for record in tiltak) if frame else ()
    notices = [*table.notices, *notices]
    return Reading(
        tiltak=tuple(tiltak),
        sums=tuple(sums),
        checks=tuple(checks),
        notices=tuple(notices),
        whole_project_rows=frames,
    )


def own_total_check(table: BudgetTable, row: BudgetRow) -> Check | None:
    """What is clear of a sum row whose parts are not known: its own total against its years."""
    columns = table.columns
    years = [cell for cell in row.cells if columns[cell.column].kind == "year"]
    totals = [cell for cell in row.cells if columns[cell.column].kind == "total"]
    if not years or len(totals) != 1 or is_cost_frame(columns[totals[0].column].label):
        return None
    stated = totals[0].amount.nok(table.context.unit)
    actual = sum(cell.amount.nok(table.context.unit) for cell in years)
    label = row.label or "row without a label"
    return Check(
        kind="row_sum",
        subject=table.name,
        expected=stated,
        actual=actual,
        ok=actual == stated,
        message=f"{label}: the row's total is {kroner(stated)}; its years add up to {kroner(actual)}",
        page=row.page,
    )


def is_understood(table: BudgetTable, index: int) -> bool:
    """Whether the rows given to a sum row can be the ones that it means: it holds in a column, or misses by little.

    A sum that is far off in every column sums something else; a failed check would accuse the source wrongly.
    """
    stated = [
        (cell.amount.nok(table.context.unit), sum_in_column(table, table.members[index], cell.column))
        for cell in table.rows[index].cells
        if cell.known and table.columns[cell.column].kind in ("year", "comparison", "total")
    ]
    if not table.rows[index].label:
        return all(said == actual for said, actual in stated)
    if len(stated) < 2 or any(said == actual for said, actual in stated):
        return True
    missed = sum(abs(said - actual) for said, actual in stated)
    return missed * MOST_MISSED <= sum(abs(said) for said, _ in stated)


def tiltak_of(table: BudgetTable, index: int) -> Tiltak:
    row, context = table.rows[index], table.context
    amounts: list[YearAmount] = []
    comparison: list[LabelAmount] = []
    total: StatedAmount | None = None
    for cell in row.cells:
        column = table.columns[cell.column]
        nok = cell.amount.nok(context.unit)
        if not cell.known:
            amounts.append(YearAmount(year=None, nok=nok, raw=cell.amount.raw))
        elif _is_income_beside(column, amounts):
            comparison.append(LabelAmount(label=column.label, nok=nok, raw=cell.amount.raw))
        elif column.kind == "year":
            amounts.append(YearAmount(year=column.year, nok=nok, raw=cell.amount.raw))
        elif column.kind == "comparison":
            comparison.append(LabelAmount(label=column.label, nok=nok, raw=cell.amount.raw))
        elif column.kind == "total":
            total = StatedAmount(nok=nok, raw=cell.amount.raw)
    stated = {cell.amount.unit for cell in row.cells if cell.amount.unit}
    return Tiltak(
        id=table.record_id(index),
        title=without_footnote(row.title),
        area=row.area or context.area,
        section=row.section or context.section,
        parties=list(row.parties or context.parties),
        amounts=amounts,
        comparison=comparison,
        total=total,
        unit=next(iter(stated)) if len(stated) == 1 else context.unit,
        unit_source="stated" if stated else context.unit_source,
        source_type="table",
        text=None,
        note=row.note,
        links=[],
        evidence=list(row.evidence),
    )


def _is_income_beside(column: Column, amounts: Sequence[YearAmount]) -> bool:
    """Whether a column holds the income of a year whose expense the row tells (`Utgift | Inntekt`)."""
    return any(amount.year == column.year for amount in amounts) and holds_income(column)


def sum_row_of(table: BudgetTable, index: int) -> SumRow:
    """A sum row, with what its members add up to in the columns where their records' years do not tell it."""
    row, context = table.rows[index], table.context
    members = table.members[index]
    measures = [member for member in members if table.rows[member].kind is None]
    stated: list[StatedSum] = []
    unsure = False
    for cell in row.cells:
        column = table.columns[cell.column]
        if column.kind not in ("year", "comparison", "total") or not cell.known:
            continue
        alone = members and index < min(members) and not _is_filled(table, members, cell.column)
        if alone and cell.amount.value:
            # Told of the group itself (`Ramme`), no sum of the rows below it.
            continue
        open_cells = any(not other.known for member in members for other in table.rows[member].cells)
        told = column.kind == "year" and not open_cells and len(measures) == len(members)
        # Of two columns for one year (what is added, what is cut) each has its own sum.
        told = told and sum(other.kind == "year" and other.year == column.year for other in table.columns) == 1
        actual = None if told else sum_in_column(table, members, cell.column)
        if open_cells and not table.is_proved and actual != cell.amount.nok(context.unit):
            # The open cells may stand where this sum needs them.
            unsure = True
            continue
        stated.append(StatedSum(column_name(column), cell.amount.nok(context.unit), cell.amount.raw, actual))
    if unsure or any(not cell.known for cell in row.cells):
        stated.append(_years_together(table, row, members))
    return SumRow(
        table=table.name,
        label=row.label,
        kind=row.kind or "sum",
        members=tuple(table.record_id(member) for member in measures),
        amounts=tuple(stated),
        tolerance=rounding(row, [table.rows[member] for member in members], context.unit),
        page=row.page,
    )


def _years_together(table: BudgetTable, row: BudgetRow, members: Sequence[int]) -> StatedSum:
    """What a sum row whose years are not all known states for all of them, and what its members hold."""
    unit = table.context.unit
    own = [cell for cell in row.cells if table.columns[cell.column].kind == "year"]
    actual = sum(
        cell.amount.nok(unit)
        for member in members
        for cell in table.rows[member].cells
        if table.columns[cell.column].kind == "year"
    )
    years = [str(column.year) for column in table.columns if column.kind == "year" and column.year]
    label = f"{years[0]}-{years[-1]}" if years else "all years"
    return StatedSum(label, sum(cell.amount.nok(unit) for cell in own), " ".join(c.amount.raw for c in own), actual)


def _is_filled(table: BudgetTable, members: Sequence[int], column: int) -> bool:
    return any(cell.column == column for member in members for cell in table.rows[member].cells)


def sum_in_column(table: BudgetTable, members: Sequence[int], column: int) -> int:
    return sum(
        cell.amount.nok(table.context.unit)
        for member in members
        for cell in table.rows[member].cells
        if cell.column == column
    )


def column_name(column: Column) -> str:
    """A sum's column: the year, the comparison's label, or the total's."""
    return str(column.year) if column.kind == "year" else column.label


def rounding(total: BudgetRow, members: Sequence[BudgetRow], unit: Unit) -> int:
    """What rounding can hide in a sum that is written with fewer decimals than its parts: half of its last place,
    in kroner.
    """
    places = max((cell.amount.places for cell in total.cells), default=0)
    finest = max((cell.amount.places for row in members for cell in row.cells), default=0)
    if finest <= places:
        return 0
    return int(Decimal(KRONER_PER_UNIT[unit]) * Decimal(5) / Decimal(10) ** (places + 1))


def measured_total(table: BudgetTable) -> int:
    """All that a table's measures hold in this budget's years."""
    return sum(
        cell.amount.nok(table.context.unit)
        for row in table.rows
        if row.kind is None
        for cell in row.cells
        if table.columns[cell.column].kind == "year"
    )
