"""Sum rows of a grant table that no word announces: an area's name beside what its municipalities get together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.model import Notice
from extract.readers.grant_rows import GrantRow
from patterns.grants.contents import is_name
from patterns.grants.labels import names_whole_area
from patterns.municipalities import is_municipality

# One row adds up to another by chance; two do not.
_FEWEST_MEMBERS = 2


def with_totals(rows: Sequence[GrantRow]) -> list[GrantRow]:
    """The rows, with those made sum rows that bear a county's or no recipient's name and hold what others add up to.

    Reads `Agder | 4 600 | -300 | 4 300` below Agder's municipalities, and a county's row above its own.
    """
    result = list(rows)
    for index, row in enumerate(result):
        if row.kind != "grant" or row.number or row.projects or not row.amounts or is_municipality(row.label):
            continue
        area = names_whole_area(row.label)
        # Of few rows one is the others' sum by chance: one that names a club or a company stays its grant.
        last = not any(other.kind == "grant" for other in result[index + 1 :]) and not is_name(row.label)
        added = (area or last) and any(_adds_up(row, members) for members in _members(result, index, area))
        if added or (area and last and _exceeds(row, result[:index])):
            result[index] = replace(row, kind="sum")
    return result


def untold_sum(before: GrantRow, row: GrantRow) -> Notice | None:
    """A notice where a row that no word and no area's name calls a sum was taken for one: the others add up."""
    if row.kind == before.kind or names_whole_area(row.label):
        return None
    return Notice("row_not_read", f"taken for the sum of the rows above, no grant: {row.label[:80]}", row.page)


def _members(rows: Sequence[GrantRow], index: int, area: bool) -> Iterator[list[GrantRow]]:
    """The rows that a sum row may add up: all above, those since the sum before, those below an area's name."""
    above = [row for row in rows[:index] if row.kind != "sum"]
    yield above
    since = max((place for place in range(index) if rows[place].kind == "sum"), default=-1)
    yield list(rows[since + 1 : index])
    if area:
        below = rows[index + 1 :]
        end = next((place for place, row in enumerate(below) if row.kind == "sum" or _is_area(row)), len(below))
        yield list(below[:end])


def _is_area(row: GrantRow) -> bool:
    return not row.number and not is_municipality(row.label) and names_whole_area(row.label)


def _adds_up(row: GrantRow, members: Sequence[GrantRow]) -> bool:
    """Whether every amount of the row is the sum of the members', and one at least of several of theirs."""
    if len(members) < _FEWEST_MEMBERS:
        return False
    several = False
    for cell in row.amounts:
        values = _values(members, cell.column.index)
        if cell.amount.value != sum(values, Decimal(0)):
            return False
        several = several or sum(bool(value) for value in values) >= _FEWEST_MEMBERS
    return several


def _exceeds(row: GrantRow, above: Sequence[GrantRow]) -> bool:
    """Whether an area's last row holds more than any other: its sum, though it does not add up."""
    others = [other for other in above if other.kind == "grant"]
    if len(others) < _FEWEST_MEMBERS or any(_is_area(other) for other in others):
        return False
    return all(
        not (values := _values(others, cell.column.index)) or abs(cell.amount.value) >= max(map(abs, values))
        for cell in row.amounts
    )


def _values(rows: Sequence[GrantRow], column: int) -> list[Decimal]:
    return [cell.amount.value for row in rows for cell in row.amounts if cell.column.index == column]
