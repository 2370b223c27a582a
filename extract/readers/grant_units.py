"""The unit of each column of a grant table, and how it is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.model import Facts, Notice, Section
from extract.readers.grant_rows import GrantRow
from extract.readers.grant_titles import TableTitle
from extract.records import UnitSource
from patterns.amounts import Unit
from patterns.families.skjonnsfordeling import heading_unit
from patterns.grant_columns import MONEY, Column, GrantColumns
from patterns.grant_contents import is_recipient
from patterns.grant_titles import clean
from patterns.units import find_stated_unit

# Nobody grants a municipality less than this many kroner: a list with smaller amounts counts in thousands.
_LEAST_GRANT = 1_000
# Below this even the largest amount of a list would be a small grant in kroner.
_SMALL_GRANT = 30_000


@dataclass(frozen=True, slots=True)
class Units:
    """`by_column` has the unit of each money column; `source` tells whether the document states it."""

    by_column: dict[int, Unit]
    source: UnitSource

    def of(self, column: Column) -> Unit:
        return self.by_column[column.index]

    def notices(self, page: int) -> list[Notice]:
        if self.source == "stated":
            return []
        unit = next(iter(self.by_column.values()))
        return [Notice("unit_inferred", f"the grant table states no unit; from the size of its amounts: {unit}", page)]


def intro_unit(first: Section, title: TableTitle) -> Unit | None:
    """The unit stated above the first table's own title: it holds for the document, not for that table alone."""
    lines = [clean(line.text) for line in first.heading]
    own = next(
        (
            index
            for index in range(len(lines) - 1, -1, -1)
            if lines[index] and (title.program or "").startswith(lines[index])
        ),
        0,
    )
    return _stated(reversed(lines[:own]))


def find_units(
    columns: GrantColumns, title: TableTitle, rows: Sequence[GrantRow], facts: Facts, intro: Unit | None
) -> Units:
    """A column's heading decides, then the lines above the table, its other columns, the document's, the size."""
    money = [column for panel in columns.panels for column in panel if column.role in MONEY]
    own = {column.index: _of_heading(column) for column in money}
    around = _stated(reversed(title.above)) or next((unit for unit in own.values() if unit), None)
    around = around or _stated([facts.title or ""]) or intro or _beside_all_amounts(rows)
    source: UnitSource = "stated" if around or all(own.values()) else "inferred"
    shared: Unit = around or _by_size(rows)
    return Units({index: unit or shared for index, unit in own.items()}, source)


def _beside_all_amounts(rows: Sequence[GrantRow]) -> Unit | None:
    """The unit that stands beside every amount (`1,5 mill. kr`)."""
    units = [cell.amount.unit for row in rows for cell in row.amounts if cell.amount.value]
    return units[0] if units and all(units) else None


def _of_heading(column: Column) -> Unit | None:
    return next((unit for part in reversed(column.path) if (unit := heading_unit(part))), None)


def _stated(texts: Iterable[str]) -> Unit | None:
    return next((unit for text in texts if (unit := find_stated_unit(text))), None)


def _by_size(rows: Sequence[GrantRow]) -> Unit:
    values = [
        abs(cell.amount.value) for row in rows if row.kind == "grant" for cell in row.amounts if cell.amount.value
    ]
    if not values:
        return "kr"
    if any(value != value.to_integral_value() for value in values) and max(values) < Decimal(1_000):
        return "mill. kr"
    # A club may well get 500 kr.
    granted = [row for row in rows if row.kind == "grant"]
    municipal = sum(bool(row.number) or is_recipient(row.label) for row in granted) * 2 > len(granted)
    return "1000 kr" if municipal and min(values) < _LEAST_GRANT and max(values) < _SMALL_GRANT else "kr"
