"""What the measures of a table hold together: asked of every sum row, found once for the table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from itertools import islice

from extract.readers.budget_rows import BudgetRow
from patterns.budget.measures import is_kind_of_measures
from patterns.sum_rows import summed_part

# Fewer figures may agree by accident.
LEAST_FIGURES = 2


class Measures:
    """The measures among rows, and what they add up to from any of them to any other: a table may have thousands of
    rows, and as many sums. Places are counted in measures.
    """

    def __init__(self, rows: Sequence[BudgetRow]) -> None:
        self._rows = rows
        self._indexes = [index for index, row in enumerate(rows) if row.kind is None]
        # Where the measures above hold so much, by column.
        self._places: dict[int, dict[Decimal, list[int]]] = {}

    def before(self, index: int) -> int:
        """How many measures stand above a row."""
        return bisect_left(self._indexes, index)

    def between(self, first: int, last: int) -> tuple[int, ...]:
        """The indexes of the measures from one to before another among all rows."""
        return tuple(self._indexes[first:last])

    def fit(self, total: BudgetRow, first: int, last: int) -> int:
        """In how many columns these measures add up to the row."""
        held = self._held
        return sum(
            (held[column][last] - held[column][first] if column in held else 0) == value
            for column, value in values_of(total).items()
        )

    def last_part(self, total: BudgetRow, first: int, last: int) -> int:
        """Where the measures begin that the row adds up: with the first; or, where these do not add up, with the
        earliest from which they do in every column (`Sum endringer` below a base line and its changes).
        """
        values = values_of(total)
        if len(values) < LEAST_FIGURES or self.fit(total, first, last) == len(values):
            return first
        column = next((column for column in values if column in self._held), None)
        if column is None:
            return first
        least = 1 if is_kind_of_measures(summed_part(total.label)) else 2
        # Those from which the first column's measures add up to its figure.
        begins = self._begins(column).get(self._held[column][last] - values[column], ())
        for place in islice(begins, bisect_right(begins, first), None):
            if place > last - least:
                break
            if self.fit(total, place, last) == len(values):
                return place
        return first

    @cached_property
    def _held(self) -> dict[int, list[Decimal]]:
        """What the first measures hold together, by column: of none of them, of one, of two."""
        held: dict[int, list[Decimal]] = {}
        for count, index in enumerate(self._indexes, 1):
            for cell in self._rows[index].cells:
                sums = held.setdefault(cell.column, [Decimal(0)] * count)
                sums += [sums[-1]] * (count - len(sums))
                if len(sums) == count:
                    sums.append(sums[-1])
                sums[-1] += cell.amount.value
        for sums in held.values():
            sums += [sums[-1]] * (len(self._indexes) + 1 - len(sums))
        return held

    def _begins(self, column: int) -> dict[Decimal, list[int]]:
        """Where the measures above hold so much in a column."""
        if column not in self._places:
            places: dict[Decimal, list[int]] = {}
            for place, value in enumerate(self._held[column]):
                places.setdefault(value, []).append(place)
            self._places[column] = places
        return self._places[column]


def values_of(row: BudgetRow) -> dict[int, Decimal]:
    """A row's amounts by their columns."""
    return {cell.column: cell.amount.value for cell in row.cells}
