"""What the solver is asked and what it answers: rows in the ways they could be read, sums, and the cells' places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

# A row's value in each column, as a whole number of the table's unit; None where the cell is empty.
Placement = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class SumRule:
    """In every column (or in one only) the members add up to the total row, within the tolerance.

    Members, total and column are indexes; the tolerance is in the unit of the values.
    """

    members: tuple[int, ...]
    total: int
    tolerance: int = 0
    only_column: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sum (index of its rule) that does not hold in one column, whatever the cells' places."""

    rule: int
    column: int


@dataclass(frozen=True, slots=True)
class Solution:
    """`cells[row]` has the value in each column; `open_columns[row]` the columns that another solution fills otherwise.

    `complete` is false where the bound was met first: what was not proved stands among the open columns. `placed` is
    false where not even one placement was found; the cells are then the first of their options.
    """

    cells: tuple[Placement, ...]
    open_columns: tuple[frozenset[int], ...]
    alternatives: tuple[tuple[Placement, ...], ...]
    doubts: tuple[Doubt, ...]
    complete: bool
    placed: bool = True


def placements(values: Sequence[int], columns: int) -> list[Placement]:
    """Every way to set the values, in order, into the columns."""
    if len(values) > columns:
        return []
    placed: list[Placement] = []
    for chosen in combinations(range(columns), len(values)):
        row: list[int | None] = [None] * columns
        for column, value in zip(chosen, values, strict=True):
            row[column] = value
        placed.append(tuple(row))
    return placed
