"""The unit of each column of a grant table, and how it is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.model import Facts, Line, Notice, Section
from extract.readers.grant_rows import GrantRow
from extract.readers.grant_titles import TableTitle
from extract.records import UnitSource
from patterns.amounts import Unit
from patterns.families.skjonnsfordeling import heading_unit
from patterns.grants.column import MONEY, Column, GrantColumns
from patterns.grants.contents import is_recipient
from patterns.units import find_stated_unit, find_told_unit

# Nobody grants a municipality less than this many kroner: a list with smaller amounts counts in thousands.
_LEAST_GRANT = 1_000
# Below this even the largest amount of a list would be a small grant in kroner.
_SMALL_GRANT = 30_000
# The largest grants of a list are rarely a billion kroner.
_LARGEST_IN_THOUSANDS = Decimal(1_000_000)
_LARGEST_IN_MILLIONS = Decimal(1_000)
# Where none is of less than ten millions, they are in kroner.
_LEAST_WHOLE = 10_000


@dataclass(frozen=True, slots=True)
class Units:
    """`by_column` has the unit of each money column; `doubt` tells why the document does not settle it."""

    by_column: dict[int, Unit]
    doubt: str | None

    @property
    def source(self) -> UnitSource:
        return "inferred" if self.doubt else "stated"

    def of(self, column: Column) -> Unit:
        return self.by_column[column.index]

    def notices(self, page: int) -> list[Notice]:
        if self.doubt is None:
            return []
        unit = next(iter(self.by_column.values()))
        return [Notice("unit_inferred", f"{self.doubt}: {unit}", page)]


def find_units(
    columns: GrantColumns,
    title: TableTitle,
    rows: Sequence[GrantRow],
    facts: Facts,
    section: Section,
    others: frozenset[Unit],
) -> Units:
    """A column's heading decides, then the lines above the table, its other columns, the note below it, what holds for
    its part of the document, the document's title; where none tells it, its `others` (tables) or its amounts' size.
    """
    own = _by_heading(columns)
    above = _stated(reversed(title.above))
    below = _stated(line.text for line in section.blocks if isinstance(line, Line))
    around = above or next((unit for unit in own.values() if unit), None) or below
    around = around or _told(section) or _stated([facts.title or ""]) or _beside_all_amounts(rows)
    doubt = None
    if above and below and above != below and not all(own.values()):
        doubt = f"the lines above the grant table and below it state different units, {above} and {below}; taken as"
    elif not around and not all(own.values()):
        around, reason = _likely(rows, others)
        doubt = f"the grant table states no unit; from {reason}"
    return Units({index: unit or around or "kr" for index, unit in own.items()}, doubt)


def stated_units(columns: GrantColumns, title: TableTitle, section: Section) -> frozenset[Unit]:
    """The units that a table's columns and the lines about it state."""
    below = _stated(line.text for line in section.blocks if isinstance(line, Line))
    said = (*_by_heading(columns).values(), _stated(reversed(title.above)), below, _told(section))
    return frozenset(unit for unit in said if unit)


def _by_heading(columns: GrantColumns) -> dict[int, Unit | None]:
    return {column.index: _of_heading(column) for panel in columns.panels for column in panel if column.role in MONEY}


def _told(section: Section) -> Unit | None:
    """The unit that the nearest of the lines told for the table's part of the document states."""
    texts = [line.text for line in reversed(section.units)]
    return next((unit for text in texts if (unit := find_told_unit(text) or find_stated_unit(text))), None)


def _likely(rows: Sequence[GrantRow], others: frozenset[Unit]) -> tuple[Unit, str]:
    """The unit that the document's other tables state, where the amounts can be in it; else the one of their size."""
    only = next(iter(others)) if len(others) == 1 else None
    if only is not None and _is_plausible(rows, only):
        return only, "the document's other tables"
    return _by_size(rows), "the size of its amounts"


def _is_plausible(rows: Sequence[GrantRow], unit: Unit) -> bool:
    """Whether grants of such sizes and places can be in a unit that other tables state."""
    values = [abs(cell.amount.value) for row in rows for cell in row.amounts if cell.amount.value]
    if unit == "kr":
        return all(value == value.to_integral_value() or value >= _LEAST_GRANT for value in values)
    if unit == "1000 kr" and values and min(values) >= _LEAST_WHOLE:
        return False
    return max(values, default=Decimal(0)) < (_LARGEST_IN_THOUSANDS if unit == "1000 kr" else _LARGEST_IN_MILLIONS)


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
